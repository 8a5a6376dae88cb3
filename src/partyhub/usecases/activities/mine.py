"""What a member may sign up for, what they signed up for, and their calendar (ACT-04)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.activities.feed import (
    CalendarFeed,
    Entry,
    calendar_of,
    hashed,
    new_token,
)
from partyhub.domain.activities.service_day import ServiceDay
from partyhub.domain.activities.states import ActivityState, SeatState
from partyhub.domain.activities.views import MyActivity
from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.activities.seats import own_member
from partyhub.usecases.uow import UnitOfWork

_LOOKS_AHEAD: Final = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class MyActivities:
    """What one may sign up for; what one signed up for; the fixed service days that come."""

    ahead: Sequence[MyActivity]
    mine: Sequence[MyActivity]
    days: Sequence[ServiceDay]


async def my_activities(uow: UnitOfWork, actor: Actor, *, now: datetime) -> MyActivities:
    """NotFound for accounts of no member."""
    member_id = own_member(actor)
    async with uow.reading():
        inviters = await uow.activity_seats.inviters(member_id)
        ahead = await uow.activity_seats.ahead_for(member_id, inviters, now=now)
        mine = await uow.activity_seats.of_member(member_id)
        days = await uow.service_days.of_communities(inviters.checked_in)
        return MyActivities(ahead, mine, days)


async def renew_feed(uow: UnitOfWork, actor: Actor, *, now: datetime) -> str:
    """The secret part of a new address; the one before opens nothing any more."""
    async with uow:
        member_id = own_member(actor)
        token = new_token()
        await uow.calendar_feeds.put(CalendarFeed(member_id, hashed(token), now))
        uow.record(
            Event(action="calendar-feed.renew", subject=member_id, by=actor.account_id, at=now)
        )
        return await uow.commit(token)


async def feed_made_at(uow: UnitOfWork, actor: Actor) -> datetime | None:
    """Since when one's calendar has an address; None without one."""
    member_id = own_member(actor)
    async with uow.reading():
        return await uow.calendar_feeds.made_at(member_id)


async def read_feed(uow: UnitOfWork, token: str, *, now: datetime) -> bytes:
    """The calendar behind an address: what one signed up for, and the fixed service days of the
    next three months. NotFound for an address that was renewed, or never was.
    """
    async with uow.reading():
        member_id = await uow.calendar_feeds.owner(hashed(token))
        if member_id is None:
            raise NotFound("no such calendar")
        mine = await uow.activity_seats.of_member(member_id)
        inviters = await uow.activity_seats.inviters(member_id)
        days = await uow.service_days.of_communities(inviters.checked_in)
        shifts = await _shifts(uow, member_id, now)
        return calendar_of([*map(_entry, mine), *_fixed(days, mine, now), *shifts], now)


async def _shifts(uow: UnitOfWork, member_id: MemberId, now: datetime) -> list[Entry]:
    """One's shifts at posts; tentative while one has not answered."""
    member = await uow.service_posts.checked_in(member_id)
    if member is None:
        return []
    return [
        Entry(
            uid=str(one.id), begins_at=one.slot.begins_at, ends_at=one.slot.ends_at,
            title=one.post_name, place=one.place, words=one.reason,
            cancelled=one.state is ShiftState.CANCELLED,
            tentative=one.state in (ShiftState.PUBLISHED, ShiftState.SWAP_REQUESTED),
        )
        for one in await uow.post_shifts.mine(member, since=now)
    ]  # fmt: skip


def _entry(one: MyActivity) -> Entry:
    return Entry(
        uid=str(one.id), begins_at=one.begins_at, ends_at=one.ends_at, title=one.title,
        place=one.place, words=f"{one.org.name}\n{one.reason or one.plan}",
        cancelled=one.state is ActivityState.CANCELLED, tentative=one.seat is SeatState.WAITING,
    )  # fmt: skip


def _fixed(
    days: Sequence[ServiceDay], mine: Sequence[MyActivity], now: datetime
) -> Iterator[Entry]:
    """Days that stand among the member's own already are not told twice."""
    told, today = {(one.title, one.begins_at) for one in mine}, local_day(now)
    for rule in days:
        for on in rule.days(today, today + _LOOKS_AHEAD):
            plan = rule.plan_on(on)
            if (plan.title, plan.begins_at) not in told:
                yield Entry(
                    uid=f"{rule.id}-{on:%Y%m%d}", begins_at=plan.begins_at, ends_at=plan.ends_at,
                    title=plan.title, place=plan.place, words=rule.content, tentative=True,
                )  # fmt: skip
