"""A member signs up and withdraws; a place given back goes to who waits longest (ACT-04)."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.refusals import NoSeat, NotInvited, NotItsTime
from partyhub.domain.activities.seat import Presence, Seat, seated
from partyhub.domain.activities.states import (
    ACTIVITY_LIFECYCLE,
    ActivityAction,
    ActivityState,
    AttendedWay,
)
from partyhub.domain.activities.views import SeatLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AccountId, ActivityId, MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


def own_member(actor: Actor) -> MemberId:
    """NotFound for accounts of no member."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id


async def sign_up(uow: UnitOfWork, actor: Actor, *, activity_id: ActivityId, now: datetime) -> Seat:
    """In, or at the end of the waiting list. NotInvited, SignUpOver, SeatStands."""
    async with uow:
        member_id = own_member(actor)
        activity = await invited_to(uow, activity_id, member_id)
        activity.require_open(now)
        seat = seated(
            await uow.activity_seats.of(activity_id, member_id), activity_id, member_id,
            tally=await uow.activity_seats.tally(activity_id), capacity=activity.plan.capacity,
            now=now,
        )  # fmt: skip
        await uow.activity_seats.put(seat)
        uow.record(seat_event("sign-up", seat, actor.account_id, now))
        return await uow.commit(seat)


async def withdraw(
    uow: UnitOfWork, actor: Actor, *, activity_id: ActivityId, now: datetime
) -> Seat:
    """Before it begins; the place goes to who waits longest. NoSeat, SignUpOver."""
    async with uow:
        member_id = own_member(actor)
        activity = await uow.activities.locked(activity_id)
        before = await uow.activity_seats.of(activity_id, member_id)
        if before is None:
            raise NoSeat("not signed up")
        activity.require_open(now)
        seat = before.withdrawn(now)
        await uow.activity_seats.put(seat)
        uow.record(seat_event("withdraw", seat, actor.account_id, now))
        await move_up(uow, activity, by=actor.account_id, now=now)
        return await uow.commit(seat)


async def move_up(uow: UnitOfWork, activity: Activity, *, by: AccountId, now: datetime) -> None:
    """Whoever waits longest gets what is free. The activity's row is held."""
    tally = await uow.activity_seats.tally(activity.id)
    free = min(tally.room(activity.plan.capacity), tally.waiting)
    if free == 0:
        return
    for seat in await uow.activity_seats.waiting(activity.id, first=free):
        await uow.activity_seats.put(seat.moved_up(now))
        uow.record(seat_event("move-up", seat, by, now, signed=False))


async def list_seats(
    uow: UnitOfWork, actor: Actor, *, activity_id: ActivityId, after: int, limit: int
) -> list[SeatLine]:
    """In order; for those who keep the activity. 404 out of reach, then 403."""
    async with uow.reading():
        activity = await uow.activities.get(activity_id)
        require_kept(actor, activity)
        return await uow.activity_seats.page(activity_id, after=after, limit=limit)


async def tick(
    uow: UnitOfWork,
    actor: Actor,
    *,
    activity_id: ActivityId,
    seat_ids: Sequence[UUID],
    now: datetime,
) -> int:
    """Staff tick who came, until there is a record. Attended for who was ticked before."""
    async with uow:
        activity = await uow.activities.locked(activity_id)
        require_kept(actor, activity)
        ACTIVITY_LIFECYCLE.after(activity.state, ActivityAction.OPEN)
        if now < activity.plan.begins_at:
            raise NotItsTime("once it has begun", begins_at=activity.plan.begins_at.isoformat())
        presence = Presence(now, AttendedWay.LIST, actor.account_id, actor.signature)
        seats = await uow.activity_seats.chosen(activity_id, seat_ids)
        if len(seats) < len(set(seat_ids)):
            raise NoSeat("somebody has not signed up")
        for seat in seats:
            await uow.activity_seats.put(seat.attended(presence))
            uow.record(seat_event("tick", seat, actor.account_id, now))
        return await uow.commit(len(seats))


async def invited_to(uow: UnitOfWork, activity_id: ActivityId, member_id: MemberId) -> Activity:
    """The activity, held; NotFound unless it was published, NotInvited for other members."""
    activity = await uow.activities.locked(activity_id)
    if activity.state is ActivityState.PLANNED:
        raise NotFound("no such activity", activity=str(activity_id))
    inviters = await uow.activity_seats.inviters(member_id)
    if not inviters.invited(activity.plan.open_to, activity.plan.invited_id):
        raise NotInvited("it is open to other members")
    return activity


def require_kept(actor: Actor, activity: Activity) -> None:
    """404 out of reach, then 403."""
    if not actor.scope(Permission.ACTIVITY_READ).covers(activity.at()):
        raise NotFound("no such activity", activity=str(activity.id))
    actor.require(Permission.ACTIVITY_KEEP, at=activity.at())


def seat_event(
    action: str, seat: Seat, by: AccountId, now: datetime, *, signed: bool = True
) -> Event:
    """On the member's story; it names the activity."""
    facts = {"activity": str(seat.activity_id), "seat": seat.state.value}
    return Event(
        action=f"activity-seat.{action}", subject=seat.member_id, by=by, at=now, facts=facts,
        signed=signed,
    )  # fmt: skip
