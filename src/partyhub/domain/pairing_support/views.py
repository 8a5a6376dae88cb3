"""What lists of pairs show: households as codes; nothing is ranked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.pairing_support.states import (
    Capacity,
    HouseholdKind,
    PairState,
    PairWay,
)
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgName


class PairShow(StrEnum):
    """Open ones, those to do something about, those that are over.

    `to_start`: not supported yet; `unvisited`: without a visit for so many days; `to_review`: a
    year after the last review.
    """

    OPEN = "open"
    TO_START = "to_start"
    UNVISITED = "unvisited"
    TO_REVIEW = "to_review"
    OVER = "over"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFilter:
    """`visited_before`: of active ones, whose last visit (or beginning) was before; `year_before`:
    the day of a year ago.
    """

    show: PairShow
    visited_before: datetime
    year_before: date
    after: tuple[datetime, UUID] | None = None
    limit: int = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPairLine:
    """One line of the community's list; supporters by name, in order of name."""

    id: UUID
    community: OrgName
    household_code: str
    kind: HouseholdKind
    way: PairWay
    area: str
    state: PairState
    proposed_at: datetime
    started_on: date | None
    reviewed_on: date | None
    ended_on: date | None
    supporters: Sequence[str]
    begins_on: date | None
    ends_on: date | None
    content: str
    visits: int
    last_visit_at: datetime | None


@dataclass(frozen=True, slots=True)
class CadreGap:
    """Who works for a street or a community and supports no household yet (VOL-06); without a
    member's record the record comes first.
    """

    id: UUID
    name: str
    org: OrgName
    has_record: bool


@dataclass(frozen=True, slots=True)
class SupportCandidate:
    """Who may support a household of a community."""

    member_id: MemberId
    name: str
    org_name: str
    capacity: Capacity
    check_in_id: UUID | None


@dataclass(frozen=True, slots=True)
class HouseholdLook:
    """Who has looked at a household's name, phone and address, when and what for."""

    at: datetime
    account_name: str
    org_name: str
    purpose: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnVisit:
    """A visit as the member told it, and how far its entry is."""

    begins_at: datetime
    ends_at: datetime
    done: str
    record_state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPair:
    """A household that the member supports, as its phone shows it."""

    id: UUID
    community_name: str
    household_code: str
    kind: HouseholdKind
    area: str
    state: PairState
    since: datetime
    goals: str
    content: str
    every_days: int | None
    ends_on: date | None
    visits: Sequence[OwnVisit]
    stands: bool
