"""Waiting for somebody else: each wait is a row of the pause ledger, with its reason."""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Flag, Tells
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.pauses import PauseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SendUp(Step):
    """For approval; the client is told when, and how many days the superior needs (CLK-09)."""

    action: ClassVar[TicketAction] = TicketAction.SEND_UP
    target: str
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AskClient(Step):
    """Nothing can go on without the client (CLK-11)."""

    action: ClassVar[TicketAction] = TicketAction.ASK_CLIENT
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Escalate(Step):
    """Out of scope, or major: the superior coordinates (TKT-08, TKT-27)."""

    action: ClassVar[TicketAction] = TicketAction.ESCALATE
    target: str
    report: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resume(Step):
    """What was awaited has come."""

    action: ClassVar[TicketAction] = TicketAction.RESUME
    answer: str


def send_up(ticket: Ticket, step: SendUp, doing: Doing) -> Change:
    """A sending after the due time moves nothing: the breach stays (DL-10)."""
    target = needed(step.target, "target")
    told = Message(tells=Tells.SENT_UP, text=f"{target}，约需{step.days}个工作日")
    return waits(ticket, PauseKind.SUPERIOR, target, doing, told)


def ask_client(ticket: Ticket, step: AskClient, doing: Doing) -> Change:
    reason = needed(step.reason, "reason")
    return waits(ticket, PauseKind.CLIENT, reason, doing, Message(tells=Tells.WAITING, text=reason))


def escalate(ticket: Ticket, step: Escalate, doing: Doing) -> Change:
    """From now on the first contact gives the feedback, whoever settles it (TKT-09)."""
    target = needed(step.target, "target")
    sent = waits(
        replace(ticket, flags=ticket.flags | {Flag.COORDINATED}),
        PauseKind.SUPERIOR,
        target,
        doing,
        Message(tells=Tells.SENT_UP, text=target),
    )
    report = needed(step.report, "report")
    return replace(sent, note=f"{target}：{report}", parts={"target": target, "report": report})


def resume(ticket: Ticket, step: Resume, doing: Doing) -> Change:
    """The span is closed and never counts; the due time shifts by just that (CLK-16)."""
    running = replace(ticket, clock=ticket.clock.resume(doing.at))
    return Change(ticket=running, note=needed(step.answer, "answer"))


def waits(ticket: Ticket, kind: PauseKind, reason: str, doing: Doing, message: Message) -> Change:
    """A new row of the ledger, whatever it is that is awaited."""
    suspends = kind in doing.policy.suspends
    clock = ticket.clock.pause(kind, reason, doing.at, suspends=suspends)
    paused = replace(ticket, clock=clock)
    return Change(ticket=paused, note=reason, message=message)
