"""A member's own: what comes, signing up in two taps, attendance, a calendar to subscribe to."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response

from partyhub.api.activities.answers import (
    AttendedOut,
    CalendarFeedOut,
    MyActivitiesOut,
    MySeatOut,
    NewFeedOut,
)
from partyhub.api.activities.schemas import AttendanceIn
from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work, client_address
from partyhub.api.files import holds
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.activities.refusals import (
    Attended,
    CodeForged,
    CodeOld,
    DoorClosed,
    NoSeat,
    NotInvited,
    SeatStands,
    SignUpOver,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotFound,
    NotSignedIn,
    ShownOnce,
    TooMany,
)
from partyhub.domain.shared.ids import ActivityId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.activities.attend import attend
from partyhub.usecases.activities.mine import (
    feed_made_at,
    my_activities,
    read_feed,
    renew_feed,
)
from partyhub.usecases.activities.seats import sign_up, withdraw

router = APIRouter(tags=["my activities"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)
_CALENDAR = "text/calendar; charset=utf-8"


@router.get(
    "/me/activities",
    operation_id="listMyActivities",
    summary="What I may sign up for, and what I signed up for",
    response_model=MyActivitiesOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor, now: Now, today: Today) -> Response:
    """What comes first stands first; `fits`: of a field that I named as mine."""
    return answer(MyActivitiesOut.of(await my_activities(work, actor, now=now), today))


@router.post(
    "/me/activities/{activity_id}/seat",
    operation_id="signUpForActivity",
    summary="Sign up",
    response_model=MySeatOut,
    status_code=201,
    responses=refuses(*_WRITES, NotInvited, SignUpOver, SeatStands),
)
async def sign_up_route(
    activity_id: UUID, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """A place, or the end of the waiting list, which moves up by itself."""
    return await once.answer(
        lambda work: sign_up(work, actor, activity_id=ActivityId(activity_id), now=now),
        lambda seat: MySeatOut(seat.state),
        status=201,
    )


@router.post(
    "/me/activities/{activity_id}/withdrawal",
    operation_id="withdrawFromActivity",
    summary="Withdraw",
    response_model=MySeatOut,
    responses=refuses(*_WRITES, NoSeat, SignUpOver, Attended),
)
async def withdraw_route(
    activity_id: UUID, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Until it begins; the place goes to who waits longest."""
    return await once.answer(
        lambda work: withdraw(work, actor, activity_id=ActivityId(activity_id), now=now),
        lambda seat: MySeatOut(seat.state),
    )


@router.post(
    "/me/attendance",
    operation_id="attendActivity",
    summary="I am here",
    response_model=AttendedOut,
    responses=refuses(
        *_WRITES, CodeForged, CodeOld, DoorClosed, NotInvited, Attended, IllegalTransition
    ),
)
async def attend_route(
    body: AttendanceIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the code on the screen at the door, which is new every minute; once an activity."""
    codes = services.attendance_codes
    return await once.answer(
        lambda work: attend(work, actor, codes, body.code, now=now),
        lambda one: AttendedOut(one.id, one.plan.title, one.org_name),
    )


@router.get(
    "/me/calendar-feed",
    operation_id="getMyCalendarFeed",
    summary="Whether my calendar has an address",
    response_model=CalendarFeedOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def feed_route(work: Work, actor: CurrentActor) -> Response:
    """The address itself was shown once."""
    return answer(CalendarFeedOut(await feed_made_at(work, actor)))


@router.post(
    "/me/calendar-feed",
    operation_id="renewMyCalendarFeed",
    summary="A new secret address for my calendar",
    response_model=NewFeedOut,
    responses=refuses(*_WRITES, ShownOnce),
)
async def renew_route(once: OnceDep, actor: CurrentActor, services: Here, now: Now) -> Response:
    """The one before opens nothing any more. Shown once, kept as a hash."""
    base = f"{services.public_url.rstrip('/')}/api/v1/public/calendars"
    return await once.answer(
        lambda work: renew_feed(work, actor, now=now),
        lambda token: NewFeedOut(f"{base}/{token}.ics"),
        holds_secrets=True,
    )


@router.get(
    "/public/calendars/{token}.ics",
    operation_id="readCalendarFeed",
    summary="A member's calendar, by its secret address (RFC 5545)",
    response_class=Response,
    responses=holds("text/calendar") | refuses(NotFound, TooMany),
    openapi_extra={"security": []},
)
async def calendar_route(
    token: Annotated[str, Path(min_length=20, max_length=64, pattern=r"^[A-Za-z0-9_-]+$")],
    request: Request,
    services: Here,
    now: Now,
) -> Response:
    """For calendar programs, which cannot sign in; it names no person."""
    services.calendar_limit.take(client_address(request, services), now)
    data = await read_feed(services.work(), token, now=now)
    return Response(data, media_type=_CALENDAR)
