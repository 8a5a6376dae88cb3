"""What goes out on paper, frozen in its words: 一次性告知书, 收件回执单, 代办单 (8.4)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from partyhub.domain.tickets.kinds import Medium
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """What the catalogue says of the item, in the version that the ticket was taken in with."""

    conditions: str
    procedure: Sequence[str]
    basis: str
    cautions: str
    promise: str
    centre_name: str
    centre_address: str
    centre_phone: str


def notice_paper(
    ticket: Ticket, guide: Guide, *, by: Officer, at: datetime, medium: Medium
) -> Mapping[str, Any]:
    """The whole list at once, each paper with who issues it and whether it is in hand (TKT-12)."""
    return {
        **_head(ticket, guide, ticket.notice_no, by, at),
        "conditions": guide.conditions,
        "papers": [
            {"name": p.name, "issuer": p.issuer, "required": p.required, "handed": p.handed}
            for p in ticket.papers
        ],
        "procedure": list(guide.procedure),
        "basis": guide.basis,
        "promise": guide.promise,
        "cautions": guide.cautions,
        "supplement_by": ticket.supplement_by,
        "medium": medium,
    }


def receipt_paper(
    ticket: Ticket, guide: Guide, *, by: Officer, at: datetime, why: Sequence[str]
) -> Mapping[str, Any]:
    """Names and pages of what was handed in, when the result is ready, and why then (TKT-19).

    `why` is the explanation of the due time, line by line in Chinese (CLK-16).
    """
    return {
        **_head(ticket, guide, ticket.receipt_no, by, at),
        "materials": [{"name": p.name, "pages": p.pages} for p in ticket.papers if p.handed],
        "pickup_at": ticket.clock.due_at,
        "provisional": ticket.clock.provisional,
        "promise": guide.promise,
        "why": list(why),
    }


def slip_paper(
    ticket: Ticket, guide: Guide, *, by: Officer, at: datetime, extension: str = ""
) -> Mapping[str, Any]:
    """服务单回执: what was asked and what was answered, for whoever got no other paper.

    不予受理（转办）告知书 where it was declined; `extension`: what was told of one (延时告知, 8.4).
    """
    return {
        **_head(ticket, guide, ticket.number, by, at),
        "at": at.isoformat(),
        "registered_at": ticket.registered_at.isoformat(),
        "first_contact": ticket.first_contact.name,
        "owner": ticket.owner.name,
        "due_at": ticket.clock.due_at.isoformat() if ticket.clock.due_at else "",
        "result": ticket.result,
        "declined": ticket.state is TicketState.NOT_ACCEPTED,
        "extension": extension,
    }


def proxy_paper(ticket: Ticket, guide: Guide, *, by: Officer, at: datetime) -> Mapping[str, Any]:
    """代办单: what is done for the principal, with which papers, by when, by whom (AGY-01, -04)."""
    return {
        **_head(ticket, guide, ticket.proxy_no, by, at),
        "phone": ticket.client.phone.masked,
        "content": ticket.content,
        "entrusted": ticket.entrusted.words if ticket.entrusted else "",
        "materials": [{"name": p.name, "pages": p.pages} for p in ticket.papers if p.handed],
        "procedure": list(guide.procedure),
        "promise": guide.promise,
        "ready_at": ticket.clock.due_at,
        "provisional": ticket.clock.provisional,
    }


def _head(
    ticket: Ticket, guide: Guide, number: str, by: Officer, at: datetime
) -> Mapping[str, Any]:
    return {
        "number": number,
        "ticket_number": ticket.number,
        "client_name": ticket.client.name,
        "item_name": ticket.matter.name,
        "officer": by.name,
        "at": at,
        "centre_name": guide.centre_name,
        "centre_address": guide.centre_address,
        "centre_phone": guide.centre_phone,
    }
