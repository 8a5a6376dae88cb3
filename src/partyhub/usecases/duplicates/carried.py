"""What goes on with the record that stays: the account, and standing entries in special groups."""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from partyhub.domain.accounts.member_account import AccountState
from partyhub.domain.member_groups.entry import GroupEntry, ended, require_sound, withdrawn
from partyhub.domain.member_groups.refusals import AlreadyInGroup, GroupBeforeJoining
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import GroupEntryId, new_id
from partyhub.usecases.uow import UnitOfWork

_NOTE = "档案合并"


async def carry_account(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """It moves to a record without one, so that its owner signs in as before; one that was never
    used ends where the other record has its own.
    """
    accounts = await uow.accounts.held_of_members([goes.id, stays.id])
    account = accounts.get(goes.id)
    if account is None or account.state is AccountState.CLOSED:
        return
    action, facts = "account.move", {"member": str(stays.id), "from": str(goes.id)}
    if stays.id in accounts:
        action, facts = "account.close", {"member": str(goes.id)}
        await uow.accounts.close(account.id, at=now)
        await uow.sessions.end(account.id, session_id=None, but=None, reason=action, at=now)
    else:
        await uow.accounts.move(account.id, stays.id)
        await uow.accounts.follow_member(stays.id, name=stays.details.name, home=stays.unit.id)
    uow.record(
        Event(action=action, subject=account.id, by=actor.account_id, at=now, note=_NOTE,
              facts=facts)
    )  # fmt: skip


async def carry_groups(
    uow: UnitOfWork, actor: Actor, goes: Member, stays: Member, now: datetime
) -> None:
    """An entry that stands ends with the merge and goes on, from that day, with the record that
    stays, unless that one has such an entry; so rosters of any day hold the person once.
    """
    today = local_day(now)
    every = await uow.member_groups.of_member(stays.id)
    own = [entry for entry in every if entry.member_id == stays.id]
    for entry in every:
        if entry.member_id == goes.id and entry.holds_on(today):
            await uow.member_groups.save(_ended(entry, actor, now))
            said = replace(entry.said, since=max(today, entry.said.since))
            with suppress(AlreadyInGroup, GroupBeforeJoining):
                joined = stays.details.joined_party_on
                require_sound(said, own, joined_on=joined, today=today)
                going_on = GroupEntry(
                    id=GroupEntryId(new_id()), member_id=stays.id, said=said, entered_at=now,
                    entered_by=actor.display_name,
                )  # fmt: skip
                await uow.member_groups.add(going_on)
                own.append(going_on)


def _ended(entry: GroupEntry, actor: Actor, now: datetime) -> GroupEntry:
    """Today's first; one that was entered today never held."""
    today, by = local_day(now), actor.display_name
    open_end = replace(entry, said=replace(entry.said, until=None))
    if entry.said.since == today:
        return withdrawn(entry, _NOTE, by=by, at=now)
    return ended(open_end, today, by=by, note=_NOTE, today=today)
