"""What moves a matter, and when it has stood still for too long (CLK-12, CLK-13)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.shared.days import in_utc, local_day
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.spans import closing, nth_working_day

QUIET = frozenset(
    {
        TicketAction.OFFER,
        TicketAction.OFFER_FOR,
        TicketAction.REFUSE,
        TicketAction.ASK,
        TicketAction.DENY,
        TicketAction.CONTACT,
        TicketAction.URGE,
        TicketAction.SUPERVISE,
        TicketAction.NOTE,
        TicketAction.RECOUNT,
        TicketAction.ABSORB,
        TicketAction.CLIENT_SUPPLIED,
    }
)
"""Steps that neither move the matter nor tell the client anything."""


def moved(ticket: Ticket, action: TicketAction, doing: Doing) -> Ticket:
    """`ticket` after that step, with what it says of its rest; its clock is computed already."""
    if action not in QUIET:
        ticket = replace(ticket, moved_at=doing.at, answer_owed_since=None)
    return replace(ticket, silent_at=_silent_at(ticket, doing))


def _silent_at(ticket: Ticket, doing: Doing) -> datetime | None:
    """The closing of the last of so many working days without a step; none while nothing runs."""
    clock = ticket.clock
    stands = clock.paused and not clock.runs_on
    if ticket.moved_at is None or clock.started_at is None or clock.stopped_at or stands:
        return None
    last = nth_working_day(doing.calendar, local_day(ticket.moved_at), doing.policy.silence_days)
    return in_utc(closing(doing.calendar, last))
