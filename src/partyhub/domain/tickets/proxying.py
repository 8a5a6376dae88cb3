"""Proxy matters (代办, AGY-01 … AGY-07): deliver, collect, pick up, or say why it is impossible."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errand import MODE_WORDS, WAY_WORDS, DeliveryWay, Errand, PickupMode
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.refusals_steps import NotAProxyMatter
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.pauses import PauseKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Deliver(Step):
    """送交: to the body that decides; `until` where papers stay in custody (AGY-06)."""

    action: ClassVar[TicketAction] = TicketAction.DELIVER
    sent_to: str
    way: DeliveryWay
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnBack(Step):
    """The body refuses: the matter comes back, and the client is told why (AGY-04)."""

    action: ClassVar[TicketAction] = TicketAction.TURN_BACK
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Collect(Step):
    """取回: the result is here, and the client is told where it can be had."""

    action: ClassVar[TicketAction] = TicketAction.COLLECT
    result: str
    place: str
    mode: PickupMode


@dataclass(frozen=True, slots=True, kw_only=True)
class PickUp(Step):
    """取件签收: who took it (form 8.4)."""

    action: ClassVar[TicketAction] = TicketAction.PICK_UP
    picked_up_by: str


def deliver(ticket: Ticket, step: Deliver, doing: Doing) -> Change:
    """From now on it is the superior's time (CLK-10), unless the centre counts it (PV-06)."""
    if ticket.matter.kind is not ItemKind.PROXY:
        raise NotAProxyMatter("only proxy matters are delivered", kind=ticket.matter.kind)
    sent_to = needed(step.sent_to, "sent_to")
    if step.until is not None and step.until < local_day(doing.at):
        raise Invalid("custody does not end before it begins", field="until")
    errand = Errand(sent_to=sent_to, way=step.way, delivered_at=doing.at, until=step.until)
    kind = PauseKind.SUPERIOR
    paused = ticket.clock.pause(kind, sent_to, doing.at, suspends=kind in doing.policy.suspends)
    sent = replace(ticket, errands=(*ticket.errands, errand), clock=paused)
    said = f"{sent_to}（{WAY_WORDS[step.way]}）"
    if step.until is not None:
        said += f"，代管至{step.until.year}年{step.until.month}月{step.until.day}日"
    parts = {
        "sent_to": sent_to,
        "way": step.way,
        "until": step.until.isoformat() if step.until else "",
    }
    told = Message(tells=Tells.DELIVERED, text=said)
    return Change(ticket=sent, note=said, parts=parts, message=told)


def turn_back(ticket: Ticket, step: TurnBack, doing: Doing) -> Change:
    reason = needed(step.reason, "reason")
    back = _ended(ticket, outcome=reason, turned_back_at=doing.at)
    running = replace(back, clock=ticket.clock.resume(doing.at))
    return Change(
        ticket=running, note=reason, message=Message(tells=Tells.TURNED_BACK, text=reason)
    )


def collect(ticket: Ticket, step: Collect, doing: Doing) -> Change:
    """The promise is kept or broken here: the result is ready (收件回执单: 办结取件时间)."""
    result, place = needed(step.result, "result"), needed(step.place, "place")
    here = _ended(ticket, outcome=result, collected_at=doing.at, place=place, mode=step.mode)
    ready = replace(here, result=result, clock=ticket.clock.stop(doing.at))
    said = f"{result}。取件：{place}，{MODE_WORDS[step.mode]}"
    parts = {"result": result, "place": place, "mode": step.mode}
    told = Message(tells=Tells.PICK_UP, text=said)
    return Change(ticket=ready, note=said, parts=parts, message=told)


def pick_up(ticket: Ticket, step: PickUp, doing: Doing) -> Change:
    """Who took it stands on the ticket, not in its events: it is often the client's name."""
    taker = needed(step.picked_up_by, "picked_up_by")
    return Change(ticket=_ended(ticket, picked_up_at=doing.at, picked_up_by=taker))


def _ended(ticket: Ticket, **known: Any) -> Ticket:
    """The ticket with more known about its latest errand."""
    *before, last = ticket.errands
    return replace(ticket, errands=(*before, replace(last, **known)))
