"""Giving a postless member a post, and ending it (MEM-13)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.members.member import Member
from partyhub.domain.post_duties.duty import PostDuty, ended, require_fitting
from partyhub.domain.post_duties.views import HeldDuty
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import DutyPostId, MemberId, PostDutyId, new_id
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What is given; without `duties` those of the catalogue."""

    post_id: DutyPostId
    duties: str
    since: date
    until: date


async def give_duty(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, given: Given, now: datetime
) -> HeldDuty:
    """404 out of reach, then 403; the member's row is held."""
    async with uow:
        place = await _editable(uow, actor, member_id)
        post = await uow.post_duties.post(given.post_id)
        if not actor.scope(Permission.POST_DUTY_READ).covers(post.at()):
            raise NotFound("no such post", post=str(post.id))
        duty = PostDuty(
            id=PostDutyId(new_id()), member_id=member_id, post_id=post.id,
            duties=given.duties or post.duties, since=given.since, until=given.until,
            assigned_at=now, assigned_by=actor.display_name,
        )  # fmt: skip
        today = local_day(now)
        postless = await _is_postless(uow, member_id, today)
        require_fitting(duty, post, member=place, postless=postless, today=today)
        await uow.post_duties.lapse(member_id, post.id, on=today)
        await uow.post_duties.add(duty)
        uow.record(_event("member.post-duty", actor, duty, now, post.title))
        return await uow.commit(await uow.post_duties.held(duty.id))


async def end_duty(
    uow: UnitOfWork, actor: Actor, duty_id: PostDutyId, *, on: date, reason: str, now: datetime
) -> HeldDuty:
    """The duty stays in the history with its end and why."""
    async with uow:
        before = await uow.post_duties.get(duty_id)
        await _editable(uow, actor, before.member_id)
        after = ended(before, on, reason, by=actor.display_name, today=local_day(now))
        await uow.post_duties.save_end(after)
        uow.record(_event("member.post-duty-end", actor, after, now, reason))
        return await uow.commit(await uow.post_duties.held(duty_id))


async def card_of_duty(
    uow: UnitOfWork, actor: Actor, duty_id: PostDutyId, *, now: datetime
) -> HeldDuty:
    """For the printed card; the member's own too. A print is a look."""
    async with uow:
        held = await uow.post_duties.held(duty_id)
        member_id = MemberId(held.member_id)
        place = await uow.members.place(member_id)
        own = any(one.id == duty_id for one in await _own(uow, actor))
        if not own and not actor.scope(Permission.POST_DUTY_READ).covers(place):
            raise NotFound("no such duty", duty=str(duty_id))
        if not own:
            uow.looked(Access.by(actor, member_id, Look.PRINT, now, "设岗定责卡"))
        return await uow.commit(held)


async def own_duties(uow: UnitOfWork, actor: Actor) -> list[HeldDuty]:
    """One's own posts; none for an account that belongs to no member."""
    async with uow.reading():
        return await _own(uow, actor)


async def _own(uow: UnitOfWork, actor: Actor) -> list[HeldDuty]:
    return await uow.post_duties.of_member(actor.member_id) if actor.member_id else []


async def _is_postless(uow: UnitOfWork, member_id: MemberId, today: date) -> bool:
    entries = await uow.member_groups.of_member(member_id)
    return any(one.said.kind is GroupKind.POSTLESS and one.holds_on(today) for one in entries)


async def _editable(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> Place:
    """Where the held member stands: the branch, and communities they have checked in with."""
    found: list[Member] = await uow.members.locked_many([member_id])
    if not found:
        raise NotFound("no such member", member=str(member_id))
    place = await uow.members.place(member_id)
    if not actor.scope(Permission.POST_DUTY_READ).covers(place):
        raise NotFound("no such member", member=str(member_id))
    actor.require(Permission.POST_DUTY_KEEP, at=place)
    return place


def _event(action: str, actor: Actor, duty: PostDuty, now: datetime, note: str) -> Event:
    return Event(
        action=action, subject=duty.member_id, by=actor.account_id, at=now, note=note,
        facts={"duty": str(duty.id)},
    )  # fmt: skip
