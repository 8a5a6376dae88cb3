"""Months' themes of a street (ACT-02) and fixed service days of communities (CHK-23)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.activities.answers import ServiceDayOut, ServiceDaysOut, ThemesOut, theme_line
from partyhub.api.activities.schemas import ServiceDayIn, ThemeIn
from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.activities.refusals import ServiceDayEnded, ServiceDayStands, ThemeKnown
from partyhub.domain.activities.views import ThemeLine
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, ServiceDayId
from partyhub.usecases.activities.rules import (
    days_standing,
    end_day,
    fix_day,
    list_theme,
    themes_of,
)

router = APIRouter(tags=["activities"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.get(
    "/activity-themes",
    operation_id="listActivityThemes",
    summary="Streets' themes for the months of a year",
    response_model=ThemesOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def themes_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    year: Annotated[int | None, Query(ge=2020, le=2100, description="This year's without.")] = None,
) -> Response:
    """Of the streets within reach, and of the one above."""
    return answer(ThemesOut(await themes_of(work, actor, year=year or today.year)))


@router.post(
    "/activity-themes",
    operation_id="listActivityTheme",
    summary="List the theme of a month",
    response_model=ThemeLine,
    status_code=201,
    responses=refuses(*_WRITES, WrongKind, ThemeKnown),
)
async def theme_route(body: ThemeIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """One a month, by the street; organisations design their own activities around it."""
    return await once.answer(
        lambda work: list_theme(
            work, actor, street_id=OrgId(body.street_id), month=body.month, title=body.title,
            words=body.words, now=now,
        ),
        theme_line,
        status=201,
    )  # fmt: skip


@router.get(
    "/service-days",
    operation_id="listServiceDays",
    summary="Communities' fixed service days",
    response_model=ServiceDaysOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def days_route(work: Work, actor: CurrentActor, today: Today) -> Response:
    """Those that stand, by community; at most two hundred."""
    found = await days_standing(work, actor)
    return answer(ServiceDaysOut([ServiceDayOut.of(one, today) for one in found]))


@router.post(
    "/service-days",
    operation_id="fixServiceDay",
    summary="Fix the service day of a community",
    response_model=ServiceDayOut,
    status_code=201,
    responses=refuses(*_WRITES, Invalid, WrongKind, OrgClosed, ServiceDayStands),
)
async def fix_route(
    body: ServiceDayIn, once: OnceDep, actor: CurrentActor, now: Now, today: Today
) -> Response:
    """On the day before, its activity is published by itself and members are reminded."""
    wanted, community = body.wanted(), OrgId(body.community_id)
    return await once.answer(
        lambda work: fix_day(work, actor, wanted, community_id=community, now=now),
        lambda day: ServiceDayOut.of(day, today),
        status=201,
    )


@router.post(
    "/service-days/{day_id}/ending",
    operation_id="endServiceDay",
    summary="End the fixed service day of a community",
    response_model=ServiceDayOut,
    responses=refuses(*_WRITES, ServiceDayEnded),
)
async def end_route(
    day_id: UUID, once: OnceDep, actor: CurrentActor, now: Now, today: Today
) -> Response:
    """Activities that were made of it stay."""
    return await once.answer(
        lambda work: end_day(work, actor, ServiceDayId(day_id), now=now),
        lambda day: ServiceDayOut.of(day, today),
    )
