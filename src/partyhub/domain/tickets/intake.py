"""At the counter: answer on the spot, give the one-time notice, accept, or say why not."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import ClassVar

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.days import in_utc, local_day, moment_after
from partyhub.domain.shared.errand import Entrusted
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Channel, Flag, Medium, Tells
from partyhub.domain.tickets.papers import missing, ticked
from partyhub.domain.tickets.policy import NoticeRule, TicketPolicy
from partyhub.domain.tickets.promise import promised_limit
from partyhub.domain.tickets.refusals import (
    NotAnsweredAtOnce,
    NothingMissing,
    NoticeInWriting,
    PapersMissing,
)
from partyhub.domain.tickets.refusals_steps import NotAProxyMatter
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed

AT_ONCE = frozenset({ItemKind.IMMEDIATE, ItemKind.CONSULTATION, ItemKind.HELP})


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Step):
    """Answered on the spot: immediate matters, advice, first help (DL-05, DL-06)."""

    action: ClassVar[TicketAction] = TicketAction.ANSWER
    result: str
    handed: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Notify(Step):
    """Papers are missing: one complete notice (TKT-12, TKT-15); `handed` is name → pages."""

    action: ClassVar[TicketAction] = TicketAction.NOTIFY
    handed: Mapping[str, int] = field(default_factory=dict)
    medium: Medium = Medium.WRITTEN


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplement(Step):
    """The client brought papers of the notice."""

    action: ClassVar[TicketAction] = TicketAction.SUPPLEMENT
    handed: Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accept(Step):
    """Papers complete, or none needed: the promise begins (CLK-01, TKT-14, TKT-19)."""

    action: ClassVar[TicketAction] = TicketAction.ACCEPT
    handed: Mapping[str, int] = field(default_factory=dict)
    complex: bool = False
    entrusted: Entrusted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decline(Step):
    """不予受理: with reason, basis and how the client was told (TKT-16, TKT-17).

    `refer_to` is the body that is right for it, with its address, and `refer_phone` its phone:
    whoever asked at the wrong door is shown the right one (TKT-05 d, TKT-24, form 8.4).
    """

    action: ClassVar[TicketAction] = TicketAction.DECLINE
    reason: str
    basis: str
    refer_to: str = ""
    refer_phone: str = ""
    medium: Medium = Medium.PHONE


def answer(ticket: Ticket, step: Answer, _: Doing) -> Change:
    """Only where the catalogue lets it be settled at once; papers of the item must be in hand."""
    if ticket.matter.kind not in AT_ONCE:
        raise NotAnsweredAtOnce("accept it first", kind=ticket.matter.kind)
    complete = replace(ticket, papers=ticked(ticket.papers, step.handed))
    _require_complete(complete)
    return Change(ticket=replace(complete, result=needed(step.result, "result")))


def notify(ticket: Ticket, step: Notify, doing: Doing) -> Change:
    """The whole list at the first request; the time to bring them is the client's (CLK-14)."""
    _require_in_writing(ticket, step.medium, doing.policy)
    papers = ticked(ticket.papers, step.handed)
    if not (lacking := missing(papers)):
        raise NothingMissing("all papers are in hand")
    last_day = local_day(doing.at) + timedelta(days=doing.policy.supplement_days)
    told = replace(
        ticket,
        papers=papers,
        notice_no=doing.document_no,
        supplement_by=in_utc(moment_after(last_day)),
    )
    message = Message(tells=Tells.NOTICE, text="、".join(lacking), medium=step.medium)
    return Change(ticket=told, message=message)


def supplement(ticket: Ticket, step: Supplement, _: Doing) -> Change:
    """Only papers of the checklist are taken in; anything else was never asked for (TKT-33)."""
    return Change(
        ticket=replace(ticket, papers=ticked(ticket.papers, step.handed)),
        note="、".join(step.handed),
        parts={"papers": "\n".join(step.handed)},
    )


def accept(ticket: Ticket, step: Accept, doing: Doing) -> Change:
    """Complete papers start the clock, and the receipt goes out with the promise on it."""
    complete = replace(ticket, papers=ticked(ticket.papers, step.handed))
    _require_complete(complete)
    if step.entrusted is not None and ticket.matter.kind is not ItemKind.PROXY:
        raise NotAProxyMatter("money is taken for proxy matters", kind=ticket.matter.kind)
    limit = promised_limit(ticket.matter, ticket.channel, doing.policy, complex_one=step.complex)
    flags = ticket.flags | {Flag.COMPLEX} if step.complex else ticket.flags
    clock = ticket.clock.start(limit, doing.at, doing.policy.version)
    accepted = replace(complete, clock=clock, flags=flags, receipt_no=doing.document_no)
    accepted = replace(accepted, proxy_no=doing.proxy_no, entrusted=step.entrusted)
    taken = step.entrusted.words if step.entrusted else ""
    return Change(
        ticket=accepted,
        note=taken,
        parts={"purpose": step.entrusted.purpose} if step.entrusted else {},
        message=Message(tells=Tells.ACCEPTED, text=taken),
    )


def decline(ticket: Ticket, step: Decline, doing: Doing) -> Change:
    """Unqualified, or the time for papers is over; never for area or identity (TKT-01)."""
    said = f"{needed(step.reason, 'reason')}（{needed(step.basis, 'basis')}）{_referred(step)}"
    over = replace(ticket, clock=ticket.clock.stop(doing.at), result=said, closed_at=doing.at)
    message = Message(tells=Tells.NOT_ACCEPTED, text=said, medium=step.medium)
    parts = {
        name: getattr(step, name).strip() for name in ("reason", "basis", "refer_to", "refer_phone")
    }
    return Change(ticket=over, note=said, parts=parts, message=message)


def _referred(step: Decline) -> str:
    """A phone alone leads nowhere: the body is named with it."""
    if not step.refer_to.strip():
        if step.refer_phone.strip():
            raise Invalid("whose phone it is", field="refer_to")
        return ""
    phone = f"，电话{step.refer_phone.strip()}" if step.refer_phone.strip() else ""
    return f"。请到{step.refer_to.strip()}办理{phone}"


def _require_in_writing(ticket: Ticket, medium: Medium, policy: TicketPolicy) -> None:
    """PV-07: written, except for who asked by phone (002-11)."""
    by_phone = ticket.channel in {Channel.CALL, Channel.HOTLINE}
    if policy.notice is NoticeRule.WRITTEN and medium is not Medium.WRITTEN and not by_phone:
        raise NoticeInWriting("this notice is given in writing", medium=medium)


def _require_complete(ticket: Ticket) -> None:
    if lacking := missing(ticket.papers):
        raise PapersMissing("papers are missing", papers=",".join(lacking))
