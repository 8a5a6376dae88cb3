"""What became of a promise, as analyses count it (TKT-28)."""

from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket

_NOBODY_WAITS = frozenset({TicketState.WITHDRAWN})


def promise_kept(ticket: Ticket) -> bool | None:
    """True in time, False late; None if nothing was promised, or if it was given up in time or
    goes on under another number.

    A matter that was already late when the client gave it up, or when it was merged, stays late.
    """
    kept = ticket.clock.kept
    over = ticket.state in _NOBODY_WAITS or ticket.merged_into is not None
    return None if kept and over else kept
