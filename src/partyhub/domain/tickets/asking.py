"""What an owner can't decide alone: more days, papers that the notice forgot, another item.

One asks, another grants (SP-18). What is granted is told to the client before the due time.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from partyhub.domain.shared.days import local_time
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Flag, RequestKind, Tells
from partyhub.domain.tickets.papers import added, carried
from partyhub.domain.tickets.promise import promised_limit
from partyhub.domain.tickets.refusals import (
    NothingAsked,
    OwnRequest,
    PastTheCap,
    RequestPending,
    TooLateToExtend,
)
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Matter, Request, Ticket
from partyhub.domain.tickets.words import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask(Step):
    """`days` is the whole new limit in working days; `papers` what the notice forgot."""

    action: ClassVar[TicketAction] = TicketAction.ASK
    kind: RequestKind
    reason: str
    days: int = 0
    papers: tuple[str, ...] = ()
    matter: Matter | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant(Step):
    """The director agrees."""

    action: ClassVar[TicketAction] = TicketAction.GRANT


@dataclass(frozen=True, slots=True, kw_only=True)
class Deny(Step):
    """The director does not agree, and says why."""

    action: ClassVar[TicketAction] = TicketAction.DENY
    reason: str


def ask(ticket: Ticket, step: Ask, doing: Doing) -> Change:
    """One request at a time; what can't be granted isn't asked for."""
    if ticket.request is not None:
        raise RequestPending("not yet answered", kind=ticket.request.kind)
    request = Request(
        kind=step.kind,
        by=doing.by,
        at=doing.at,
        reason=needed(step.reason, "reason"),
        days=step.days,
        papers=step.papers,
        matter=step.matter,
    )
    _GRANTS[step.kind](ticket, request, doing)
    return Change(ticket=replace(ticket, request=request), note=request.reason)


def grant(ticket: Ticket, _: Grant, doing: Doing) -> Change:
    request = _waiting(ticket, doing)
    granted = _GRANTS[request.kind](replace(ticket, request=None), request, doing)
    return replace(granted, note=request.reason)


def deny(ticket: Ticket, step: Deny, doing: Doing) -> Change:
    _waiting(ticket, doing)
    return Change(ticket=replace(ticket, request=None), note=needed(step.reason, "reason"))


def _waiting(ticket: Ticket, doing: Doing) -> Request:
    if ticket.request is None:
        raise NothingAsked("nothing is asked for")
    if doing.by.id in (ticket.request.by.id, ticket.owner.id):
        raise OwnRequest("somebody else decides")
    return ticket.request


def _extension(ticket: Ticket, request: Request, doing: Doing) -> Change:
    """Before the due time and up to the cap, all days together (CLK-03, CLK-12, PV-02)."""
    clock = ticket.clock
    if clock.limit is None or clock.due_at is None or doing.at >= clock.due_at:
        raise TooLateToExtend("nothing runs, or its time is over")
    most = clock.limit.max_days or clock.limit.counted_days
    if not clock.limit.counted_days < request.days <= most:
        raise PastTheCap("outside what may be extended to", max=str(most))
    longer = replace(clock, limit=clock.limit.extended(request.days))
    flags = ticket.flags | {Flag.EXTENDED}
    due = longer.computed(doing.calendar, doing.policy, doing.at).due_at
    moved = f"原定{_told(clock.due_at)}，延至{_told(due or clock.due_at)}，{doing.by.name}批准"
    told = Message(tells=Tells.EXTENDED, text=f"{request.reason}（{moved}）")
    return Change(ticket=replace(ticket, clock=longer, flags=flags), message=told)


def _told(at: datetime) -> str:
    on = local_time(at)
    return f"{on.month}月{on.day}日{on:%H:%M}"


def _late_papers(ticket: Ticket, request: Request, _: Doing) -> Change:
    """Counted as the fault that it is, and told to the client in one go (TKT-33)."""
    papers = added(ticket.papers, [needed(name, "papers") for name in request.papers])
    needed("".join(request.papers), "papers")
    asked = replace(ticket, papers=papers, late_papers=ticket.late_papers + 1)
    return Change(ticket=asked, message=Message(tells=Tells.NOTICE, text="、".join(request.papers)))


def _reclassification(ticket: Ticket, request: Request, doing: Doing) -> Change:
    """Another item, with its own promise, counted from the same acceptance (CLK-16)."""
    if request.matter is None:
        raise NothingAsked("no other item is named")
    moved = replace(ticket, matter=request.matter)
    if ticket.clock.started_at is None:
        moved = replace(moved, papers=carried(ticket.papers, request.matter.papers))
    else:
        complex_one = Flag.COMPLEX in ticket.flags
        limit = promised_limit(
            request.matter, ticket.channel, doing.policy, complex_one=complex_one
        )
        moved = replace(moved, clock=replace(ticket.clock, limit=limit))
    return Change(ticket=moved, message=Message(tells=Tells.WAITING, text=request.reason))


_GRANTS: Mapping[RequestKind, Callable[[Ticket, Request, Doing], Change]] = {
    RequestKind.EXTENSION: _extension,
    RequestKind.LATE_PAPERS: _late_papers,
    RequestKind.RECLASSIFICATION: _reclassification,
}
