"""What lists of tickets and boards show."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.tickets.attention import Attention
from partyhub.domain.tickets.kinds import Channel, Flag, Medium, Tells
from partyhub.domain.tickets.publicity import PostedOn
from partyhub.domain.tickets.states import TicketState


class TicketOrder(StrEnum):
    """Open ones by when something is owed, or all by the latest change."""

    DUE = "due"
    RECENT = "recent"


class Desk(StrEnum):
    """Whose tickets: those one answers for, is offered, or took in; else one's whole reach."""

    MINE = "mine"
    OFFERED = "offered"
    FIRST = "first"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFilter:
    """What a list of tickets is narrowed to; empty fields narrow nothing.

    `due_before` leaves tickets whose due time is earlier (and whose clock runs or waits).
    """

    desk: Desk | None = None
    states: tuple[TicketState, ...] = ()
    kind: ItemKind | None = None
    channel: Channel | None = None
    department_id: UUID | None = None
    flag: Flag | None = None
    due_before: datetime | None = None
    attention: Attention | None = None
    asked: str = ""
    order: TicketOrder = TicketOrder.DUE


@dataclass(frozen=True, slots=True)
class TicketLine:
    """One line of a queue.

    `left_minutes` of working time to the due time now, negative beyond it; null where no clock
    runs. `day_minutes` is how long that centre works on the day it is due.
    """

    id: UUID
    number: str
    item_name: str
    kind: ItemKind
    channel: Channel
    client_name: str
    phone_masked: str
    state: TicketState
    owner_id: UUID
    owner_name: str
    department_id: UUID
    department_name: str
    offered_to: UUID | None
    flags: list[Flag]
    act_by: datetime
    due_at: datetime | None
    warn_at: datetime | None
    provisional: bool
    bounces: int
    contacts: int
    registered_at: datetime
    changed_at: datetime
    version: int
    centre_id: UUID
    runs_on: bool
    sign_by: datetime | None
    silent_at: datetime | None
    answer_owed_since: datetime | None
    late_papers: int
    left_minutes: int | None = None
    day_minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MessageLine:
    """What the client was told, by whom, and whom to call."""

    at: datetime
    tells: Tells
    medium: Medium
    text: str
    officer: str
    told_by_name: str
    org_name: str
    org_phone: str


@dataclass(frozen=True, slots=True)
class StepLine:
    """One event of a ticket: who, when, from which state to which, and what it changed."""

    at: datetime
    action: str
    by_name: str
    from_state: str
    to_state: str
    note: str
    facts: dict[str, str]


@dataclass(frozen=True, slots=True)
class Colleague:
    """Who may be offered a ticket, and the department that then answers."""

    account_id: UUID
    name: str
    department_id: UUID
    department_name: str
    department_path: str


@dataclass(frozen=True, slots=True)
class BoardLine:
    """A department's open tickets; each ticket counts once in `open` and where it fits beside."""

    department_id: UUID
    department_name: str
    centre_name: str
    open: int
    unaccepted: int
    running: int
    waiting: int
    near: int
    overdue: int
    unsigned: int
    silent: int
    second_contact: int
    late_papers: int
    owed_feedback: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicNotice:
    """A publicity as anybody reads it (SP-11): nothing of the client, no number of the ticket."""

    id: UUID
    text: str
    where: list[PostedOn]
    place: str
    from_day: date
    until_day: date
    item_name: str
    centre_name: str
    centre_address: str
    department_name: str
    phone: str
