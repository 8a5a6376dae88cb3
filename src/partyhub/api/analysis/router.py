"""Request analysis: the figures of a period and a place, and the rows behind each (RP-02)."""

from typing import Annotated

from fastapi import APIRouter, Query, Response

from partyhub.api.analysis.asked import AskedCell, AskedPeriod, Under
from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.pages import Cursor, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.analysis.views import CountedTicket
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.analysis.analyse import TicketAnalysis, analyse_tickets, rows_behind

router = APIRouter(prefix="/ticket-analysis", tags=["statistics"])
_REFUSALS = refuses(NotSignedIn, NotAllowed, NotFound, Invalid)


@router.get(
    "",
    operation_id="analyseTickets",
    summary="What was asked for in a period",
    response_model=TicketAnalysis,
    responses=_REFUSALS,
)
async def analysis_route(
    work: Work, actor: CurrentActor, now: Now, period: AskedPeriod, under: Under = None
) -> Response:
    """Departments in the order of the tree, items in the catalogue's; nobody is ranked.

    Each figure is the length of `GET /ticket-analysis/rows` with its name; complaints are only
    counted. `late` is `stopped - kept`.
    """
    found = await analyse_tickets(
        work, actor, under=None if under is None else OrgId(under), period=period, now=now
    )
    return answer(found)


@router.get(
    "/rows",
    operation_id="listCountedTickets",
    summary="The tickets behind a figure",
    response_model=Page[CountedTicket],
    responses=_REFUSALS,
)
async def rows_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    period: AskedPeriod,
    asked: AskedCell,
    under: Under = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 50,
    cursor: Cursor = None,
) -> Response:
    """The latest first; who looked behind which figure is recorded."""
    found = list(
        await rows_behind(
            work,
            actor,
            under=None if under is None else OrgId(under),
            period=period,
            asked=asked,
            after=moment_key(cursor),
            limit=limit + 1,
            now=now,
        )
    )
    return answer(moment_page(found, limit, lambda row: row.at))
