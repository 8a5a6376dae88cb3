"""What became of a promise, as analyses count it (TKT-28)."""

from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket

_NOBODY_WAITS = frozenset({TicketState.WITHDRAWN})


def promise_kept(ticket: Ticket) -> bool | None:
    """True in time, False late; None if nothing was promised or it was given up in time.

    A matter that was already late when the client gave it up stays late.
    """
    kept = ticket.clock.kept
    return None if kept and ticket.state in _NOBODY_WAITS else kept
