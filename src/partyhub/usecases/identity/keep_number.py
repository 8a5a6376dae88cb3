"""A member's identity number: entered, cleared, seen masked, revealed for a purpose (SP-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.identity.number import checked
from partyhub.domain.identity.record import (
    Doubt,
    IdentityRecord,
    IdentityVault,
    cleared,
    doubts,
    kept,
    opened,
    resealed,
)
from partyhub.domain.identity.switch import IdentityOff, is_on
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.belonging import require_editable
from partyhub.usecases.uow import UnitOfWork

_PURPOSE = "公民身份号码（掩码）"


@dataclass(frozen=True, slots=True)
class SeenIdentity:
    """What a reader sees: whether numbers are kept here, the mask, and where it is in doubt."""

    is_on: bool
    record: IdentityRecord
    doubts: Sequence[Doubt]
    allowed_actions: Sequence[str]


async def see_identity(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, vault: IdentityVault, now: datetime
) -> SeenIdentity:
    """NotFound out of reach; who sees the mask of somebody else's number leaves a trace."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.get(member_id, within=scope)).member
        seen = await _seen(uow, actor, member, vault)
        if seen.record.sealed is not None and actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, _PURPOSE))
        return await uow.commit(seen)


async def enter_identity(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    number: str,
    read_version: int,
    vault: IdentityVault,
    now: datetime,
) -> SeenIdentity:
    """WrongIdentityNumber, IdentityOff. Equal numbers under an older key are sealed anew, so that
    whom it makes a duplicate of is found while keys rotate.
    """
    async with uow:
        member = await _held(uow, actor, member_id)
        if not is_on(await uow.identities.nearest_switch(member.branch)):
            raise IdentityOff("no identity numbers are kept here")
        sound = checked(number, today=local_day(now))
        before = await uow.identities.of_member(member_id)
        require_current(read_version, before.version)
        for older in await uow.identities.equal(vault.older_indexes(sound)):
            if older.member_id != member_id:
                await uow.identities.save(resealed(vault, older))
        await uow.identities.save(kept(vault, before, sound, by=actor.display_name, at=now))
        uow.record(_event("identity.enter", actor, member_id, now))
        return await uow.commit(await _seen(uow, actor, member, vault))


async def clear_identity(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    read_version: int,
    vault: IdentityVault,
    now: datetime,
) -> SeenIdentity:
    """Also where numbers are no longer kept; the row says who cleared it."""
    async with uow:
        member = await _held(uow, actor, member_id)
        before = await uow.identities.of_member(member_id)
        require_current(read_version, before.version)
        await uow.identities.save(cleared(before, by=actor.display_name, at=now))
        uow.record(_event("identity.clear", actor, member_id, now))
        return await uow.commit(await _seen(uow, actor, member, vault))


async def reveal_identity(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    purpose: str,
    vault: IdentityVault,
    now: datetime,
) -> str:
    """MEMBER_REVEAL at the branch; never without a trace (SP-17)."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.get(member_id, within=scope)).member
        actor.require(Permission.MEMBER_REVEAL, at=member.at())
        member.require_present()
        if not is_on(await uow.identities.nearest_switch(member.branch)):
            raise IdentityOff("no identity numbers are shown here")
        number = opened(vault, await uow.identities.of_member(member_id))
        uow.looked(Access.by(actor, member_id, Look.REVEAL, now, f"公民身份号码：{purpose}"))
        return await uow.commit(number)


async def _held(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> Member:
    return (await require_editable(uow, actor, member_id)).member


async def _seen(
    uow: UnitOfWork, actor: Actor, member: Member, vault: IdentityVault
) -> SeenIdentity:
    record = await uow.identities.of_member(member.id)
    on = is_on(await uow.identities.nearest_switch(member.branch))
    known, number = member.details, ""
    if record.sealed is not None:
        number = opened(vault, record)
    found = doubts(number, birth_month=known.birth_month, gender=known.gender) if number else []
    return SeenIdentity(on, record, found, _allowed(actor, member, record, on=on))


def _allowed(actor: Actor, member: Member, record: IdentityRecord, *, on: bool) -> list[str]:
    edits = actor.scope(Permission.MEMBER_EDIT).covers(member.at())
    reveals = actor.scope(Permission.MEMBER_REVEAL).covers(member.at())
    has = record.sealed is not None
    judged = (("enter", edits and on), ("clear", edits and has), ("reveal", reveals and has and on))
    return [name for name, may in judged if may and not member.gone]


def _event(action: str, actor: Actor, member_id: MemberId, now: datetime) -> Event:
    """That it was done, and never a digit of what."""
    return Event(action=action, subject=member_id, by=actor.account_id, at=now)
