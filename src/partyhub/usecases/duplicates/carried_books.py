"""What goes on with the record that stays: the papers of the file, standing duties, and floating
registrations that stand.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from partyhub.domain.floating.states import STANDING
from partyhub.domain.member_files.file import MemberFile, united
from partyhub.domain.member_groups.kinds import GroupKind
from partyhub.domain.members.member import Member
from partyhub.domain.post_duties.duty import PostDuty, require_fitting
from partyhub.domain.post_duties.refusals import (
    DutyDaysOutOfOrder,
    NotPostless,
    PostClosed,
    PostElsewhere,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, PostDutyId, new_id
from partyhub.usecases.uow import UnitOfWork

_NOTE = "档案合并"


async def carry_file(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """Before the merge is said, while each file is read alone."""
    own: MemberFile = await uow.member_files.of_member(stays.id)
    other = await uow.member_files.of_member(goes.id)
    if other.version:
        file, entries = united(own, other, by=actor.display_name, at=now)
        await uow.member_files.save(file, entries)


async def carry_duties(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """A duty that stands ends with the merge and goes on, from that day, with the record that
    stays, where that one may have it and hasn't; after the groups, as only postless members may.
    """
    taken = {duty.post_id for duty in await _standing(uow, stays.id)}
    for duty in await _standing(uow, goes.id):
        end = replace(duty, ended_on=local_day(now), end_reason=_NOTE, ended_by=actor.display_name)
        await uow.post_duties.save_end(end)
        if duty.post_id not in taken:
            await _go_on(uow, actor, duty, stays, now)


async def _standing(uow: UnitOfWork, member_id: MemberId) -> list[PostDuty]:
    every = [
        await uow.post_duties.get(PostDutyId(held.id))
        for held in await uow.post_duties.of_member(member_id)
        if held.ended_on is None
    ]
    return [duty for duty in every if duty.member_id == member_id]


async def _go_on(
    uow: UnitOfWork, actor: Actor, duty: PostDuty, stays: Member, now: datetime
) -> None:
    today = local_day(now)
    going_on = replace(
        duty, id=PostDutyId(new_id()), member_id=stays.id, since=max(today, duty.since),
        assigned_at=now, assigned_by=actor.display_name,
    )  # fmt: skip
    post, place = await uow.post_duties.post(duty.post_id), await uow.members.place(stays.id)
    entries = await uow.member_groups.of_member(stays.id)
    postless = any(e.said.kind is GroupKind.POSTLESS and e.holds_on(today) for e in entries)
    with suppress(DutyDaysOutOfOrder, NotPostless, PostClosed, PostElsewhere):
        require_fitting(going_on, post, member=place, postless=postless, today=today)
        await uow.post_duties.add(going_on)


async def carry_floating(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """Where it is kept it goes on being kept, with its permit, its pledge and its entries; never
    two of one direction, as those hinder the merge.
    """
    for one in await uow.floating_members.of_member(goes.id):
        if one.state in STANDING:
            home = stays.branch if one.home else None
            await uow.floating_members.save(
                replace(one, member_id=stays.id, home=home, changed_at=now)
            )
            event = Event(
                action="floating.carry", subject=one.id, by=actor.account_id, at=now, note=_NOTE,
                facts={"member": str(stays.id), "from": str(goes.id)},
            )  # fmt: skip
            uow.record(event)
