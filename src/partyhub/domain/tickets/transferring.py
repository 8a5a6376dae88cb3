"""A matter that goes on as a transfer of the organisational relationship: the counter's handling is
what the ticket's clock counts, and it stands while the organisations decide (TRF-04, TRF-12).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from partyhub.domain.service_items.categories import TRANSFERS
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.papers import Papers, ticked
from partyhub.domain.tickets.promise import promised_limit
from partyhub.domain.tickets.rights import may
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.waiting import waits
from partyhub.domain.tickets.words import needed
from partyhub.domain.working_time.pauses import PauseKind

AWAITED: Final = "组织关系接转"


class NotATransferMatter(DomainError):
    """Only a matter of the catalogue's category `transfers` goes on as a transfer."""

    kind, code = Kind.RULE_BROKEN, "not-a-transfer-matter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Step):
    """Contact and materials are registered, the member was told when, where and whom (9.3);
    taken by opening a transfer from the ticket alone.
    """

    action: ClassVar[TicketAction] = TicketAction.TRANSFER
    materials: tuple[str, ...] = ()
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Transferred(Step):
    """The transfer has reached its outcome: that is the answer to what was asked."""

    action: ClassVar[TicketAction] = TicketAction.TRANSFERRED
    result: str


def transfer(ticket: Ticket, step: Transfer, doing: Doing) -> Change:
    """What was not accepted yet is with this: nobody is sent away for a letter that may follow."""
    clock = ticket.clock
    if clock.started_at is None:
        limit = promised_limit(ticket.matter, ticket.channel, doing.policy, complex_one=False)
        clock = clock.start(limit, doing.at, doing.policy.version)
    papers = _in_hand(ticket.papers, step.materials)
    told = Message(tells=Tells.SENT_UP, text="：".join(filter(None, (AWAITED, step.told.strip()))))
    accepted = replace(ticket, clock=clock, papers=papers)
    return waits(accepted, PauseKind.SUPERIOR, AWAITED, doing, told)


def transferred(ticket: Ticket, step: Transferred, doing: Doing) -> Change:
    """The feedback, without which nothing closes, is still somebody's to give (TKT-10)."""
    result = needed(step.result, "result")
    done = replace(ticket, result=result, clock=ticket.clock.stop(doing.at))
    return Change(ticket=done, note=result, message=Message(tells=Tells.RESULT, text=result))


def require_transfer_matter(category: str) -> None:
    if category != TRANSFERS:
        raise NotATransferMatter("answer it as what it is", category=category)


def may_transfer(ticket: Ticket, actor: Actor, category: str) -> bool:
    """Whether this person could open a transfer from it now."""
    fits = ticket.state in TICKET_LIFECYCLE.steps[TicketAction.TRANSFER].sources
    theirs = ticket.owner.id == actor.account_id and may(actor, ticket, Permission.TICKET_HANDLE)
    return category == TRANSFERS and fits and theirs


def _in_hand(papers: Papers, materials: Sequence[str]) -> Papers:
    """What was handed in, where the checklist asks for it by that name."""
    asked = {paper.name for paper in papers if not paper.handed}
    return ticked(papers, {name: 1 for name in materials if name in asked})
