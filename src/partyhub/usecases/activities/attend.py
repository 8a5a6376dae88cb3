"""Attendance by the code of the day: shown on the organiser's screen, scanned by who is there."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.code import ROTATES, AttendanceCodes
from partyhub.domain.activities.refusals import DoorClosed
from partyhub.domain.activities.seat import Presence, seated
from partyhub.domain.activities.states import ACTIVITY_LIFECYCLE, ActivityAction, AttendedWay
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ActivityId
from partyhub.usecases.activities.seats import invited_to, own_member, require_kept, seat_event
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class ShownCode:
    """What the screen shows, and when it has to ask again."""

    code: str
    until: datetime
    came: int


async def show_code(
    uow: UnitOfWork,
    actor: Actor,
    codes: AttendanceCodes,
    *,
    activity_id: ActivityId,
    now: datetime,
) -> ShownCode:
    """404 out of reach, then 403; DoorClosed until somebody opens it."""
    async with uow.reading():
        activity = await uow.activities.get(activity_id)
        require_kept(actor, activity)
        _require_door(activity)
        came = await uow.activity_seats.came(activity_id, None)
        seconds = ROTATES.total_seconds()
        left = seconds - now.timestamp() % seconds
        return ShownCode(codes.code(activity_id, now), now + timedelta(seconds=left), len(came))


async def attend(
    uow: UnitOfWork, actor: Actor, codes: AttendanceCodes, code: str, *, now: datetime
) -> Activity:
    """Each member once, also who had not signed up but is invited. CodeForged, CodeOld, Attended,
    DoorClosed, NotInvited.
    """
    async with uow:
        member_id = own_member(actor)
        activity_id = codes.read(code, now)
        activity = await invited_to(uow, activity_id, member_id)
        _require_door(activity)
        seat = await uow.activity_seats.of(activity_id, member_id)
        if seat is None or seat.withdrawn_at is not None:
            tally = await uow.activity_seats.tally(activity_id)
            seat = seated(
                seat, activity_id, member_id, tally=tally, capacity=activity.plan.capacity, now=now
            )
        presence = Presence(now, AttendedWay.CODE, actor.account_id, actor.display_name)
        await uow.activity_seats.put(seat.attended(presence))
        uow.record(seat_event("attend", seat, actor.account_id, now))
        return await uow.commit(activity)


def _require_door(activity: Activity) -> None:
    """DoorClosed, IllegalTransition once it has a record."""
    ACTIVITY_LIFECYCLE.after(activity.state, ActivityAction.OPEN)
    if activity.door is None:
        raise DoorClosed("nobody has opened it")
