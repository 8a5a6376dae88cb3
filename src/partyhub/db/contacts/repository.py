"""Contact requests on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.contacts import statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.contacts.ports import ContactTally, ContactView, PlacedContact
from partyhub.domain.contacts.refusals import ContactUnderWay
from partyhub.domain.contacts.request import ContactRequest, Wish
from partyhub.domain.contacts.states import ContactState, ContactTopic, ContactWay
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import ContactRequestId, MemberId
from partyhub.domain.shared.org import OrgRef, Place

names({"uq_contact_requests_open": ContactUnderWay})

_OWN = (
    "id", "member_id", "sent_at", "due_at", "entered_by", "contacted_on", "contacted_at",
    "handler_name", "answer", "closed_at", "version",
)  # fmt: skip


class SqlContactRequests:
    """All requests."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, request: ContactRequest) -> None:
        own = {name: getattr(request, name) for name in _OWN}
        said = asdict(request.wish) | {"org_id": request.org.id, "state": request.state}
        await self._gate.run(s.ADD, **own, **said)

    async def save(self, request: ContactRequest) -> None:
        later = {f"new_{name}": getattr(request, name) for name in s.LATER}
        saved = await self._gate.value(s.SAVE, id=request.id, read_version=request.version, **later)
        if saved is None:
            raise StaleVersion("the request was changed meanwhile")

    async def get(self, request_id: ContactRequestId, *, within: Scope) -> PlacedContact:
        return await self._one(s.GET, request_id, within)

    async def locked(self, request_id: ContactRequestId, *, within: Scope) -> PlacedContact:
        return await self._one(s.LOCK, request_id, within)

    async def of_member(self, member_id: MemberId) -> list[ContactRequest]:
        return [_request(row) for row in await self._gate.rows(s.OF_MEMBER, member_id=member_id)]

    async def page(
        self,
        view: ContactView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> Sequence[PlacedContact]:
        binds: dict[str, Any] = {"roots": list(within.roots), "limit": limit}
        binds |= {"now": now} if view is ContactView.LATE else {}
        binds |= {} if after is None else {"after_at": after[0], "after_id": after[1]}
        statement = s.page_statement(view, goes_on=after is not None)
        return [_placed(row) for row in await self._gate.rows(statement, **binds)]

    async def tally(self, *, within: Scope, now: datetime) -> ContactTally:
        found = await self._gate.made(ContactTally, s.TALLY, roots=list(within.roots), now=now)
        return found[0]

    async def _one(
        self, statement: Statement, request_id: ContactRequestId, within: Scope
    ) -> PlacedContact:
        row = await self._gate.row(statement, id=request_id)
        if row is None or not within.covers(Place((row["org_path"],), row["own_id"])):
            raise NotFound("no such request", request=str(request_id))
        return _placed(row)


def _placed(row: Row) -> PlacedContact:
    return PlacedContact(_request(row), row["member_name"], row["unit_name"], row["branch_name"])


def _request(row: Row) -> ContactRequest:
    wish = Wish(
        topic=ContactTopic(row["topic"]), words=row["words"], way=ContactWay(row["way"]),
        times=row["times"],
    )  # fmt: skip
    return ContactRequest(
        **{name: row[name] for name in _OWN},
        org=OrgRef(row["org_id"], row["org_path"]),
        org_name=row["org_name"],
        wish=wish,
        state=ContactState(row["state"]),
    )
