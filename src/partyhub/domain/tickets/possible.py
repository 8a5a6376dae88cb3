"""Which steps a ticket offers to one person now, so that nobody is shown what will be refused."""

from collections.abc import Callable, Mapping
from datetime import datetime

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.tickets.act import require_theirs
from partyhub.domain.tickets.examining import may_proceed, standing_notice
from partyhub.domain.tickets.intake import AT_ONCE
from partyhub.domain.tickets.kinds import Flag
from partyhub.domain.tickets.papers import missing
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.refusals import NotTheOwner
from partyhub.domain.tickets.reporting import reports
from partyhub.domain.tickets.rights import may
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction
from partyhub.domain.tickets.ticket import Ticket

_A = TicketAction
_OF_OTHER_STEPS = frozenset({_A.FORWARD, _A.ABSORB, _A.OFFER_FOR, _A.TRANSFER})
_Fits = Callable[[Ticket, Officer, TicketPolicy], bool]


def possible(
    ticket: Ticket, actor: Actor, policy: TicketPolicy, at: datetime
) -> list[TicketAction]:
    """In the order of the table; rows that other steps go by are never offered."""
    by = Officer(actor.account_id, actor.display_name)
    return [
        step.action
        for step in TICKET_LIFECYCLE.steps_from(ticket.state)
        if step.action not in _OF_OTHER_STEPS
        and may(actor, ticket, step.needs)
        and _theirs(ticket, step.action, by)
        and _FITS.get(step.action, _always)(ticket, by, policy)
        and (step.action is not _A.REPORT or reports(ticket, actor))
        and _timely(ticket, step.action, at)
    ]


def _theirs(ticket: Ticket, action: TicketAction, by: Officer) -> bool:
    try:
        require_theirs(ticket, action, by)
    except NotTheOwner:
        return False
    return True


def _timely(ticket: Ticket, action: TicketAction, at: datetime) -> bool:
    if action is _A.PROCEED:
        return may_proceed(ticket, at)
    return action is not _A.OBJECT or standing_notice(ticket, at) is not None


def _always(_: Ticket, __: Officer, ___: TicketPolicy) -> bool:
    return True


def _at_once(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return ticket.matter.kind in AT_ONCE and not missing(ticket.papers)


def _lacking(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return bool(missing(ticket.papers))


def _can_offer(ticket: Ticket, _: Officer, policy: TicketPolicy) -> bool:
    free = ticket.hand_over is None and not ticket.ruled
    return free and ticket.refused < policy.refusals_before_ruling


def _offered(ticket: Ticket, by: Officer, _: TicketPolicy) -> bool:
    return ticket.hand_over is not None and ticket.hand_over.to.id == by.id


def _can_ask(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return ticket.request is None


def _decides(ticket: Ticket, by: Officer, _: TicketPolicy) -> bool:
    return ticket.request is not None and by.id not in (ticket.request.by.id, ticket.owner.id)


def _feeds_back(ticket: Ticket, by: Officer, _: TicketPolicy) -> bool:
    return Flag.COORDINATED not in ticket.flags or by.id == ticket.tells_the_end.id


def _stands_alone(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return ticket.merged_into is None


def _no_complaint(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return ticket.matter.kind is not ItemKind.COMPLAINT


def _proxy(ticket: Ticket, _: Officer, __: TicketPolicy) -> bool:
    return ticket.matter.kind is ItemKind.PROXY


_FITS: Mapping[TicketAction, _Fits] = {
    _A.ANSWER: _at_once,
    _A.NOTIFY: _lacking,
    _A.OFFER: _can_offer,
    _A.TAKE: _offered,
    _A.REFUSE: _offered,
    _A.ASK: _can_ask,
    _A.GRANT: _decides,
    _A.DENY: _decides,
    _A.CLOSE: _feeds_back,
    _A.DELIVER: _proxy,
    _A.REOPEN: _stands_alone,
    _A.PUBLICISE: _no_complaint,
}
