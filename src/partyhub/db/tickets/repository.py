"""Service tickets on PostgreSQL."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Gate
from partyhub.db.tickets import around, stopped
from partyhub.db.tickets import statements as s
from partyhub.db.tickets.attention import moments
from partyhub.db.tickets.binds import desk_binds, filter_binds, reach_binds
from partyhub.db.tickets.boards import BOARD
from partyhub.db.tickets.mapping import first_values_of, pause_values, ticket_of, values_of
from partyhub.db.tickets.pages import Shape, page_statement
from partyhub.db.tickets.tiles import tiles_statement
from partyhub.domain.shared.errors import NotFound, StaleVersion
from partyhub.domain.shared.ids import TicketId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.role_permissions import roles_with
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.change import Message
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tiles import Tile
from partyhub.domain.tickets.views import (
    BoardLine,
    Colleague,
    MessageLine,
    StepLine,
    TicketFilter,
    TicketLine,
)


class SqlTickets:
    """All tickets."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, ticket_id: TicketId, reader: Reader) -> Ticket:
        row = await self._gate.row(s.GET, id=ticket_id, me=reader.me, **reach_binds(reader))
        if row is None:
            raise NotFound("no such ticket", ticket=str(ticket_id))
        return ticket_of(row)

    async def numbered(self, number: str, reader: Reader) -> Ticket:
        row = await self._gate.row(s.NUMBERED, number=number, me=reader.me, **reach_binds(reader))
        if row is None:
            raise NotFound("no such ticket", number=number)
        return ticket_of(row)

    async def add(self, ticket: Ticket, *, client_sort: str, search_keys: Sequence[str]) -> None:
        values = first_values_of(ticket)
        await self._gate.run(
            s.ADD, client_sort=client_sort, search_keys=list(search_keys), **values
        )

    async def save(self, ticket: Ticket) -> Ticket:
        values = values_of(ticket)
        written = await self._gate.value(s.SAVE, id=ticket.id, read=ticket.version, **values)
        if written is None:
            raise StaleVersion("the ticket changed meanwhile", ticket=str(ticket.id))
        for round_, nth, pause in pause_values(ticket):
            await self._gate.run(
                s.PAUSE,
                ticket_id=ticket.id,
                round=round_,
                nth=nth,
                started_at=pause.start,
                ended_at=pause.end,
                kind=pause.kind,
                reason=pause.reason,
                ground=pause.ground,
                suspends=pause.suspends,
            )
        if ticket.clock.net_minutes is not None:
            await self._gate.run(stopped.KEEP, **stopped.values_of(ticket))
        return replace(ticket, version=written)

    async def next_number(self, centre: OrgRef, year: int, series: Series) -> int:
        found = await self._gate.value(s.NEXT_NUMBER, centre_id=centre.id, year=year, series=series)
        return int(found)

    async def tell(
        self, ticket_id: TicketId, message: Message, *, by: Officer, at: datetime
    ) -> None:
        await self._gate.run(
            around.TELL,
            id=new_id(),
            ticket_id=ticket_id,
            at=at,
            tells=message.tells,
            medium=message.medium,
            text=message.text,
            officer=message.officer,
            org_id=message.org_id,
            told_by=by.id,
            told_by_name=by.name,
        )

    async def file(
        self,
        ticket_id: TicketId,
        number: str,
        series: Series,
        content: Mapping[str, Any],
        at: datetime,
    ) -> None:
        await self._gate.run(
            around.FILE, number=number, ticket_id=ticket_id, series=series, at=at, content=content
        )

    async def filed(self, ticket_id: TicketId, series: Series) -> Mapping[str, Any] | None:
        found: Mapping[str, Any] | None = await self._gate.value(
            around.FILED, ticket_id=ticket_id, series=series
        )
        return found

    async def clocked_centres(self) -> list[tuple[OrgRef, int]]:
        rows = await self._gate.rows(s.CLOCKED_CENTRES)
        return [(OrgRef(row[0], row[1]), row[2]) for row in rows]

    async def counted_before(self, centre: OrgRef, version: int, *, limit: int) -> list[Ticket]:
        rows = await self._gate.rows(
            s.COUNTED_BEFORE, centre_id=centre.id, version=version, limit=limit
        )
        return [ticket_of(row) for row in rows]

    async def ruled_before(self, centre: OrgRef, version: int, *, limit: int) -> list[Ticket]:
        rows = await self._gate.rows(
            s.RULED_BEFORE, centre_id=centre.id, version=version, limit=limit
        )
        return [ticket_of(row) for row in rows]

    async def running(self, centre: OrgRef, *, limit: int) -> list[Ticket]:
        rows = await self._gate.rows(s.RUNNING_OF, centre_id=centre.id, limit=limit)
        return [ticket_of(row) for row in rows]

    async def unmeasured(self, *, limit: int) -> list[Ticket]:
        rows = await self._gate.rows(stopped.UNMEASURED, limit=limit)
        return [ticket_of(row) for row in rows]

    async def steps(self, ticket_id: TicketId) -> list[StepLine]:
        return await self._gate.made(StepLine, around.STEPS, ticket_id=ticket_id)

    async def messages(self, ticket_id: TicketId) -> list[MessageLine]:
        return await self._gate.made(MessageLine, around.MESSAGES, ticket_id=ticket_id)

    async def colleagues(self, centre: OrgRef, about: About = NOBODY) -> list[Colleague]:
        own = [Permission.TICKET_HANDLE]
        street = [Permission.COMPLAINT_OVERSEE] if about.overseen else []
        return await self._holding(centre, own + street, about)

    async def holders(
        self, centre: OrgRef, permission: Permission, about: About = NOBODY
    ) -> list[Colleague]:
        return await self._holding(centre, [permission], about)

    async def _holding(
        self, centre: OrgRef, rights: Sequence[Permission], about: About
    ) -> list[Colleague]:
        who = {"roles": sorted(roles_with(*rights)), "kept_from": list(about.kept_from)}
        rows = await self._gate.rows(around.COLLEAGUES, centre=centre.path, **who)
        return [Colleague(*row) for row in rows]

    async def page(
        self,
        wanted: TicketFilter,
        reader: Reader,
        *,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> list[TicketLine]:
        narrowed = filter_binds(wanted)
        if narrowed is None:
            return []
        filters, attention = frozenset(narrowed), wanted.attention
        shape = Shape(wanted.order, filters, after is not None, wanted.desk, attention)
        binds: dict[str, Any] = {"limit": limit, **narrowed, **moments(now, attention)}
        binds |= desk_binds(reader) if wanted.desk else reach_binds(reader)
        if after is not None:
            binds |= {"after_at": after[0], "after_id": after[1]}
        return await self._gate.made(TicketLine, page_statement(shape), **binds)

    async def counts(self, tiles: tuple[Tile, ...], reader: Reader, *, now: datetime) -> list[int]:
        binds: dict[str, Any] = moments(now, *(tile.attention for tile in tiles))
        binds |= desk_binds(reader) if tiles[0].desk else reach_binds(reader)
        row = await self._gate.row(tiles_statement(tiles), **binds)
        return [] if row is None else list(row)

    async def board(self, reader: Reader, *, now: datetime) -> list[BoardLine]:
        return await self._gate.made(BoardLine, BOARD, now=now, **reach_binds(reader))
