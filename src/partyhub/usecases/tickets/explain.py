"""Why a ticket is due when it is: the pure function asked again, line by line (CLK-16)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.clock import TicketClock
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.policy_lines import policy_lines
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NothingPromised
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.lines import Line
from partyhub.domain.working_time.standing import Standing, standing
from partyhub.usecases.tickets.calendar import calendar_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Due:
    """A due time, what the centre's rules have to do with it, and how far it may be extended."""

    deadline: Deadline
    rules: Sequence[Line]
    longest: Deadline | None


@dataclass(frozen=True, slots=True)
class Explained:
    """A ticket and the answer that its due time comes from."""

    ticket: Ticket
    due: Due
    standing: Standing


async def explain_ticket(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, now: datetime
) -> Explained:
    """NotFound out of reach; NothingPromised before acceptance."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        due = await due_of(uow, ticket, now)
        return Explained(ticket, due, standing(due.deadline, ticket.clock.stopped_at or now))


async def due_of(uow: UnitOfWork, ticket: Ticket, now: datetime) -> Due:
    """As of now, or as of when the clock was stopped, by the rules of that time."""
    if ticket.clock.started_at is None:
        raise NothingPromised("the time begins with acceptance")
    at = ticket.clock.stopped_at or now
    policy = await _policy_of(uow, ticket)
    accepted = policy
    if policy.version > 1:
        accepted = await uow.ticket_policies.held_at(ticket.centre.id, ticket.clock.started_at)
    clock = ticket.clock.under(policy, at)
    calendar = await calendar_of(uow, ticket, at)
    return Due(
        clock.promised(calendar, policy, at),
        policy_lines(clock, accepted, policy),
        _longest(clock, calendar, policy, at),
    )


async def _policy_of(uow: UnitOfWork, ticket: Ticket) -> TicketPolicy:
    """The newest while the clock runs; what has ended stays by its own version."""
    if ticket.clock.stopped_at is None:
        return await uow.ticket_policies.current(ticket.centre.id)
    return await uow.ticket_policies.version(ticket.centre.id, ticket.clock.policy_version)


def _longest(
    clock: TicketClock, calendar: WorkCalendar, policy: TicketPolicy, at: datetime
) -> Deadline | None:
    """What the last day would be with all the days that the director may grant (PV-02)."""
    limit = clock.limit
    if clock.stopped_at is not None or limit is None or limit.max_days is None:
        return None
    if limit.max_days <= limit.counted_days:
        return None
    extended = replace(clock, limit=limit.extended(limit.max_days))
    return extended.promised(calendar, policy, at)
