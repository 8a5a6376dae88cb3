"""入党积极分子 (MEM-16): not members yet; who cultivates them, what was seen, what came of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.codes import Gender
from partyhub.domain.shared.days import months_after
from partyhub.domain.shared.errors import DomainError, Invalid, Kind
from partyhub.domain.shared.ids import ActivistId, ActivistReviewId, MemberId
from partyhub.domain.shared.org import OrgName, OrgRef, Place

REVIEW_MONTHS: Final = 6  # 一般每半年考察一次


class ActivistEnded(DomainError):
    """The entry is closed: the person became probationary, or ended."""

    kind, code = Kind.CONFLICT, "activist-ended"


class ActivistOutcome(StrEnum):
    """发展为预备党员; 不再作为积极分子."""

    BECAME_PROBATIONARY = "became_probationary"
    ENDED = "ended"


OUTCOME_ZH: Mapping[ActivistOutcome, str] = {
    ActivistOutcome.BECAME_PROBATIONARY: "已发展为预备党员",
    ActivistOutcome.ENDED: "不再作为积极分子",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistSaid:
    """What the branch enters; `birth_month` is `1998-07` or empty (SP-03)."""

    name: str
    gender: Gender
    birth_month: str
    post: str
    confirmed_on: date
    contact_one: str
    contact_two: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistEnd:
    """What came of it, when and why; `member_id` is the record as a probationary member."""

    outcome: ActivistOutcome
    on: date
    reason: str
    member_id: MemberId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activist:
    """One entry of a branch's register."""

    id: ActivistId
    branch: OrgRef
    branch_name: str
    said: ActivistSaid
    name_sort: str
    added_at: datetime
    added_by: str
    end: ActivistEnd | None = None
    ended_by: str = ""

    def at(self) -> Place:
        return Place((self.branch.path,))

    @property
    def branch_named(self) -> OrgName:
        return OrgName(self.branch.id, self.branch_name)

    def require_standing(self) -> None:
        if self.end is not None:
            raise ActivistEnded("it is closed", on=f"{self.end.on}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivistReview:
    """A 考察 entry: what the branch found on that day."""

    id: ActivistReviewId
    activist_id: ActivistId
    on: date
    findings: str
    entered_at: datetime
    entered_by: str


def review_due_on(confirmed_on: date, last_review_on: date | None) -> date:
    """Half a year after the branch last looked, or after it confirmed them."""
    return months_after(last_review_on or confirmed_on, REVIEW_MONTHS)


def require_confirmed(said: ActivistSaid, today: date) -> None:
    if said.confirmed_on > today:
        raise Invalid("not on a day to come", field="confirmed_on")


def require_reviewable(activist: Activist, on: date, today: date) -> None:
    activist.require_standing()
    if not activist.said.confirmed_on <= on <= today:
        raise Invalid("since they were confirmed, not to come", field="on")


def ended(activist: Activist, end: ActivistEnd, *, by: str, today: date) -> Activist:
    """Closed once; a probationary member is named, any other end has a reason."""
    require_reviewable(activist, end.on, today)
    became = end.outcome is ActivistOutcome.BECAME_PROBATIONARY
    if became and end.member_id is None:
        raise Invalid("which member it is", field="member_id")
    if not became and not end.reason.strip():
        raise Invalid("why it ended", field="reason")
    kept = end if became else replace(end, member_id=None)
    return replace(activist, end=kept, ended_by=by)
