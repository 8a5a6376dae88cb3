"""One person answers for a ticket at every moment (首问负责, TKT-01, TKT-11; field.md 2.4).

A hand-over is an offer. Until it is taken, who offered it answers; who refuses says why and
who should take it; after so many refusals the director rules, and that is final.
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.shared.days import in_utc
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import (
    NotOfferedToYou,
    OfferPending,
    RulingIsFinal,
    RulingNeeded,
)
from partyhub.domain.tickets.states import TicketAction, TicketState
from partyhub.domain.tickets.ticket import HandOver, Ticket
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.spans import add_working


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer(Step):
    """Hand over to a named colleague (TKT-05)."""

    action: ClassVar[TicketAction] = TicketAction.OFFER
    to: Officer
    department: OrgRef
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFor(Offer):
    """Hand over for the owner, who is away and answers until it is taken."""

    action: ClassVar[TicketAction] = TicketAction.OFFER_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Take(Step):
    """Sign for what was offered."""

    action: ClassVar[TicketAction] = TicketAction.TAKE


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse(Step):
    """Not mine, because; rather theirs."""

    action: ClassVar[TicketAction] = TicketAction.REFUSE
    reason: str
    instead: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Step):
    """The superior says who answers for it."""

    action: ClassVar[TicketAction] = TicketAction.RULE
    to: Officer
    department: OrgRef
    reason: str


def offer(ticket: Ticket, step: Offer, doing: Doing) -> Change:
    """The sign-for clock runs from now, so that not signing gains nothing (field.md 2.3)."""
    if ticket.hand_over is not None:
        raise OfferPending("answered by nobody yet", to=ticket.hand_over.to.name)
    if ticket.ruled:
        raise RulingIsFinal("the superior has ruled", owner=ticket.owner.name)
    if ticket.refused >= doing.policy.refusals_before_ruling:
        raise RulingNeeded("the superior rules now", refused=str(ticket.refused))
    reason = needed(step.reason, "reason")
    sign_by = in_utc(add_working(doing.calendar, doing.at, doing.policy.sign_for))
    offered = HandOver(step.to, step.department, reason, doing.at, sign_by)
    return Change(ticket=replace(ticket, hand_over=offered), note=reason)


def take(ticket: Ticket, _: Take, doing: Doing) -> Change:
    """From this moment the taker answers, and the client is told whom to call (NT-07)."""
    waiting = _offered_to(ticket, doing.by)
    taken = _given(ticket, waiting.to, waiting.department)
    return replace(
        taken, via=TicketAction.FORWARD if ticket.state is TicketState.REGISTERED else None
    )


def refuse(ticket: Ticket, step: Refuse, doing: Doing) -> Change:
    """The ticket never left its owner; the bounce is counted and shown."""
    _offered_to(ticket, doing.by)
    reason, instead = needed(step.reason, "reason"), needed(step.instead, "instead")
    stays = replace(ticket, hand_over=None, refused=ticket.refused + 1, bounces=ticket.bounces + 1)
    parts = {"reason": reason, "instead": instead}
    return Change(ticket=stays, note=f"{reason}；建议：{instead}", parts=parts)


def rule(ticket: Ticket, step: Rule, _: Doing) -> Change:
    """Final: it is neither refused nor handed on."""
    given = _given(ticket, step.to, step.department)
    ruled = replace(given.ticket, ruled=True)
    return replace(given, ticket=ruled, note=needed(step.reason, "reason"))


def _offered_to(ticket: Ticket, by: Officer) -> HandOver:
    if ticket.hand_over is None or ticket.hand_over.to.id != by.id:
        raise NotOfferedToYou("nothing was offered to you")
    return ticket.hand_over


def whom_to_call(to: Officer, department: OrgRef) -> Message:
    """Who answers from now on, and where (NT-07)."""
    return Message(tells=Tells.FORWARDED, officer=to.name, org_id=department.id)


def _given(ticket: Ticket, to: Officer, department: OrgRef) -> Change:
    told = whom_to_call(to, department)
    given = replace(ticket, owner=to, department=department, hand_over=None, refused=0)
    return Change(ticket=given, message=told)
