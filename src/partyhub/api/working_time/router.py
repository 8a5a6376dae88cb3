"""The working-day calendar: read by everybody, and deadlines tried out on it (CLK-01 … CLK-17)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, number
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.working_time.bounds import FIRST_YEAR, LAST_YEAR
from partyhub.api.working_time.schemas_questions import CalculationIn
from partyhub.api.working_time.views import CalendarYearOut
from partyhub.api.working_time.views_questions import CalculationOut
from partyhub.domain.shared.errors import Invalid, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.entries import EntryLine
from partyhub.usecases.working_time.calculate import calculate
from partyhub.usecases.working_time.list_entries import list_entries
from partyhub.usecases.working_time.read_year import read_year

router = APIRouter(prefix="/working-time", tags=["working-time"])
_Of = Annotated[
    UUID | None,
    Query(description="With what this organisation and those above it settled."),
]


@router.get(
    "/years/{year}",
    operation_id="getCalendarYear",
    summary="A year of the working-day calendar",
    response_model=CalendarYearOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def year_route(
    year: Annotated[int, Path(ge=FIRST_YEAR, le=LAST_YEAR)],
    work: Work,
    actor: CurrentActor,
    org_id: _Of = None,
) -> Response:
    """Day by day, with the entries that were made for it and what the reader may change.

    A year whose notice is not out shows plain weekdays and weekends, none of them firm.
    """
    found = await read_year(work, actor, year=year, org_id=OrgId(org_id) if org_id else None)
    return answer(CalendarYearOut.of(found))


@router.get(
    "/notices",
    operation_id="listCalendarNotices",
    summary="What the calendar rests on",
    response_model=Page[EntryLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def notices_route(
    work: Work,
    _: CurrentActor,
    org_id: _Of = None,
    year: Annotated[int | None, Query(ge=FIRST_YEAR, le=LAST_YEAR)] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """National notices, local closures and opening hours; the newest first."""
    of = OrgId(org_id) if org_id else None
    found = await list_entries(work, org_id=of, year=year, before=_seq(cursor), limit=limit + 1)
    more = len(found) > limit
    return answer(Page(found[:limit], cursor_of(str(found[limit - 1].seq)) if more else None))


def _seq(cursor: str | None) -> int | None:
    last = last_of(cursor, number)
    return last and last[0]


@router.post(
    "/calculations",
    operation_id="calculateDeadline",
    summary="When would it be due",
    response_model=CalculationOut,
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def calculation_route(body: CalculationIn, work: Work, _: CurrentActor, now: Now) -> Response:
    """办结时限测算: due and warning time with the reason for each day. Nothing is kept."""
    return answer(CalculationOut.of(await calculate(work, body.question(), now=now)))
