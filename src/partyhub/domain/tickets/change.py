"""What a step of a ticket is, and what it makes: the ticket after it, what the client is told."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import ClassVar

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.kinds import Medium, Tells
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.states import TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Anything that is done to a ticket: one type each, beside the rule that it follows."""

    action: ClassVar[TicketAction]


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """Who acts, when, by which calendar and policy; `document_no` numbers a notice or receipt,
    `proxy_no` a proxy slip.
    """

    by: Officer
    at: datetime
    calendar: WorkCalendar
    policy: TicketPolicy
    document_no: str = ""
    proxy_no: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """Something the client is told, with the duty that asks for it (NT-01 … NT-07).

    `officer` and `org_id` say whom to call where a person or a place is named.
    """

    tells: Tells
    text: str = ""
    medium: Medium = Medium.WRITTEN
    officer: str = ""
    org_id: OrgId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """The outcome of one step; `via` where it goes by another row of the table than its own.

    `parts` are what a `note` was joined of, for who reads it in another language than Chinese.
    """

    ticket: Ticket
    note: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)
    message: Message | None = None
    via: TicketAction | None = None
