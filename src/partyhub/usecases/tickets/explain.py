"""Why a ticket is due when it is: the pure function asked again, line by line (CLK-16)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.policy import DEFAULT_POLICY
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NothingPromised
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.standing import Standing, standing
from partyhub.usecases.tickets.calendar import calendar_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Explained:
    """A ticket and the answer that its due time comes from."""

    ticket: Ticket
    deadline: Deadline
    standing: Standing


async def explain_ticket(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, now: datetime
) -> Explained:
    """NotFound out of reach; NothingPromised before acceptance."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        due = await deadline_of(uow, ticket, now)
        return Explained(ticket, due, standing(due, ticket.clock.stopped_at or now))


async def deadline_of(uow: UnitOfWork, ticket: Ticket, now: datetime) -> Deadline:
    """As of now, or as of when the clock was stopped."""
    clock = ticket.clock
    if clock.started_at is None:
        raise NothingPromised("the time begins with acceptance")
    at = clock.stopped_at or now
    calendar = await calendar_of(uow, ticket, at)
    return clock.promised(calendar, DEFAULT_POLICY, at)
