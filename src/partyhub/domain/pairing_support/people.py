"""Who supports a household, what they tell of visits, and the yearly review."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.pairing_support.refusals import SupportDaysOutOfOrder, SupportOver
from partyhub.domain.pairing_support.states import Capacity, ReviewResult
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import (
    CheckInId,
    MemberId,
    ServiceRecordId,
    SupporterId,
    SupportReviewId,
    SupportVisitId,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Supporter:
    """A member's part in a pair; over once `until` says since when."""

    id: SupporterId
    member_id: MemberId
    member_name: str
    capacity: Capacity
    since: datetime
    added_by: str
    check_in_id: CheckInId | None = None
    until: datetime | None = None
    left_reason: str = ""

    @property
    def stands(self) -> bool:
        return self.until is None

    def left(self, reason: str, at: datetime) -> "Supporter":
        if self.until is not None:
            raise SupportOver("has left already")
        return replace(self, until=at, left_reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportVisit:
    """From when to when, and what was done; it counts once its entry is confirmed (ADR 0032)."""

    id: SupportVisitId
    member_id: MemberId
    member_name: str
    begins_at: datetime
    ends_at: datetime
    done: str
    told_at: datetime
    record_id: ServiceRecordId
    record_state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportReview:
    """Once a year: what the support has done for the household, and whether it goes on."""

    id: SupportReviewId
    year: int
    reviewed_on: date
    result: ReviewResult
    words: str
    reviewed_by: str


def require_fitting_visit(supporter: Supporter, begins_at: datetime, ends_at: datetime) -> None:
    """SupportDaysOutOfOrder for a visit from before the member supported the household."""
    if not begins_at < ends_at:
        raise SupportDaysOutOfOrder("it ends after it begins", field="ends_at")
    if local_day(begins_at) < local_day(supporter.since):
        raise SupportDaysOutOfOrder("before you supported it", field="begins_at")


def standing(supporters: list[Supporter]) -> list[Supporter]:
    return [one for one in supporters if one.stands]
