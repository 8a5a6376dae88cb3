"""The calendar or the centre's rules have changed: the system counts again, and tells it if the
day moved (CLK-16)."""

from dataclasses import dataclass
from typing import ClassVar

from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Recount(Step):
    """By a newer calendar (a year's notice, a closed day) or by newer rules of the centre."""

    action: ClassVar[TicketAction] = TicketAction.RECOUNT


def recount(ticket: Ticket, _: Recount, doing: Doing) -> Change:
    """The limit stays and no earned pause is lost; the event holds the old and the new day.

    While the clock stands the day moves with every hour anyway: it is told when it runs again.
    """
    counted = ticket.clock.computed(doing.calendar, doing.policy, doing.at)
    if counted.due_at == ticket.clock.due_at or ticket.clock.stands:
        return Change(ticket=ticket)
    return Change(ticket=ticket, message=Message(tells=Tells.DUE_MOVED))
