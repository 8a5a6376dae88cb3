"""Writes what is only ever added to, and what an Idempotency-Key leaves behind."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Text, Uuid, bindparam, column, func, insert, literal_column, select
from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from partyhub.db.accounts.table import idempotency_keys
from partyhub.db.events.table import accesses, events
from partyhub.db.gate import Gate, Statement
from partyhub.db.violations import names
from partyhub.domain.access_log.access import Access
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import KeySeen
from partyhub.domain.shared.events import Change, Event
from partyhub.usecases.uow import Receipt

_MOMENT = DateTime(timezone=True)


names({"pk_idempotency_keys": KeySeen})


def _many(table: Any, **types: Any) -> Statement:
    """An insert of many rows at once: one array a column."""
    arrays = [bindparam(name, type_=ARRAY(kind)) for name, kind in types.items()]
    shape = [column(name, kind) for name, kind in types.items()]
    rows = func.unnest(*arrays).table_valued(*shape, name="new").render_derived()
    return Statement(insert(table).from_select(list(types), select(rows)))


EVENTS = _many(
    events, at=_MOMENT, action=Text, subject=Uuid, account_id=Uuid, account_name=Text,
    from_state=Text, to_state=Text, note=Text, facts=JSONB,
)  # fmt: skip
ACCESSES = _many(
    accesses, at=_MOMENT, member_id=Uuid, kind=Text, account_id=Uuid, account_name=Text,
    org_name=Text, purpose=Text,
)  # fmt: skip
REMEMBER = Statement(
    insert(idempotency_keys).values(
        **{name: bindparam(name) for name in
           ("account_id", "key", "request_hash", "status", "body", "at")}
    )
)  # fmt: skip
_STORED = Statement(
    select(
        idempotency_keys.c.request_hash, idempotency_keys.c.status, idempotency_keys.c.body
    ).where(
        idempotency_keys.c.account_id == bindparam("account_id", type_=Uuid),
        idempotency_keys.c.key == bindparam("key"),
    )
)
_LAST_CHANGE = Statement(
    select(events.c.account_name, events.c.at)
    .where(events.c.subject == bindparam("subject", type_=Uuid))
    .order_by(events.c.seq.desc())
    .limit(literal_column("1"))
)


class SqlJournal:
    """The journal of one unit of work."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def write(self, new: Sequence[Event], looks: Sequence[Access], by: Actor | None) -> None:
        """One statement each for events and looks, signed with the actor's name; what the system
        does in the actor's wake bears no name.
        """
        name, org = (by.display_name, by.org_name) if by else ("", "")
        await self.keep([(event, name if event.signed else "") for event in new])
        if looks:
            await self._gate.run(
                ACCESSES,
                at=[a.at for a in looks],
                member_id=[a.member_id for a in looks],
                kind=[a.kind for a in looks],
                account_id=[a.account_id for a in looks],
                account_name=[a.account_name for a in looks],
                org_name=[a.org_name or org for a in looks],
                purpose=[a.purpose for a in looks],
            )

    async def keep(self, signed: Sequence[tuple[Event, str]]) -> None:
        """Write events, each with the name of the account that caused it."""
        if not signed:
            return
        new = [event for event, _ in signed]
        await self._gate.run(
            EVENTS,
            at=[e.at for e in new],
            action=[e.action for e in new],
            subject=[e.subject for e in new],
            account_id=[e.by for e in new],
            account_name=[name for _, name in signed],
            from_state=[e.from_state for e in new],
            to_state=[e.to_state for e in new],
            note=[e.note for e in new],
            facts=[dict(e.facts) for e in new],
        )

    async def remember(self, receipt: Receipt, outcome: Any) -> None:
        """Keep the answer of a keyed request; KeySeen if another one was faster."""
        await self._gate.run(
            REMEMBER,
            account_id=receipt.account_id,
            key=receipt.key,
            request_hash=receipt.request_hash,
            status=str(receipt.status(outcome)),
            body=receipt.render(outcome),
            at=receipt.at,
        )

    async def stored(self, account_id: UUID, key: str) -> tuple[bytes, int, bytes] | None:
        """Request hash, status and body kept under a key."""
        row = await self._gate.row(_STORED, account_id=account_id, key=key)
        return None if row is None else (row[0], int(row[1]), row[2])

    async def last_change(self, subject: UUID) -> Change | None:
        """The latest event of a thing, by its index."""
        found = await self._gate.made(Change, _LAST_CHANGE, subject=subject)
        return found[0] if found else None
