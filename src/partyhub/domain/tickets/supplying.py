"""The client sends words and pictures of papers, without an account, while they are awaited."""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.tickets.change import Change, Doing, Step
from partyhub.domain.tickets.kinds import Flag
from partyhub.domain.tickets.refusals import TextNeeded, TooManySupplements
from partyhub.domain.tickets.states import AWAITING_CLIENT_SIDE, TicketAction
from partyhub.domain.tickets.ticket import Ticket

MOST_SUPPLEMENTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSupplied(Step):
    """`files` of them came with the words; `earlier` such steps were taken before."""

    action: ClassVar[TicketAction] = TicketAction.CLIENT_SUPPLIED
    words: str
    files: int
    earlier: int


def client_supplied(ticket: Ticket, step: ClientSupplied, _: Doing) -> Change:
    """Staff look at it and tick the papers; the mark lasts until they do (TKT-15)."""
    if step.earlier >= MOST_SUPPLEMENTS:
        raise TooManySupplements("no more of them", most=str(MOST_SUPPLEMENTS))
    words = step.words.strip()
    if not words and not step.files:
        raise TextNeeded("words or a file", field="words")
    marked = replace(ticket, flags=ticket.flags | {Flag.CLIENT_SUPPLIED})
    count = f"（{step.files}个文件）" if step.files else ""
    parts = {"words": words, "files": str(step.files or "")}
    return Change(ticket=marked, note=f"{words}{count}", parts=parts)


def can_supply(ticket: Ticket, earlier: int) -> bool:
    """Whether the client may send something now."""
    return ticket.state in AWAITING_CLIENT_SIDE and earlier < MOST_SUPPLEMENTS


def looked_at(ticket: Ticket, action: TicketAction) -> Ticket:
    """Without the mark, once staff have taken papers in or no longer wait for the client."""
    if Flag.CLIENT_SUPPLIED not in ticket.flags or action is TicketAction.CLIENT_SUPPLIED:
        return ticket
    if ticket.state in AWAITING_CLIENT_SIDE and action is not TicketAction.SUPPLEMENT:
        return ticket
    return replace(ticket, flags=ticket.flags - {Flag.CLIENT_SUPPLIED})
