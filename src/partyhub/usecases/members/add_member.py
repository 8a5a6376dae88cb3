"""A new member of a branch."""

from datetime import datetime

from partyhub.domain.members.member import Details, Member
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.belonging import unit_of, with_estate
from partyhub.usecases.members.read_member import ReadMember, judged
from partyhub.usecases.uow import UnitOfWork


async def add_member(
    uow: UnitOfWork,
    actor: Actor,
    *,
    branch_id: OrgId,
    details: Details,
    phone: str,
    vault: Vault,
    pinyin: Pinyin,
    now: datetime,
) -> ReadMember:
    """MEMBER_EDIT at the branch; NotABranch, OrgClosed, ExternalIdTaken (MEM-02, MEM-05)."""
    async with uow:
        branch = await uow.orgs.locked(branch_id)
        actor.require(Permission.MEMBER_EDIT, at=branch.at())
        member_id = MemberId(new_id())
        member = Member(
            id=member_id,
            branch=branch.ref,
            unit=await unit_of(uow, branch),
            details=await with_estate(uow, details),
            reading=pinyin.of_person(details.name),
            phone=keep_phone(vault, member_id, phone),
        )
        await uow.members.add([member])
        uow.record(
            Event(
                action="member.create",
                subject=member_id,
                by=actor.account_id,
                at=now,
                facts={"branch": str(branch.id)},
            )
        )
        whole = await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_EDIT))
        return await uow.commit(await judged(uow, actor, whole))
