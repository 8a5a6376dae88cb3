"""When a reminder falls, and what it says: pure, and only within working time (NT-22, CLK-16)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import in_utc
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.reminder import ReminderKind
from partyhub.domain.tickets.states import OPEN
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.spans import next_open, working_between
from partyhub.domain.working_time.standing import standing

_MINUTE: Final = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Fallen:
    """A reminder that is to be given: what passed, when it falls, and the time at that moment."""

    kind: ReminderKind
    due_at: datetime
    at: datetime
    elapsed_minutes: int
    left_minutes: int


def falls_at(calendar: WorkCalendar, passed: datetime) -> datetime:
    """The moment itself if the centre is open then, else its next opening; closed at a closing."""
    return in_utc(next_open(calendar, passed))


def fallen(
    ticket: Ticket, calendar: WorkCalendar, policy: TicketPolicy, now: datetime
) -> list[Fallen]:
    """What there is to remind of at `now`, given before or not.

    A clock that stands still or has stopped reminds nobody; beyond the due time nobody is told
    that it comes near. The time to sign for an offer is a clock of its own (field.md 2.3).
    """
    found = (_of_clock(ticket, calendar, policy, now), _of_offer(ticket, calendar, now))
    return [reminder for reminder in found if reminder is not None]


def _of_clock(
    ticket: Ticket, calendar: WorkCalendar, policy: TicketPolicy, now: datetime
) -> Fallen | None:
    clock = ticket.clock
    if clock.due_at is None or clock.warn_at is None or clock.stopped_at is not None:
        return None
    if clock.paused and not clock.runs_on:
        return None
    late = falls_at(calendar, clock.due_at)
    kind, at = ReminderKind.OVERDUE, late
    if now < late:
        kind, at = ReminderKind.NEAR, falls_at(calendar, clock.warn_at)
        if now < at or now >= clock.due_at:
            return None
    stood = standing(clock.promised(calendar, policy, now), at)
    left = stood.remaining - stood.late
    return Fallen(kind, clock.due_at, at, stood.elapsed // _MINUTE, left // _MINUTE)


def _of_offer(ticket: Ticket, calendar: WorkCalendar, now: datetime) -> Fallen | None:
    offer = ticket.hand_over
    if offer is None or ticket.state not in OPEN:
        return None
    at = falls_at(calendar, offer.sign_by)
    if now < at:
        return None
    waited = working_between(calendar, offer.at, at)
    over = working_between(calendar, offer.sign_by, at)
    kind = ReminderKind.UNSIGNED
    return Fallen(kind, offer.sign_by, at, waited // _MINUTE, -(over // _MINUTE))
