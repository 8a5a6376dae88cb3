"""What lists of activities show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.activities.states import (
    ActivityOccasion,
    ActivityState,
    AttendedWay,
    OpenTo,
    SeatState,
)
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgName


class ActivityShow(StrEnum):
    """What comes; what is over and lacks its record, inspection or summary; what was; and all
    between two moments, for a calendar.
    """

    COMING = "coming"
    OWED = "owed"
    PAST = "past"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class ActivityLine:
    """An activity in the list, with how many have a place, wait, and came."""

    id: UUID
    org: OrgName
    title: str
    theme: str
    field: WorkType
    is_service: bool
    place: str
    begins_at: datetime
    ends_at: datetime
    capacity: int | None
    state: ActivityState
    taken: int
    waiting: int
    came: int


@dataclass(frozen=True, slots=True)
class LedgerLine:
    """An activity as ledgers tell it (LG-19, LG-20, LG-27): no names of members."""

    id: UUID
    org: OrgName
    title: str
    theme: str
    field: WorkType
    place: str
    begins_at: datetime
    ends_at: datetime
    state: ActivityState
    partners: str
    plan: str
    research: str
    result: str
    inspection: str
    summary: str
    experience: str
    guests: int
    is_training: bool
    taken: int
    came: int
    occasion: ActivityOccasion | None


@dataclass(frozen=True, slots=True)
class SeatLine:
    """Who signed up, in order."""

    id: UUID
    name: str
    branch_name: str
    state: SeatState
    turn: int
    signed_at: datetime
    attended_at: datetime | None
    attended_way: AttendedWay | None


@dataclass(frozen=True, slots=True)
class Came:
    """Somebody who came, by the record that stands for them today, and their check-in there."""

    member_id: UUID
    name: str
    check_in_id: UUID | None
    way: AttendedWay
    told_by: UUID
    told_name: str


@dataclass(frozen=True, slots=True)
class Inviters:
    """Whose activities a member may sign up for: communities of check-ins, organisations above."""

    checked_in: Sequence[UUID]
    above: Sequence[UUID]

    def invited(self, open_to: OpenTo, org_id: OrgId) -> bool:
        return org_id in (self.checked_in if open_to is OpenTo.CHECKED_IN else self.above)


@dataclass(frozen=True, slots=True)
class MyActivity:
    """An activity as the member sees it; `seat` is null while they have not signed up.

    `ahead`: how many wait before them. `fits`: it is of a field that they named as theirs.
    `is_fixed`: it is their community's fixed service day.
    """

    id: UUID
    org: OrgName
    title: str
    field: WorkType
    is_service: bool
    place: str
    begins_at: datetime
    ends_at: datetime
    capacity: int | None
    plan: str
    state: ActivityState
    reason: str
    taken: int
    seat: SeatState | None
    ahead: int
    moved_up_at: datetime | None
    attended_at: datetime | None
    is_fixed: bool
    is_training: bool
    fits: bool


@dataclass(frozen=True, slots=True)
class VenueLine:
    """A place for activities (ACT-10); `may_keep`: its reader's to close."""

    id: UUID
    org: OrgName
    name: str
    seats: int | None
    at_centre: bool
    may_keep: bool


@dataclass(frozen=True, slots=True)
class VenueUse:
    """An activity at a place: what whoever plans another needs to know."""

    id: UUID
    title: str
    org: OrgName
    begins_at: datetime
    ends_at: datetime
    state: ActivityState


@dataclass(frozen=True, slots=True)
class ThemeLine:
    """A month's theme of a street (ACT-02)."""

    id: UUID
    street: OrgName
    month: date
    title: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityFilter:
    """Which ones as of when, between which moments, and where the page begins."""

    show: ActivityShow
    now: datetime
    start: datetime
    end: datetime
    after: tuple[datetime, UUID] | None = None
    limit: int = 50
