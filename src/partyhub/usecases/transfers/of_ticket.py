"""A transfer that was opened from a service ticket: what the ticket learns of it, and what its
readers see (TRF-01 … TRF-04; ADR 0022).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.transfers.outcome import outcome
from partyhub.domain.transfers.refusals import TransferUnderWay
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.tickets.transferring import (
    goes_on_as_transfer,
    settled_by_transfer,
    waits_for_transfer,
)
from partyhub.usecases.transfers.course import Course, courses
from partyhub.usecases.transfers.sides import sections_for, shown
from partyhub.usecases.transfers.start import Start
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransfer:
    """As this reader sees it; `outcome` is what the client is to be told, empty until then."""

    transfer: Transfer
    course: Course
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransfers:
    """The latest change first; `can_open`: another one may be opened from it now."""

    items: Sequence[TicketTransfer]
    can_open: bool


async def from_ticket(
    uow: UnitOfWork, actor: Actor, ticket_id: TicketId | None, start: Start, now: datetime
) -> Ticket | None:
    """The ticket waits from now on; TransferUnderWay if it waits for another one already."""
    if ticket_id is None:
        return None
    ticket = await waits_for_transfer(
        uow, actor, ticket_id, materials=start.materials, told=start.told, now=now
    )
    if any(one.under_way for one in await uow.transfers.of_ticket(ticket_id)):
        raise TransferUnderWay("one was opened from that ticket", ticket=str(ticket_id))
    return ticket


async def tell_the_ticket(uow: UnitOfWork, after: Transfer, now: datetime) -> None:
    """With its outcome, and in the same transaction, the matter is settled."""
    if after.ticket_id is not None and (said := outcome(after)):
        await settled_by_transfer(uow, after.ticket_id, said, now)


async def transfers_of_ticket(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, now: datetime
) -> TicketTransfers:
    """NotFound for a ticket out of reach; of its transfers those that this person reads, each with
    what their side sees. A look at a member's leaves its trace.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        can_open = await goes_on_as_transfer(uow, actor, ticket_id)
        found = await uow.transfers.of_ticket(ticket_id, within=scope)
        for one in found:
            if one.member_id is not None and one.member_id != actor.member_id:
                uow.looked(Access.by(actor, one.member_id, Look.VIEW, now, "组织关系接转"))
        ways = await courses(uow, found, local_day(now))
        items = [
            TicketTransfer(
                transfer=shown(one, sections_for(actor, one)), course=way, outcome=outcome(one)
            )
            for one, way in zip(found, ways, strict=True)
        ]
        registers = bool(actor.scope(Permission.TRANSFER_REGISTER).roots)
        free = not any(one.under_way for one in found)
        may = can_open and registers and free
        return await uow.commit(TicketTransfers(items=items, can_open=may))
