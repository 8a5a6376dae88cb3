"""What lists of check-ins show: one line each, with the phone masked (SP-03)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.check_ins.states import CheckInState, ReceiptState
from partyhub.domain.shared.org import CheckInSide


class CheckInOrder(StrEnum):
    """How a list of check-ins is ordered: latest change first, longest waiting first, by name."""

    RECENT = "recent"
    WAITING = "waiting"
    NAME = "name"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInFilter:
    """What a list of check-ins is narrowed to; empty fields narrow nothing.

    `under` names organisations whose subtrees hold the unit or the community, or the one that
    `side` says. `since` and `until` are the first and last day on which the member enrolled.
    """

    states: tuple[CheckInState, ...] = ()
    receipt: ReceiptState | None = None
    unit_id: UUID | None = None
    community_id: UUID | None = None
    under: tuple[UUID, ...] = ()
    side: CheckInSide | None = None
    since: date | None = None
    until: date | None = None
    due_by: date | None = None
    asked: str = ""
    order: CheckInOrder = CheckInOrder.RECENT


@dataclass(frozen=True, slots=True)
class CheckInLine:
    """One line of a ledger or a roster (附4, 附5, LG-05)."""

    id: UUID
    member_id: UUID
    name: str
    phone_masked: str
    unit_id: UUID
    unit_name: str
    community_id: UUID
    community_name: str
    state: CheckInState
    receipt: ReceiptState
    certificate_no: str
    issued_on: date | None
    due_on: date | None
    checked_in_on: date | None
    returned_at: datetime | None
    team_name: str
    duty: str
    changed_at: datetime
    version: int


@dataclass(frozen=True, slots=True)
class Tally:
    """How many check-ins a filter leaves, and the earliest day on which one of them is due."""

    count: int
    earliest_due_on: date | None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One event of a check-in: who, when, from which state to which, with what note."""

    at: datetime
    action: str
    by_name: str
    from_state: str
    to_state: str
    note: str


@dataclass(frozen=True, slots=True)
class PresentedLine:
    """A certificate in hand, with the identity fields to compare (CHK-07)."""

    id: UUID
    member_id: UUID
    short_code: str
    certificate_no: str
    state: CheckInState
    due_on: date
    name: str
    gender: str
    birth_month: str
    phone_masked: str
    employer_and_post: str
    residence_estate: str
    unit_name: str
    community_id: UUID
    community_name: str
    claimed_work_types: tuple[str, ...]
    available_times: tuple[str, ...]
    specialties: tuple[str, ...]
    version: int
