"""轮值表: proposed, edited, published (VOL-03, VOL-04)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Final

from partyhub.domain.service_posts.opening import Slot, slots_of_month
from partyhub.domain.service_posts.post import ServicePost
from partyhub.domain.service_posts.refusals import NothingToRoster, RosterPublished
from partyhub.domain.service_posts.roster import PostRoster, PostRosterState, Worker
from partyhub.domain.service_posts.rotation import Busy, free_for, proposed
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import AHEAD, ShiftState
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import first_moment, months_after
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, PostRosterId, PostShiftId, ServicePostId, new_id
from partyhub.usecases.service_posts.reach import KEEP, happened, kept_post, require_seen
from partyhub.usecases.uow import UnitOfWork

_LATELY: Final = timedelta(days=92)


@dataclass(frozen=True, slots=True)
class ReadRoster:
    """A roster, its shifts, who serves at the post, and who could take each shift to come."""

    post: ServicePost
    roster: PostRoster
    shifts: Sequence[PostShift]
    workers: Sequence[Worker]
    able: Mapping[PostShiftId, Sequence[MemberId]]


async def make_roster(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, month: date, now: datetime
) -> ReadRoster:
    """A proposal, in the place of one that was not published; RosterPublished, NothingToRoster."""
    async with uow:
        post, first = await kept_post(uow, actor, post_id), month.replace(day=1)
        before = await uow.post_shifts.roster(post_id, first)
        if before is not None:
            _require_draft(before)
            await uow.post_shifts.drop_draft(before)
        workers = await uow.post_shifts.workers(post)
        rows = proposed(
            _slots(post, first, now), post.terms.places, workers,
            await _busy(uow, post, workers, first),
        )  # fmt: skip
        roster = PostRoster(
            id=PostRosterId(new_id()), post_id=post_id, month=first, state=PostRosterState.DRAFT,
            made_at=now, made_by=actor.signature,
        )  # fmt: skip
        await uow.post_shifts.add_roster(roster)
        await uow.post_shifts.add([_shift(roster, *row) for row in rows])
        uow.record(happened("post-roster.make", actor, post_id, now))
        return await uow.commit(await _read(uow, post, roster))


async def publish_roster(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, month: date, now: datetime
) -> ReadRoster:
    """Once; members read their shifts from then on. NotFound, RosterPublished."""
    async with uow:
        post = await kept_post(uow, actor, post_id)
        roster = await found_roster(uow, post_id, month)
        _require_draft(roster)
        after = replace(
            roster, state=PostRosterState.PUBLISHED, published_at=now, published_by=actor.signature
        )
        await uow.post_shifts.save_roster(after)
        for shift in await uow.post_shifts.of_roster(roster):
            if shift.state is ShiftState.PLANNED:
                await uow.post_shifts.save(shift.published())
        uow.record(happened("post-roster.publish", actor, post_id, now))
        return await uow.commit(await _read(uow, post, after))


async def read_roster(
    uow: UnitOfWork, actor: Actor, post_id: ServicePostId, *, month: date
) -> ReadRoster:
    """For who keeps the post: it names members."""
    async with uow.reading():
        post = await uow.service_posts.get(post_id)
        require_seen(actor, post)
        actor.require(KEEP, at=post.at())
        return await _read(uow, post, await found_roster(uow, post_id, month))


async def _read(uow: UnitOfWork, post: ServicePost, roster: PostRoster) -> ReadRoster:
    shifts = await uow.post_shifts.of_roster(roster)
    workers = await uow.post_shifts.workers(post)
    busy = await _busy(uow, post, workers, roster.month)
    able = {
        shift.id: [
            one.member_id
            for one in workers
            if one.member_id == shift.member_id
            or free_for(shift.slot, one, busy.stretches.get(one.member_id, ()))
        ]
        for shift in shifts
        if shift.state in AHEAD | {ShiftState.PLANNED}
    }
    return ReadRoster(post, roster, shifts, workers, able)


def _slots(post: ServicePost, first: date, now: datetime) -> list[Slot]:
    """Those of the month that are still to come."""
    terms = post.terms
    whole = slots_of_month(terms.openings, first, since=terms.since, until=terms.until)
    ahead = [slot for slot in whole if slot.begins_at > now]
    if not ahead:
        raise NothingToRoster("the post is not open then", month=f"{first:%Y-%m}")
    return ahead


async def _busy(uow: UnitOfWork, post: ServicePost, workers: Sequence[Worker], first: date) -> Busy:
    whole = Slot(first_moment(first), first_moment(months_after(first, 1)))
    ids = [one.member_id for one in workers]
    return await uow.post_shifts.busy(post.id, ids, whole, whole.begins_at - _LATELY)


async def found_roster(uow: UnitOfWork, post_id: ServicePostId, month: date) -> PostRoster:
    """NotFound for a month without one."""
    roster = await uow.post_shifts.roster(post_id, month.replace(day=1))
    if roster is None:
        raise NotFound("no roster of that month", month=f"{month:%Y-%m}")
    return roster


def _require_draft(roster: PostRoster) -> None:
    if roster.state is PostRosterState.PUBLISHED:
        raise RosterPublished("it is published", month=f"{roster.month:%Y-%m}")


def _shift(roster: PostRoster, slot: Slot, seat: int, worker: Worker | None) -> PostShift:
    return PostShift(
        id=PostShiftId(new_id()), roster_id=roster.id, post_id=roster.post_id, slot=slot,
        seat=seat, member_id=worker.member_id if worker else None,
        check_in_id=worker.check_in_id if worker else None,
    )  # fmt: skip
