"""Since when a member is in service, retired, of the two-new or floating (MEM-01, MEM-02)."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import MemberId

_TOO_EARLY = "before-present-category"


@dataclass(frozen=True, slots=True)
class CategoryBasis:
    """From which day on, by which decision; None is today."""

    since: date | None = None
    decision_ref: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryPeriod:
    """A category from `since` to before `until`; `since` is None if nobody knows the day."""

    member_id: MemberId
    category: MemberCategory
    since: date | None
    until: date | None = None
    decision_ref: str = ""
    entered_on: date
    entered_by: str = ""


class Categories(Protocol):
    """All periods; of a member no two overlap."""

    async def of_member(self, member_id: MemberId) -> list[CategoryPeriod]:
        """The latest first."""
        ...

    async def begin(self, period: CategoryPeriod, *, was: MemberCategory) -> None:
        """What stands until then ends; `was` is what they were if no period stands."""
        ...


def begun_on(basis: CategoryBasis, stands_since: date | None, today: date) -> date:
    """Invalid for a day to come, or before the one from which the present category counts."""
    day = basis.since or max(today, stands_since or today)
    if day > today:
        raise Invalid("that day is to come", field="category_since", rule="day-to-come")
    if stands_since is not None and day < stands_since:
        raise Invalid("not before the present one", field="category_since", rule=_TOO_EARLY)
    return day
