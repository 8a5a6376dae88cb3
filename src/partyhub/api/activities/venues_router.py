"""Places for activities (ACT-10), and what a year expects of two-new organisations (ACT-03)."""

from datetime import date, timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.activities.venue_schemas import (
    ActivityYearIn,
    ActivityYearOut,
    ActivityYearsOut,
    VenueIn,
    VenuesOut,
    VenueUsesOut,
    venue_line,
)
from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.activities.refusals import VenueClosed, VenueKnown
from partyhub.domain.activities.views import VenueLine
from partyhub.domain.activities.year import ActivityGap
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import ActivityVenueId, OrgId
from partyhub.usecases.activities.venues import (
    close_venue,
    list_venue,
    venue_schedule,
    venues_open,
)
from partyhub.usecases.activities.years import list_gaps, set_year, years_of

router = APIRouter(tags=["activities"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_Day = Annotated[date | None, Query(ge=date(1900, 1, 1), le=date(2999, 12, 31))]
_Year = Annotated[int | None, Query(ge=2020, le=2100, description="This year's without.")]
_MONTH = timedelta(days=31)


@router.get(
    "/activity-venues",
    operation_id="listActivityVenues",
    summary="Places where activities are held",
    response_model=VenuesOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def venues_route(work: Work, actor: CurrentActor) -> Response:
    """Of one's own organisations, of those above, and of their streets' centres."""
    return answer(VenuesOut([venue_line(one) for one in await venues_open(work, actor)]))


@router.post(
    "/activity-venues",
    operation_id="listActivityVenue",
    summary="List a place where activities are held",
    response_model=VenueLine,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, VenueKnown),
)
async def venue_route(body: VenueIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """One activity at a time is held there."""
    org_id = OrgId(body.org_id)
    return await once.answer(
        lambda work: list_venue(
            work, actor, org_id=org_id, name=body.name, seats=body.seats, now=now
        ),
        venue_line,
        status=201,
    )


@router.post(
    "/activity-venues/{venue_id}/closing",
    operation_id="closeActivityVenue",
    summary="Use a place no longer",
    response_model=VenueLine,
    responses=refuses(*_WRITES, VenueClosed),
)
async def closing_route(venue_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """What is planned there stays."""
    return await once.answer(
        lambda work: close_venue(work, actor, ActivityVenueId(venue_id), now=now), venue_line
    )


@router.get(
    "/activity-venues/{venue_id}/schedule",
    operation_id="readVenueSchedule",
    summary="What is held at a place between two days",
    response_model=VenueUsesOut,
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def schedule_route(
    venue_id: UUID,
    work: Work,
    actor: CurrentActor,
    today: Today,
    since: _Day = None,
    until: _Day = None,
) -> Response:
    """Both days included, a month from today without; whoever holds it, without who comes."""
    first = since or today
    last = until or first + _MONTH
    venue = ActivityVenueId(venue_id)
    return answer(VenueUsesOut(await venue_schedule(work, actor, venue, since=first, until=last)))


@router.get(
    "/activity-years",
    operation_id="listActivityYears",
    summary="What streets expect of two-new organisations in a year",
    response_model=ActivityYearsOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def years_route(
    work: Work, actor: CurrentActor, today: Today, year: _Year = None
) -> Response:
    """Of the streets within reach, and of the one above."""
    return answer(ActivityYearsOut(await years_of(work, actor, year=year or today.year)))


@router.post(
    "/activity-years",
    operation_id="setActivityYear",
    summary="Set what a street expects of two-new organisations in a year",
    response_model=ActivityYearOut,
    responses=refuses(*_WRITES, WrongKind, Invalid),
)
async def year_route(
    body: ActivityYearIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """What was set before for that year is replaced; each setting is an event of the street."""
    wanted, street = body.wanted(), OrgId(body.street_id)
    return await once.answer(
        lambda work: set_year(work, actor, wanted, street_id=street, now=now), ActivityYearOut.of
    )


@router.get(
    "/activity-gaps",
    operation_id="listActivityGaps",
    summary="Which two-new organisations have held fewer activities at a centre than expected",
    response_model=Page[ActivityGap],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def gaps_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    today: Today,
    year: _Year = None,
    org: UUID | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, with what lacks its record and what is planned: to help, not to rank."""
    found = await list_gaps(
        work, actor, year=year or today.year, org_id=None if org is None else OrgId(org),
        after=name_key(cursor), limit=limit + 1, now=now,
    )  # fmt: skip
    return answer(name_page(found, limit))
