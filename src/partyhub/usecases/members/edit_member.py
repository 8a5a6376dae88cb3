"""Changing a member's record, and saying that it is true."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import datetime

from partyhub.domain.members.category import CategoryBasis
from partyhub.domain.members.member import Details, Member
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.members.placing import require_placing
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.belonging import require_editable, unit_of, with_estate
from partyhub.usecases.categories import begin_category
from partyhub.usecases.faster import telling_who
from partyhub.usecases.members.read_member import ReadMember, judged
from partyhub.usecases.uow import UnitOfWork


async def edit_member(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    branch_id: OrgId,
    details: Details,
    basis: CategoryBasis,
    phone: str | None,
    read_version: int,
    vault: Vault,
    pinyin: Pinyin,
    now: datetime,
) -> ReadMember:
    """The whole record; `phone` None keeps the number. A branch that the member's own organisation
    is divided into needs MEMBER_EDIT too; any other is reached by a transfer.
    """
    async with _told(uow, actor, member_id), uow:
        back = details.left_on is None
        before = (await require_editable(uow, actor, member_id, takes_back=back)).member
        require_current(read_version, before.version)
        after = replace(
            await _moved(uow, actor, before, branch_id),
            details=await with_estate(uow, details),
            reading=pinyin.of_person(details.name),
            phone=before.phone if phone is None else keep_phone(vault, member_id, phone),
        )
        await begin_category(uow, actor, before, after, basis, now)
        await uow.members.save([after])
        await _tell_the_account(uow, before, after)
        uow.record(
            Event(
                action="member.edit",
                subject=member_id,
                by=actor.account_id,
                at=now,
                facts={"fields": ",".join(before.changed(after))},
            )
        )
        return await uow.commit(await _as_read(uow, actor, member_id))


async def verify_member(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> ReadMember:
    """MEM-03: the record was looked through and is true, says this person, today."""
    async with _told(uow, actor, member_id), uow:
        member = (await require_editable(uow, actor, member_id)).member
        await uow.members.save([replace(member, verified_at=now, verified_by=actor.display_name)])
        uow.record(Event(action="member.verify", subject=member_id, by=actor.account_id, at=now))
        return await uow.commit(await _as_read(uow, actor, member_id))


def _told(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> AbstractAsyncContextManager[None]:
    """Who was faster is told to those who may read the record's history."""
    scope = actor.scope(Permission.MEMBER_READ)
    return telling_who(uow, member_id, lambda: uow.members.get(member_id, within=scope))


async def _moved(uow: UnitOfWork, actor: Actor, member: Member, branch_id: OrgId) -> Member:
    """The same member in that branch, if it is another one; MovesByTransfer (MEM-05)."""
    if branch_id == member.branch.id:
        return member
    branch = await uow.orgs.locked(branch_id)
    actor.require(Permission.MEMBER_EDIT, at=branch.at())
    unit = await unit_of(uow, branch)
    require_placing(member, branch.ref, unit)
    return replace(member, branch=branch.ref, unit=unit)


async def _tell_the_account(uow: UnitOfWork, before: Member, after: Member) -> None:
    """The member's own account carries their present name and unit; its rights need no telling."""
    if (before.details.name, before.unit.id) != (after.details.name, after.unit.id):
        await uow.accounts.follow_member(after.id, name=after.details.name, home=after.unit.id)


async def _as_read(uow: UnitOfWork, actor: Actor, member_id: MemberId) -> ReadMember:
    scope = actor.scope(Permission.MEMBER_READ)
    return await judged(uow, actor, await uow.members.get(member_id, within=scope))
