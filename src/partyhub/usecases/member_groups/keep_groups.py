"""A member's entries in special groups: who sees them, who enters, ends and withdraws them."""

from datetime import date, datetime

from partyhub.domain.access_log.access import Look
from partyhub.domain.member_groups.entry import (
    GroupEntry,
    Said,
    ended,
    require_sound,
    withdrawn,
)
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import GroupEntryId, MemberId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.belonging import require_editable
from partyhub.usecases.member_groups.traces import leave_traces
from partyhub.usecases.uow import UnitOfWork


async def groups_of_member(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> list[GroupEntry]:
    """NotFound out of reach; who sees entries of somebody else leaves a trace."""
    async with uow:
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        entries = await uow.member_groups.of_member(member_id)
        seen = [entry.member_id for entry in entries]
        leave_traces(uow, actor, seen, Look.VIEW, "特别群体", now)
        return await uow.commit(entries)


async def enter_group(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, said: Said, now: datetime
) -> GroupEntry:
    """MEM-07, MEM-11; the member's row is held, so that two at once can't both be sound."""
    async with uow:
        member = await _editable(uow, actor, member_id)
        others = await uow.member_groups.of_member(member_id)
        joined = member.details.joined_party_on
        require_sound(said, others, joined_on=joined, today=local_day(now))
        entry = GroupEntry(
            id=GroupEntryId(new_id()), member_id=member_id, said=said, entered_at=now,
            entered_by=actor.display_name,
        )  # fmt: skip
        await uow.member_groups.add(entry)
        uow.record(_event("member.group", actor, entry, now))
        return await uow.commit(entry)


async def end_group(
    uow: UnitOfWork,
    actor: Actor,
    entry_id: GroupEntryId,
    *,
    member_id: MemberId,
    until: date,
    note: str,
    now: datetime,
) -> GroupEntry:
    """`until` is the first day on which the member is no longer of the group."""
    async with uow:
        before = await _entry(uow, actor, member_id, entry_id)
        after = ended(before, until, by=actor.display_name, note=note, today=local_day(now))
        await uow.member_groups.save(after)
        uow.record(_event("member.group-end", actor, after, now))
        return await uow.commit(after)


async def withdraw_group(
    uow: UnitOfWork,
    actor: Actor,
    entry_id: GroupEntryId,
    *,
    member_id: MemberId,
    reason: str,
    now: datetime,
) -> GroupEntry:
    """Entered by mistake: no roster holds it any more, the history does."""
    async with uow:
        before = await _entry(uow, actor, member_id, entry_id)
        after = withdrawn(before, reason, by=actor.display_name, at=now)
        await uow.member_groups.save(after)
        uow.record(_event("member.group-withdraw", actor, after, now))
        return await uow.commit(after)


async def _editable(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> Member:
    return (await require_editable(uow, actor, member_id)).member


async def _entry(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, entry_id: GroupEntryId
) -> GroupEntry:
    await _editable(uow, actor, member_id)
    for entry in await uow.member_groups.of_member(member_id):
        if entry.id == entry_id:
            return entry
    raise NotFound("no such entry", entry=str(entry_id))


def _event(action: str, actor: Actor, entry: GroupEntry, now: datetime) -> Event:
    """It names the group, never reasons or help."""
    return Event(
        action=action,
        subject=entry.member_id,
        by=actor.account_id,
        at=now,
        facts={"group": entry.said.kind.value, "entry": str(entry.id)},
    )
