"""A member's own tickets, by who their client is."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Integer, Uuid, any_, bindparam, literal_column, select, tuple_
from sqlalchemy.dialects.postgresql import ARRAY

from partyhub.db.columns import MOMENT
from partyhub.db.events.table import events
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.duplicates import records_of
from partyhub.db.tickets.mapping import ticket_of
from partyhub.db.tickets.ratings_table import ticket_ratings
from partyhub.db.tickets.statements import whole
from partyhub.db.tickets.table import tickets
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, MemberId, TicketId
from partyhub.domain.tickets.ticket import Ticket

_T = tickets.c
_MINE = _T.member_id.in_(records_of(bindparam("member", type_=Uuid)))
_NEWEST = (_T.changed_at.desc(), _T.id.desc())
_LAST = tuple_(bindparam("after_at", type_=MOMENT), bindparam("after_id", type_=Uuid))
_LIMIT = bindparam("limit", type_=Integer)
FIRST_PAGE = Statement(whole().where(_MINE).order_by(*_NEWEST).limit(_LIMIT))
NEXT_PAGE = Statement(
    whole().where(_MINE, tuple_(_T.changed_at, _T.id) < _LAST).order_by(*_NEWEST).limit(_LIMIT)
)
_ONE = Statement(whole().where(_T.id == bindparam("id", type_=Uuid), _MINE))
RATED = Statement(
    select(ticket_ratings.c.ticket_id, ticket_ratings.c.round).where(
        ticket_ratings.c.ticket_id == any_(bindparam("ids", type_=ARRAY(Uuid)))
    )
)
_TOOK_PART = Statement(
    select(literal_column("1"))
    .where(
        events.c.subject == bindparam("id", type_=Uuid),
        events.c.account_id == bindparam("account", type_=Uuid),
    )
    .limit(literal_column("1"))
)


class SqlOwnTickets:
    """Tickets whose client is a member, for that member."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def page(
        self, member: MemberId, *, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Ticket]:
        binds: dict[str, Any] = {"member": member, "limit": limit}
        if after is None:
            rows = await self._gate.rows(FIRST_PAGE, **binds)
        else:
            rows = await self._gate.rows(NEXT_PAGE, after_at=after[0], after_id=after[1], **binds)
        return [ticket_of(row) for row in rows]

    async def get(self, ticket_id: TicketId, member: MemberId) -> Ticket:
        row = await self._gate.row(_ONE, id=ticket_id, member=member)
        if row is None:
            raise NotFound("no such ticket", ticket=str(ticket_id))
        return ticket_of(row)

    async def rated(self, ids: Sequence[TicketId]) -> set[tuple[UUID, int]]:
        rows = await self._gate.rows(RATED, ids=list(ids))
        return {(row[0], row[1]) for row in rows}

    async def took_part(self, ticket_id: TicketId, account: AccountId) -> bool:
        return await self._gate.value(_TOOK_PART, id=ticket_id, account=account) is not None
