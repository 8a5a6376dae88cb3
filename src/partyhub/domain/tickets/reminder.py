"""What officers are reminded of (NT-22; field.md 2.3): a clock's warning, its end, a signature."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.shared.ids import AccountId, TicketId
from partyhub.domain.tickets.states import TicketState


class ReminderKind(StrEnum):
    """临期, 超时, 未签收."""

    NEAR = "near"
    OVERDUE = "overdue"
    UNSIGNED = "unsigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """One for each ticket, kind and due time; `at` lies in the centre's working time.

    `due_at` is the promise's end, or by when an offer should have been signed for. The minutes are
    working time net of pauses, as they stood at `at` (CLK-16).
    """

    id: UUID
    ticket_id: TicketId
    kind: ReminderKind
    due_at: datetime
    at: datetime
    elapsed_minutes: int
    left_minutes: int
    to: frozenset[AccountId]


@dataclass(frozen=True, slots=True)
class ReminderKey:
    """Where a page of somebody's reminders ends: the unread first, of these the latest."""

    unread: bool
    at: datetime
    id: UUID


@dataclass(frozen=True, slots=True)
class ReminderLine:
    """A reminder as whom it is for reads it, and how its ticket stands now.

    `left_minutes` is negative beyond the due time.
    """

    id: UUID
    ticket_id: UUID
    kind: ReminderKind
    at: datetime
    due_at: datetime
    elapsed_minutes: int
    left_minutes: int
    read_at: datetime | None
    number: str
    item_name: str
    state: TicketState
    owner_name: str
    department_name: str
