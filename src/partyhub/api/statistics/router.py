"""Figures of check-ins per level of the tree, per month, and the overview (CHK-22, CHK-32)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import answer
from partyhub.api.check_ins.narrowed import Since, Until
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide
from partyhub.usecases.statistics.count_check_ins import (
    CheckInCounts,
    CountsAsked,
    count_check_ins,
)
from partyhub.usecases.statistics.count_months import CheckInMonths, count_months
from partyhub.usecases.statistics.overview_check_ins import CheckInOverview, overview_check_ins

router = APIRouter(prefix="/statistics/check-ins", tags=["statistics"])
_REFUSALS = refuses(NotSignedIn, NotAllowed, NotFound)
Under = Annotated[
    UUID | None, Query(description="An organisation in reach; without it, the top of the reach.")
]
By = Annotated[
    CheckInSide | None, Query(description="Count where the unit, or where the community stands.")
]


@router.get(
    "",
    operation_id="countCheckIns",
    summary="Figures per child organisation",
    response_model=CheckInCounts,
    responses=_REFUSALS,
)
async def counts_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    under: Under = None,
    by: By = None,
    since: Since = None,
    until: Until = None,
) -> Response:
    """Each figure is the length of `GET /check-ins?under=…&side={by}` with the state of its name.

    `checked_in` there means `state=checked_in&state=assigned`; receipts go by `receipt`.
    """
    asked = CountsAsked(under=_org(under), side=by, since=since, until=until)
    return answer(await count_check_ins(work, actor, asked, now=now))


@router.get(
    "/months",
    operation_id="countCheckInMonths",
    summary="Figures per month",
    response_model=CheckInMonths,
    responses=_REFUSALS,
)
async def months_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    today: Today,
    under: Under = None,
    by: By = None,
    months: Annotated[int, Query(ge=1, le=36)] = 12,
) -> Response:
    """Certificates issued, members checked in and receipts returned, by the days of these acts."""
    return answer(
        await count_months(
            work, actor, under=_org(under), side=by, months=months, now=now, today=today
        )
    )


@router.get(
    "/overview",
    operation_id="overviewCheckIns",
    summary="The overview per community (表2)",
    response_model=CheckInOverview,
    responses=_REFUSALS,
)
async def overview_route(
    work: Work, actor: CurrentActor, now: Now, under: Under = None
) -> Response:
    """Contact, members there now, the units they come from, and teams, for each community."""
    return answer(await overview_check_ins(work, actor, under=_org(under), now=now))


def _org(given: UUID | None) -> OrgId | None:
    return None if given is None else OrgId(given)
