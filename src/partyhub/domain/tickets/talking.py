"""Around the work: the client comes again, somebody urges, a colleague leaves a note."""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.tickets.change import Change, Doing, Step
from partyhub.domain.tickets.kinds import Flag
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Step):
    """The client came or called again about the same matter (CLK-13)."""

    action: ClassVar[TicketAction] = TicketAction.CONTACT
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Urge(Step):
    """Urged by anybody who reads it (催办, TKT-30)."""

    action: ClassVar[TicketAction] = TicketAction.URGE
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Supervise(Step):
    """Supervised by whoever stands above the work (督办, TKT-30)."""

    action: ClassVar[TicketAction] = TicketAction.SUPERVISE
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Step):
    """An internal note; the client never sees it."""

    action: ClassVar[TicketAction] = TicketAction.NOTE
    text: str


def contact(ticket: Ticket, step: Contact, doing: Doing) -> Change:
    """The second contact raises a flag: it is to be settled or answered now (DL-12, PV-05)."""
    return Change(ticket=contacted(ticket, 1, doing), note=needed(step.content, "content"))


def contacted(ticket: Ticket, times: int, doing: Doing) -> Ticket:
    """So many contacts later; also what a duplicate's client came for (CLK-13)."""
    contacts = ticket.contacts + times
    policy = doing.policy
    raised = policy.second_contact_warns and contacts >= policy.contacts_before_flag
    flags = ticket.flags | {Flag.SECOND_CONTACT} if raised else ticket.flags
    owed_since = (ticket.answer_owed_since or doing.at) if raised else None
    return replace(ticket, contacts=contacts, flags=flags, answer_owed_since=owed_since)


def urge(ticket: Ticket, step: Urge | Supervise, _: Doing) -> Change:
    return Change(ticket=ticket, note=needed(step.text, "text"))


def note(ticket: Ticket, step: Note, _: Doing) -> Change:
    return Change(ticket=ticket, note=needed(step.text, "text"))
