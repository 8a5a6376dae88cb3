"""The calendar has changed: the system counts again, and tells it if the day moved (CLK-16)."""

from dataclasses import dataclass
from typing import ClassVar

from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount(Step):
    """By a newer calendar: a year's notice came out, or a centre closes for a day."""

    action: ClassVar[TicketAction] = TicketAction.RECOUNT


def recount(ticket: Ticket, _: Recount, doing: Doing) -> Change:
    """The ledger and the limit stay as they are; only the calendar is another (field.md 3.6)."""
    counted = ticket.clock.computed(doing.calendar, doing.policy, doing.at)
    if counted.due_at == ticket.clock.due_at:
        return Change(ticket=ticket)
    return Change(ticket=ticket, message=Message(tells=Tells.DUE_MOVED))
