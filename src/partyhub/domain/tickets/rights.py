"""Which right a step of a ticket takes; of a complaint about the director the street's (SP-06)."""

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import parties_of
from partyhub.domain.tickets.ticket import Ticket

_P = Permission
_WORK = frozenset({_P.TICKET_HANDLE, _P.TICKET_READ, _P.TICKET_REGISTER})


def rights_for(ticket: Ticket, needs: Permission) -> tuple[Permission, ...]:
    """Any one of them is enough. In a complaint about a director the street committee rules and
    decides instead of them, and may answer for it itself.
    """
    if not ticket.about.overseen:
        return (needs,)
    if needs is _P.TICKET_DIRECT:
        return (_P.COMPLAINT_OVERSEE,)
    return (needs, _P.COMPLAINT_OVERSEE) if needs in _WORK else (needs,)


def hidden(actor: Actor, ticket: Ticket) -> bool:
    """Whether it is a complaint of which this person must learn nothing: it is kept from them, or
    it is about who directs there, and this person does not oversee such ones.
    """
    about = ticket.about
    overseen = about.overseen and not actor.scope(_P.COMPLAINT_OVERSEE).covers(ticket.at())
    return overseen or about.bars(parties_of(actor))


def may(actor: Actor, ticket: Ticket, needs: Permission) -> bool:
    """Never who is kept from it, whatever their role."""
    if ticket.about.bars(parties_of(actor)):
        return False
    return any(actor.scope(right).covers(ticket.at()) for right in rights_for(ticket, needs))


def require_right(actor: Actor, ticket: Ticket, needs: Permission) -> None:
    """NotAllowed unless the person may take such steps of this ticket."""
    if not may(actor, ticket, needs):
        raise NotAllowed(f"{needs} is not yours here", permission=needs)
