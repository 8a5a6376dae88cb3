"""Handling a matter to its end: start, resolve, feed back, reopen, withdraw."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import ClassVar

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.clock import NOT_BEGUN
from partyhub.domain.tickets.kinds import Flag, Medium, Tells
from partyhub.domain.tickets.merge_refusals import MergedAway
from partyhub.domain.tickets.promise import promised_limit
from partyhub.domain.tickets.refusals import (
    FeedbackOfFirstContact,
    TooLateToReopen,
)
from partyhub.domain.tickets.refusals_desk import OutcomeNeeded
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Start(Step):
    """Work begins."""

    action: ClassVar[TicketAction] = TicketAction.START


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolve(Step):
    """The matter is done; the result can be collected. `adopted` is of suggestions (CHK-35)."""

    action: ClassVar[TicketAction] = TicketAction.RESOLVE
    result: str
    adopted: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Close(Step):
    """The client has been told: nothing closes without feedback (TKT-10, TKT-23)."""

    action: ClassVar[TicketAction] = TicketAction.CLOSE
    feedback: str
    medium: Medium


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen(Step):
    """It was not settled after all; counted."""

    action: ClassVar[TicketAction] = TicketAction.REOPEN
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdraw(Step):
    """The client no longer wants it."""

    action: ClassVar[TicketAction] = TicketAction.WITHDRAW
    reason: str


def start(ticket: Ticket, _: Start, __: Doing) -> Change:
    return Change(ticket=ticket)


def resolve(ticket: Ticket, step: Resolve, doing: Doing) -> Change:
    """The promise is kept or broken here; its due time never moves again. Of a suggestion it is
    said whether it was adopted, of nothing else.
    """
    result = needed(step.result, "result")
    if (ticket.matter.kind is ItemKind.SUGGESTION) != (step.adopted is not None):
        raise OutcomeNeeded("adopted or not, of suggestions", kind=ticket.matter.kind)
    clock = ticket.clock.stop(doing.at)
    done = replace(ticket, result=result, adopted=step.adopted, clock=clock)
    return Change(ticket=done, message=Message(tells=Tells.RESULT, text=result))


def close(ticket: Ticket, step: Close, doing: Doing) -> Change:
    """By the owner or the first contact; by the first contact alone if a superior helped."""
    coordinated = Flag.COORDINATED in ticket.flags
    if coordinated and doing.by.id != ticket.tells_the_end.id:
        raise FeedbackOfFirstContact("not yours", first_contact=ticket.tells_the_end.name)
    feedback = needed(step.feedback, "feedback")
    over = replace(ticket, feedback=feedback, closed_at=doing.at)
    message = Message(tells=Tells.FEEDBACK, text=feedback, medium=step.medium)
    return Change(ticket=over, message=message)


def reopen(ticket: Ticket, step: Reopen, doing: Doing) -> Change:
    """Within the window: a new promise begins, and the first stays as it was (field.md 3.7)."""
    if ticket.merged_into is not None:
        raise MergedAway("go on with the one it was merged into", kept=ticket.merged_into.number)
    window = timedelta(days=doing.policy.reopen_days)
    if ticket.closed_at is None or doing.at > ticket.closed_at + window:
        raise TooLateToReopen("the window is over", days=str(doing.policy.reopen_days))
    complex_one = Flag.COMPLEX in ticket.flags
    limit = promised_limit(ticket.matter, ticket.channel, doing.policy, complex_one=complex_one)
    again = replace(
        ticket,
        closed_at=None,
        adopted=None,
        reopenings=ticket.reopenings + 1,
        clock=NOT_BEGUN.start(limit, doing.at, doing.policy.version),
        earlier_clocks=(*ticket.earlier_clocks, ticket.clock),
    )
    return Change(ticket=again, note=needed(step.reason, "reason"))


def withdraw(ticket: Ticket, step: Withdraw, doing: Doing) -> Change:
    over = replace(ticket, clock=ticket.clock.stop(doing.at), closed_at=doing.at)
    return Change(ticket=over, note=needed(step.reason, "reason"))
