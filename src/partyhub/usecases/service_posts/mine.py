"""我的岗位: a member's shifts, somebody else for one, handing over, claiming a post (CHK-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.service_posts.place import PlaceAction, PostPlace
from partyhub.domain.service_posts.refusals import NotAtPost, NotYourShift, PlaceStands
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import ShiftAction
from partyhub.domain.service_posts.views import CheckedIn, MyPost, MyShift, fitting
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import PostPlaceId, PostShiftId, ServicePostId, new_id
from partyhub.usecases.service_posts.desk_shifts import worker_at
from partyhub.usecases.service_posts.reach import happened, own_check_in, shift_event
from partyhub.usecases.uow import UnitOfWork

_LOOKS_BACK: Final = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class MyPosts:
    """One's shifts, those that wait for somebody else in hours one offered, the posts there."""

    shifts: Sequence[MyShift]
    offered: Sequence[MyShift]
    posts: Sequence[MyPost]
    checked_in: bool


async def my_posts(uow: UnitOfWork, actor: Actor, *, now: datetime) -> MyPosts:
    """NotFound for accounts of no member; empty for who has checked in nowhere."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    async with uow.reading():
        member = await uow.service_posts.checked_in(actor.member_id)
        if member is None:
            return MyPosts((), (), (), checked_in=False)
        mine = await uow.post_shifts.mine(member, since=now - _LOOKS_BACK)
        waiting = await uow.post_shifts.offered(member, now=now)
        posts = await uow.service_posts.of_community(member, local_day(now))
        return MyPosts(mine, fitting(waiting, mine, member.times), posts, checked_in=True)


async def step_my_shift(
    uow: UnitOfWork,
    actor: Actor,
    shift_id: PostShiftId,
    action: ShiftAction,
    *,
    note: str,
    now: datetime,
) -> PostShift:
    """NotFound for another community's; NotYourShift, OwnShift, NotOffered, TwoShifts, ShiftTime,
    NoNoteLeft.
    """
    async with uow:
        member = await own_check_in(uow, actor)
        shift = await uow.post_shifts.locked(shift_id)
        post = await uow.service_posts.get(shift.post_id)
        if post.community.id != member.community.id:
            raise NotFound("no such shift", shift=str(shift_id))
        after = await _stepped(uow, actor, member, shift, action, note, now)
        await uow.post_shifts.save(after)
        uow.record(shift_event(action, actor, after, now))
        return await uow.commit(after)


async def claim_post(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, now: datetime
) -> PostPlace:
    """The community answers; PlaceStands."""
    async with uow:
        member = await own_check_in(uow, actor)
        post = await uow.service_posts.locked(post_id)
        if post.community.id != member.community.id:
            raise NotFound("no such post", post=str(post_id))
        if await uow.service_posts.place_of(post_id, member.member_id) is not None:
            raise PlaceStands("claimed already")
        place = PostPlace(
            id=PostPlaceId(new_id()), post_id=post_id, member_id=member.member_id,
            check_in_id=member.check_in_id, asked_at=now,
        )  # fmt: skip
        await uow.service_posts.add_place(place)
        uow.record(happened("post-place.claim", actor, post_id, now))
        return await uow.commit(place)


async def leave_post(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, now: datetime
) -> PostPlace:
    """At once, without a reason (SP-24); NotAtPost. Shifts that were published stay one's own until
    somebody takes them over.
    """
    async with uow:
        if actor.member_id is None:
            raise NotFound("this account belongs to no member")
        place = await uow.service_posts.place_of(post_id, actor.member_id)
        if place is None:
            raise NotAtPost("no place at this post")
        after = place.stepped(PlaceAction.LEAVE, "", by=actor.signature, at=now)
        await uow.service_posts.save_place(after)
        uow.record(happened("post-place.leave", actor, post_id, now))
        return await uow.commit(after)


async def _stepped(
    uow: UnitOfWork, actor: Actor, member: CheckedIn, shift: PostShift, action: ShiftAction,
    note: str, now: datetime,
) -> PostShift:  # fmt: skip
    if action in (ShiftAction.COME, ShiftAction.ASK_SWAP):
        return shift.answered(action, member.member_id, now)
    if action is ShiftAction.TELL:
        return shift.told(
            note, by=member.member_id, account=actor.account_id, name=actor.display_name, now=now
        )
    worker = await worker_at(uow, await uow.service_posts.get(shift.post_id), member.member_id)
    if action is ShiftAction.TAKE_OVER and worker is not None:
        return shift.taken_over(worker, now)
    if action is ShiftAction.RECEIVE:
        if shift.member_id == member.member_id:
            raise NotYourShift("one's own note")
        return shift.received(actor.display_name, now)
    raise Invalid("not a step of members", field="action")
