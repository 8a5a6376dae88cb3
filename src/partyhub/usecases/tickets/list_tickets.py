"""Queues, boards, and the colleagues who may be offered a ticket."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.views import BoardLine, Colleague, TicketFilter, TicketLine
from partyhub.usecases.tickets.time_left import with_time_left
from partyhub.usecases.uow import UnitOfWork


async def list_tickets(
    uow: UnitOfWork,
    actor: Actor,
    wanted: TicketFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    now: datetime,
) -> Sequence[TicketLine]:
    """NotAllowed for who reads no tickets anywhere."""
    actor.require_any(Permission.TICKET_READ)
    async with uow.reading():
        reader = Reader.of(actor)
        lines = await uow.tickets.page(wanted, reader, after=after, limit=limit, now=now)
        return await with_time_left(uow, lines, now)


async def read_board(uow: UnitOfWork, actor: Actor, *, now: datetime) -> Sequence[BoardLine]:
    """Counts per department of one's reach; no ranking, the order is the tree's."""
    actor.require_any(Permission.TICKET_READ)
    async with uow.reading():
        return await uow.tickets.board(Reader.of(actor), now=now)


async def list_colleagues(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId
) -> Sequence[Colleague]:
    """Who may be offered this ticket; oneself is not among them."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        found = await uow.tickets.colleagues(ticket.centre, ticket.about)
        return [colleague for colleague in found if colleague.account_id != actor.account_id]
