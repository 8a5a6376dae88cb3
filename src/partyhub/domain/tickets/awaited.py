"""Who has to do something next, in the client's eyes."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partyhub.domain.tickets.states import OPEN, TicketState
from partyhub.domain.tickets.ticket import Ticket


class Side(StrEnum):
    """Whom everybody waits for."""

    CLIENT = "client"
    SUPERIOR = "superior"
    OFFICER = "officer"
    NOBODY = "nobody"


_S = TicketState
_OF_OTHERS = {
    _S.AWAITING_MATERIALS: Side.CLIENT,
    _S.AWAITING_CLIENT: Side.CLIENT,
    _S.AWAITING_SUPERIOR: Side.SUPERIOR,
    _S.ESCALATED: Side.SUPERIOR,
    _S.DELIVERED: Side.SUPERIOR,
    _S.COLLECTED: Side.CLIENT,
}


@dataclass(frozen=True, slots=True)
class Awaited:
    """`what` is the reason that the client was told; `until` when papers are due at the latest."""

    side: Side
    what: str = ""
    until: datetime | None = None


def awaited(ticket: Ticket) -> Awaited:
    """Until it is over it is the officer's move, unless papers, the client or a superior lack."""
    if ticket.state not in OPEN:
        return Awaited(Side.NOBODY)
    side = _OF_OTHERS.get(ticket.state, Side.OFFICER)
    if ticket.state is _S.AWAITING_MATERIALS:
        return Awaited(side, until=ticket.supplement_by)
    if ticket.state is _S.COLLECTED and ticket.errands:
        return Awaited(side, ticket.errands[-1].place)
    reason = ticket.clock.pauses[-1].reason if ticket.clock.paused else ""
    return Awaited(side, reason)
