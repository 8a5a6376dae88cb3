"""What is added to the working-day calendar: notices, closed days, opening hours (CLK-17)."""

from fastapi import APIRouter, Response
from starlette.background import BackgroundTask

from partyhub.api.answers import answer
from partyhub.api.clock import recount_soon
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.working_time.schemas import ClosingIn, HoursIn, NoticeIn, NoticeTextIn
from partyhub.api.working_time.views import EntryOut
from partyhub.api.working_time.views_questions import NoticeReadingOut
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.refusals import NoticeKnown
from partyhub.usecases.working_time.close_days import close_days
from partyhub.usecases.working_time.load_notice import load_notice
from partyhub.usecases.working_time.read_notice_text import read_notice_text
from partyhub.usecases.working_time.set_hours import set_hours

router = APIRouter(prefix="/working-time", tags=["working-time"])
_KEYED = (NotSignedIn, NotAllowed, Invalid, KeyNeeded, KeyReused)
_AT_AN_ORG = (*_KEYED, NotFound, OrgClosed)


@router.post(
    "/notice-readings",
    operation_id="readNoticeText",
    summary="Read the text of a notice",
    response_model=NoticeReadingOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def reading_route(body: NoticeTextIn, work: Work, actor: CurrentActor) -> Response:
    """The days it rules, and every clause that was not understood. Nothing is kept."""
    reading = await read_notice_text(work, actor, year=body.year, text=body.text)
    return answer(NoticeReadingOut.of(reading))


@router.post(
    "/notices",
    operation_id="loadCalendarNotice",
    summary="Load a State Council's notice",
    response_model=EntryOut,
    status_code=201,
    responses=refuses(*_KEYED, NoticeKnown),
)
async def notice_route(body: NoticeIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """For everybody, from now on; needs `calendar:announce` at the top of the tree.

    A later notice of the same year wins for the days it names. Nothing is ever changed or deleted.
    """
    new = body.new()
    return await once.answer(
        lambda work: load_notice(work, actor, new, now=now), EntryOut.of, status=201
    )


@router.post(
    "/closures",
    operation_id="closeCalendarDays",
    summary="Close an organisation for some days",
    response_model=EntryOut,
    status_code=201,
    responses=refuses(*_AT_AN_ORG),
)
async def closure_route(body: ClosingIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Closed, open for shorter hours, or as usual after all; needs `calendar:manage` there.

    It holds for all organisations below; what a nearer one settles goes before it. Shorter hours
    never open a day that is off (CLK-17).
    """
    org_id, closing = OrgId(body.org_id), body.closing()
    return await once.answer(
        lambda work: close_days(work, actor, org_id=org_id, closing=closing, now=now),
        EntryOut.of,
        status=201,
    )


@router.post(
    "/opening-hours",
    operation_id="setOpeningHours",
    summary="Set an organisation's opening hours",
    response_model=EntryOut,
    status_code=201,
    responses=refuses(*_AT_AN_ORG),
)
async def hours_route(
    body: HoursIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Of every working day from `valid_from` on, for it and all below that settled none (PV-08).

    Night and weekend periods are shown and never counted (CLK-17). Running tickets follow at once.
    """
    org_id, hours, title = OrgId(body.org_id), body.hours(), body.title
    response = await once.answer(
        lambda work: set_hours(work, actor, org_id=org_id, hours=hours, title=title, now=now),
        EntryOut.of,
        status=201,
    )
    response.background = BackgroundTask(recount_soon, services)
    return response
