"""Who came without having signed up is put on the list by name (ACT-04)."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.refusals import NotInvited, NotItsTime
from partyhub.domain.activities.seat import Presence, seated
from partyhub.domain.activities.states import (
    ACTIVITY_LIFECYCLE,
    ActivityAction,
    AttendedWay,
    OpenTo,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ActivityId, CheckInId, MemberId
from partyhub.usecases.activities.seats import require_kept, seat_event
from partyhub.usecases.uow import UnitOfWork


async def add_walk_ins(
    uow: UnitOfWork,
    actor: Actor,
    *,
    activity_id: ActivityId,
    check_ins: Sequence[CheckInId],
    now: datetime,
) -> int:
    """By their check-ins with the community; their hours wait like those of who was ticked.
    NotInvited for anybody else and for oneself, Attended for who was ticked before.
    """
    async with uow:
        activity = await uow.activities.locked(activity_id)
        require_kept(actor, activity)
        _require_begun(activity, now)
        wanted = list(dict.fromkeys(check_ins))
        community = activity.plan.invited_id
        members = await uow.activity_seats.checked_in(community, wanted)
        if len(members) < len(wanted) or actor.member_id in members:
            raise NotInvited("somebody has not checked in there, or is oneself")
        for member_id in members:
            await _put(uow, actor, activity, member_id, now)
        return await uow.commit(len(members))


def _require_begun(activity: Activity, now: datetime) -> None:
    """IllegalTransition with a record; NotInvited where others than who checked in are invited."""
    ACTIVITY_LIFECYCLE.after(activity.state, ActivityAction.OPEN)
    if activity.plan.open_to is not OpenTo.CHECKED_IN:
        raise NotInvited("only of an activity for who has checked in")
    if now < activity.plan.begins_at:
        raise NotItsTime("once it has begun", begins_at=activity.plan.begins_at.isoformat())


async def _put(
    uow: UnitOfWork, actor: Actor, activity: Activity, member_id: MemberId, now: datetime
) -> None:
    """On the list if they were not, and present: each member once."""
    seat = await uow.activity_seats.of(activity.id, member_id)
    if seat is None or seat.withdrawn_at is not None:
        tally = await uow.activity_seats.tally(activity.id)
        capacity = activity.plan.capacity
        seat = seated(seat, activity.id, member_id, tally=tally, capacity=capacity, now=now)
    presence = Presence(now, AttendedWay.LIST, actor.account_id, actor.signature)
    await uow.activity_seats.put(seat.attended(presence))
    uow.looked(Access.by(actor, member_id, Look.VIEW, now, "活动签到"))
    uow.record(seat_event("tick", seat, actor.account_id, now))
