"""Any step of a transfer; taking a member in moves the member in the same transaction (TRF-11)."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.members.member import Details, Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import Gender, MemberStatus
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, TransferId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.versions import require_current
from partyhub.domain.transfers.act import act, row_of
from partyhub.domain.transfers.change import Doing, Step
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import letter_number
from partyhub.domain.transfers.policy import TransferPolicy
from partyhub.domain.transfers.reviewing import makes_letter
from partyhub.domain.transfers.states import TRANSFER_LIFECYCLE, TransferState
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.belonging import unit_of
from partyhub.usecases.transfers.wishes import Wish, fulfilled
from partyhub.usecases.uow import UnitOfWork


async def step_transfer(
    uow: UnitOfWork,
    actor: Actor,
    *,
    transfer_id: TransferId,
    wish: Wish,
    read_version: int | None,
    pinyin: Pinyin,
    now: datetime,
    policy: TransferPolicy,
) -> Transfer:
    """404 out of reach, 403 if not this side's or this person's, 412 if it changed since."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.locked(transfer_id, within=scope)
        step = await fulfilled(uow, wish)
        row = TRANSFER_LIFECYCLE.steps[row_of(transfer, step)]
        actor.require(row.needs, at=transfer.at(row.at))
        require_current(read_version, transfer.version)
        doing = await _doing(uow, actor, transfer, step, now, policy)
        after, event = act(transfer, step, doing)
        after = await _moved(uow, actor, transfer, after, pinyin, now)
        uow.record(event)
        return await uow.commit(await uow.transfers.save(after))


async def _doing(
    uow: UnitOfWork,
    actor: Actor,
    transfer: Transfer,
    step: Step,
    now: datetime,
    policy: TransferPolicy,
) -> Doing:
    """The letter is numbered by the issuing side, in its own series of the year."""
    today, number = local_day(now), ""
    issuer = transfer.source.committee
    if issuer is not None and makes_letter(transfer, step):
        running = await uow.transfers.next_number(issuer, today.year)
        number = letter_number(issuer, today.year, running)
    return Doing(by=actor.account_id, at=now, today=today, policy=policy, letter_no=number)


async def _moved(
    uow: UnitOfWork,
    actor: Actor,
    before: Transfer,
    after: Transfer,
    pinyin: Pinyin,
    now: datetime,
) -> Transfer:
    """With the assignment the member belongs there; of one who left, nobody here lists them."""
    if after.state is not TransferState.ASSIGNED or before.state is TransferState.ASSIGNED:
        return after
    if after.member_id is None:
        return await _come(uow, after, pinyin)
    [member] = await uow.members.locked_many([after.member_id])
    moved = await _placed(uow, member, after)
    await uow.members.save([moved])
    await uow.accounts.follow_member(member.id, name=member.details.name, home=moved.unit.id)
    uow.record(
        Event(
            action="member.transfer",
            subject=member.id,
            by=actor.account_id,
            at=now,
            facts={"transfer": str(after.id), "to": after.assigned_name},
        )
    )
    return after


async def _placed(uow: UnitOfWork, member: Member, transfer: Transfer) -> Member:
    if transfer.direction is Direction.OUT:
        return replace(member, details=replace(member.details, left_on=transfer.assigned_on))
    if transfer.assigned_to is None:
        raise ValueError("assigned within the system to no branch")
    branch = await uow.orgs.get(transfer.assigned_to.id)
    return replace(member, branch=branch.ref, unit=await unit_of(uow, branch))


async def _come(uow: UnitOfWork, transfer: Transfer, pinyin: Pinyin) -> Transfer:
    """Somebody from elsewhere gets a record with what the letter says."""
    if transfer.assigned_to is None:
        raise ValueError("assigned within the system to no branch")
    branch = await uow.orgs.get(transfer.assigned_to.id)
    person = transfer.person
    member = Member(
        id=MemberId(new_id()),
        branch=branch.ref,
        unit=await unit_of(uow, branch),
        details=Details(
            name=person.name,
            gender=Gender(person.gender),
            birth_month=person.birth_month,
            status=MemberStatus(person.status),
        ),
        reading=pinyin.of_person(person.name),
    )
    await uow.members.add([member])
    return replace(transfer, member_id=member.id)
