"""A matter is reported upward: from then on it is major, by an event that says who and why."""

from dataclasses import dataclass, replace
from typing import ClassVar

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.change import Change, Doing, Step
from partyhub.domain.tickets.kinds import Flag
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.words import needed


@dataclass(frozen=True, slots=True, kw_only=True)
class Report(Step):
    """A case report about it was written (TKT-26, TKT-27); taken by writing that report alone."""

    action: ClassVar[TicketAction] = TicketAction.REPORT
    number: str
    to: str
    title: str


def report(ticket: Ticket, step: Report, _: Doing) -> Change:
    """In any state: what turns out major after it was closed goes up all the same (SP-23)."""
    major = replace(ticket, flags=ticket.flags | {Flag.MAJOR})
    number, to, title = (needed(getattr(step, name), name) for name in ("number", "to", "title"))
    parts = {"number": number, "to": to, "title": title}
    return Change(ticket=major, note=f"{number} 报{to}：{title}", parts=parts)


def reports(ticket: Ticket, actor: Actor) -> bool:
    """Whoever answers for it or took it in, and whoever directs there."""
    answers = actor.account_id in {ticket.owner.id, ticket.first_contact.id}
    return answers or actor.scope(Permission.TICKET_DIRECT).covers(ticket.at())
