"""One matter that was registered twice becomes one ticket again; both numbers stay.

The later one is closed and points to the earlier one, which counts the later one's contacts as its
own, so that the second-contact rule holds for the matter and not for the slip (CLK-13).
"""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.change import Change, Doing, Message, Step
from partyhub.domain.tickets.kinds import Tells
from partyhub.domain.tickets.merge_refusals import EarlierPromise, NotTheSameMatter
from partyhub.domain.tickets.papers import Paper, Papers
from partyhub.domain.tickets.people import Client
from partyhub.domain.tickets.states import OPEN, TicketAction
from partyhub.domain.tickets.talking import contacted
from partyhub.domain.tickets.ticket import Ticket, TicketRef


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge(Step):
    """This one is a duplicate of `kept`."""

    action: ClassVar[TicketAction] = TicketAction.MERGE
    kept: Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Absorb(Step):
    """The other side of a merge, on the ticket that is kept."""

    action: ClassVar[TicketAction] = TicketAction.ABSORB
    duplicate: Ticket


def merge(ticket: Ticket, step: Merge, doing: Doing) -> Change:
    """Refused where the client would lose by it: if the later one was promised for an earlier
    time, it is not given up for a longer one (EarlierPromise); settle that one instead.
    """
    kept = step.kept
    if why := differs(ticket, kept):
        raise NotTheSameMatter("these are two matters", why=why)
    due = ticket.clock.due_at
    if due is not None and (kept.clock.due_at is None or due < kept.clock.due_at):
        raise EarlierPromise("its promise would be lost", kept=kept.number)
    said = f"与先登记的 {kept.number} 合并办理"
    over = replace(
        ticket,
        clock=ticket.clock.stop(doing.at),
        hand_over=None,
        request=None,
        feedback=said,
        closed_at=doing.at,
        merged_into=TicketRef(kept.id, kept.number),
    )
    return Change(ticket=over, note=kept.number, message=Message(tells=Tells.MERGED, text=said))


def absorb(ticket: Ticket, step: Absorb, doing: Doing) -> Change:
    """The client came again, and what they handed in with the other slip is in hand."""
    other = step.duplicate
    grown = replace(
        contacted(ticket, other.contacts, doing),
        papers=_both(ticket.papers, other.papers),
        merged=(*ticket.merged, TicketRef(other.id, other.number), *other.merged),
    )
    return Change(ticket=grown, note=other.number)


def differs(ticket: Ticket, kept: Ticket) -> str:
    """Why they can't be one matter; empty if they can. Both are open, of one client at one centre,
    and the one that is kept was registered first; a complaint merges only with another that is
    kept from the same people.
    """
    if ticket.id == kept.id or _order(kept) > _order(ticket):
        return "order"
    if kept.state not in OPEN:
        return "state"
    if ticket.centre.id != kept.centre.id:
        return "centre"
    if not same_client(ticket.client, kept.client):
        return "client"
    secret = {t.matter.kind is ItemKind.COMPLAINT for t in (ticket, kept)}
    return "" if len(secret) == 1 and ticket.about == kept.about else "complaint"


def same_client(one: Client, other: Client) -> bool:
    """By the same phone; where neither left one, by the name, if it is one."""
    if one.phone.index is not None or other.phone.index is not None:
        return one.phone.index == other.phone.index
    return one.name == other.name and not one.anonymous and not other.anonymous


def _order(ticket: Ticket) -> tuple[object, ...]:
    return (ticket.registered_at, ticket.number)


def _both(mine: Papers, theirs: Papers) -> Papers:
    """My checklist with their papers in hand; what it doesn't name stands behind it."""
    handed = {paper.name: paper for paper in theirs if paper.handed}
    known = {paper.name for paper in mine}
    ticked = tuple(
        paper if paper.handed or paper.name not in handed else _in_hand(paper, handed[paper.name])
        for paper in mine
    )
    return ticked + tuple(paper for name, paper in handed.items() if name not in known)


def _in_hand(paper: Paper, other: Paper) -> Paper:
    return replace(paper, handed=True, pages=other.pages)
