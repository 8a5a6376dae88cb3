"""At the door of an activity: who signed up, who came, and the code of the day."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.activities.schemas import AttendanceCodeOut, TickedOut, TicksIn
from partyhub.api.activities.venue_schemas import WalkInsIn
from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, small_number
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.activities.refusals import (
    Attended,
    DoorClosed,
    NoSeat,
    NotInvited,
    NotItsTime,
)
from partyhub.domain.activities.views import SeatLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import ActivityId, CheckInId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.activities.attend import show_code
from partyhub.usecases.activities.seats import list_seats, tick
from partyhub.usecases.activities.walk_ins import add_walk_ins

router = APIRouter(prefix="/activities/{activity_id}", tags=["activities"])
_READS = (NotSignedIn, NotAllowed, NotFound)


@router.get(
    "/seats",
    operation_id="listActivitySeats",
    summary="Who signed up for an activity",
    response_model=Page[SeatLine],
    responses=refuses(*_READS, Invalid),
)
async def seats_route(
    activity_id: UUID, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """In order, those who wait among them; for who keeps the activity."""
    after = last_of(cursor, small_number)
    found = await list_seats(
        work, actor, activity_id=ActivityId(activity_id), after=after[0] if after else 0,
        limit=limit + 1,
    )  # fmt: skip
    items = found[:limit]
    more = cursor_of(str(items[-1].turn)) if len(found) > limit else None
    return answer(Page(items, more))


@router.post(
    "/ticks",
    operation_id="tickActivitySeats",
    summary="Tick who came",
    response_model=TickedOut,
    responses=refuses(
        *_READS, KeyNeeded, KeyReused, NoSeat, NotItsTime, Attended, IllegalTransition
    ),
)
async def tick_route(
    activity_id: UUID, body: TicksIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Hours of who was ticked wait for another account of the community."""
    one = ActivityId(activity_id)
    return await once.answer(
        lambda work: tick(work, actor, activity_id=one, seat_ids=body.seat_ids, now=now),
        TickedOut,
    )


@router.post(
    "/walk-ins",
    operation_id="addActivityWalkIns",
    summary="Put who came without having signed up on the list",
    response_model=TickedOut,
    responses=refuses(
        *_READS, KeyNeeded, KeyReused, NotInvited, NotItsTime, Attended, IllegalTransition
    ),
)
async def walk_ins_route(
    activity_id: UUID, body: WalkInsIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Members who have checked in with the community; their hours wait for another account."""
    one, who = ActivityId(activity_id), [CheckInId(check_in) for check_in in body.check_in_ids]
    return await once.answer(
        lambda work: add_walk_ins(work, actor, activity_id=one, check_ins=who, now=now),
        TickedOut,
    )


@router.get(
    "/attendance-code",
    operation_id="showAttendanceCode",
    summary="The code of this minute, for the screen at the door",
    response_model=AttendanceCodeOut,
    responses=refuses(*_READS, DoorClosed, IllegalTransition),
)
async def code_route(
    activity_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Once the attendance is open; whoever scans it within two minutes has come."""
    shown = await show_code(
        work, actor, services.attendance_codes, activity_id=ActivityId(activity_id), now=now
    )
    url = f"{services.public_url.rstrip('/')}/my/activities/attend#{shown.code}"
    return answer(AttendanceCodeOut(shown.code, url, shown.until, shown.came))
