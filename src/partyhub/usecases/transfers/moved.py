"""With the assignment the member belongs to the new branch; their old rights end with it, in the
same transaction (TRF-11, issue "transfers").
"""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.members.category import CategoryBasis
from partyhub.domain.members.member import Details, Member, MemberCategory
from partyhub.domain.members.phone import keep_phone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.affiliation import require_unbroken
from partyhub.domain.transfers.kinds import Direction, Reason
from partyhub.domain.transfers.refusals import NotInBranch
from partyhub.domain.transfers.rights import Home, ends_with_the_move
from partyhub.domain.transfers.transfer import Transfer, seal_of
from partyhub.usecases.belonging import unit_of
from partyhub.usecases.categories import begin_category
from partyhub.usecases.check_ins.following import follow_the_member
from partyhub.usecases.transfers.known_already import record_of
from partyhub.usecases.uow import UnitOfWork


async def moved(
    uow: UnitOfWork,
    actor: Actor,
    transfer: Transfer,
    category: MemberCategory | None,
    now: datetime,
) -> Transfer:
    """The member, whose row is held already; NotInBranch if another branch has them by now."""
    if transfer.member_id is None or transfer.source.branch is None:
        raise ValueError("nobody of this system moves with that transfer")
    [member] = await uow.members.locked_many([transfer.member_id])
    if member.branch.id != transfer.source.branch.id or member.details.left_on is not None:
        raise NotInBranch("the member belongs to another branch by now")
    after = await _placed(uow, member, transfer, category)
    await begin_category(uow, actor, member, after, _basis(transfer), now)
    await uow.members.save([after])
    await _end_rights(uow, actor, member, after, now)
    await uow.accounts.follow_member(member.id, name=member.details.name, home=after.unit.id)
    unit = None if after.details.left_on else after.unit
    to = transfer.assigned_name
    await follow_the_member(uow, actor, member.id, unit=unit, to=to, now=now)
    history = await uow.transfers.affiliations(member.id)
    require_unbroken(history, None if after.details.left_on else after.branch)
    uow.record(_event(actor, member.id, transfer, now))
    return transfer


async def _placed(
    uow: UnitOfWork, member: Member, transfer: Transfer, category: MemberCategory | None
) -> Member:
    if transfer.direction is Direction.OUT:
        return replace(member, details=replace(member.details, left_on=transfer.assigned_on))
    branch = await uow.orgs.get(_branch_of(transfer).id)
    details = _settled(member.details, transfer, category)
    return replace(member, branch=branch.ref, unit=await unit_of(uow, branch), details=details)


def _settled(details: Details, transfer: Transfer, category: MemberCategory | None) -> Details:
    """Without settled work they are of the floating members (TRF-06); who retires, retired."""
    if transfer.terms.unsettled:
        category = MemberCategory.FLOATING
    elif category is None and transfer.terms.reason is Reason.RETIREMENT:
        category = MemberCategory.RETIRED
    return details if category is None else replace(details, category=category)


def _basis(transfer: Transfer) -> CategoryBasis:
    return CategoryBasis(decision_ref=transfer.letter.number if transfer.letter else "")


async def _end_rights(
    uow: UnitOfWork, actor: Actor, before: Member, after: Member, now: datetime
) -> None:
    """Roles held where they belonged; requests of sessions that go on find them gone."""
    account = (await uow.accounts.held_of_members([before.id])).get(before.id)
    if account is None:
        return
    left = Home(before.branch, before.unit)
    joined = None if after.details.left_on else Home(after.branch, after.unit)
    for grant in await uow.accounts.held(account.id):
        if ends_with_the_move(grant.org, left, joined):
            await uow.accounts.end_grant(grant.id, account.id, at=now)
            facts = {"grant": str(grant.id), "role": str(grant.role), "member": str(before.id)}
            uow.record(
                Event(
                    action="account.grant-end",
                    subject=account.id,
                    by=actor.account_id,
                    at=now,
                    facts=facts,
                )
            )


async def come(
    uow: UnitOfWork,
    actor: Actor,
    transfer: Transfer,
    category: MemberCategory | None,
    now: datetime,
    pinyin: Pinyin,
    vault: Vault,
) -> Transfer:
    """Somebody from elsewhere gets a record with what the letter says, and the phone moves there;
    who had been here gets the old one back (MEM-05). MemberAlready.
    """
    phone = vault.open(transfer.phone, aad=seal_of(transfer.id)) if transfer.phone else ""
    before = await record_of(uow, transfer.person, phone, vault)
    branch = await uow.orgs.get(_branch_of(transfer).id)
    unit = await unit_of(uow, branch)
    if before is None:
        member = _first_record(transfer, branch.ref, unit, pinyin, vault, phone)
        details = _settled(member.details, transfer, category)
        await uow.members.add([replace(member, details=details)])
    else:
        status = MemberStatus(transfer.person.status)
        details = _settled(before.details, transfer, category)
        details = replace(details, left_on=None, status=status)
        member = replace(before, branch=branch.ref, unit=unit, details=details)
        await begin_category(uow, actor, before, member, _basis(transfer), now)
        await uow.members.save([member])
        await uow.accounts.follow_member(member.id, name=details.name, home=unit.id)
        require_unbroken(await uow.transfers.affiliations(member.id), branch.ref)
    uow.record(_event(actor, member.id, transfer, now))
    return replace(transfer, member_id=member.id, phone=None)


def _first_record(
    transfer: Transfer, branch: OrgRef, unit: OrgRef, pinyin: Pinyin, vault: Vault, phone: str
) -> Member:
    person, member_id = transfer.person, MemberId(new_id())
    details = Details(
        name=person.name,
        gender=Gender(person.gender),
        birth_month=person.birth_month,
        status=MemberStatus(person.status),
    )
    return Member(
        id=member_id,
        branch=branch,
        unit=unit,
        details=details,
        reading=pinyin.of_person(person.name),
        phone=keep_phone(vault, member_id, phone),
    )


def _branch_of(transfer: Transfer) -> OrgRef:
    if transfer.assigned_to is None:
        raise ValueError("assigned within the system to no branch")
    return transfer.assigned_to


def _event(actor: Actor, member_id: MemberId, transfer: Transfer, now: datetime) -> Event:
    return Event(
        action="member.transfer",
        subject=member_id,
        by=actor.account_id,
        at=now,
        facts={"transfer": str(transfer.id), "to": transfer.assigned_name},
    )
