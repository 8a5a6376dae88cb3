"""What category a member was of, from which day to which, by which decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer, same
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.domain.members.category import CategoryPeriod
from partyhub.domain.members.member import MemberCategory
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.categories import read_categories

router = APIRouter(prefix="/members/{member_id}/categories", tags=["members"])


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryPeriodOut:
    """From `since` (null: nobody knows) to before `until` (null: it stands)."""

    category: MemberCategory
    since: date | None
    until: date | None
    decision_ref: str
    entered_on: date
    entered_by: str

    @classmethod
    def of(cls, period: CategoryPeriod) -> "CategoryPeriodOut":
        return cls(**same(cls, period))


@dataclass(frozen=True, slots=True)
class CategoryPeriodsOut:
    """The latest first; none if the category never changed here."""

    items: Sequence[CategoryPeriodOut]


@router.get(
    "",
    operation_id="listMemberCategories",
    summary="A member's categories from day to day",
    response_model=CategoryPeriodsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Members see their own; a look at somebody else's stands in the access log."""
    found = await read_categories(work, actor, member_id=MemberId(member_id), now=now)
    return answer(CategoryPeriodsOut([CategoryPeriodOut.of(one) for one in found]))
