"""Any step of a transfer; taking a member in moves the member in the same transaction (TRF-11)."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.versions import require_current
from partyhub.domain.transfers.act import act, row_of
from partyhub.domain.transfers.arriving import Assign, Settle
from partyhub.domain.transfers.change import Doing, Step
from partyhub.domain.transfers.following import FollowUp
from partyhub.domain.transfers.letter import letter_number
from partyhub.domain.transfers.referral import Refer
from partyhub.domain.transfers.reviewing import makes_letter
from partyhub.domain.transfers.states import TRANSFER_LIFECYCLE, TransferState, sides_of
from partyhub.domain.transfers.telling import Tell
from partyhub.domain.transfers.transfer import Transfer
from partyhub.usecases.faster import telling_who
from partyhub.usecases.transfers.completed import tell_both_sides
from partyhub.usecases.transfers.moved import come, moved
from partyhub.usecases.transfers.of_ticket import tell_the_ticket
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.transfers.sides import SIDE, sections_for, shown, written_from
from partyhub.usecases.transfers.wishes import Wish, WishToAssign, fulfilled
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """What a step is taken with."""

    pinyin: Pinyin
    vault: Vault


async def step_transfer(
    uow: UnitOfWork,
    actor: Actor,
    *,
    transfer_id: TransferId,
    wish: Wish,
    read_version: int | None,
    means: Means,
    now: datetime,
) -> Transfer:
    """404 out of reach, 403 if not this side's or this person's, 412 if it changed since."""
    scope = actor.scope(Permission.TRANSFER_READ)
    told = telling_who(uow, transfer_id, lambda: uow.transfers.get(transfer_id, within=scope))
    async with told, uow:
        await _hold_the_member(uow, actor, transfer_id, wish)
        transfer = await uow.transfers.locked(transfer_id, within=scope)
        step = _by_whom(await fulfilled(uow, wish, transfer.member_id), actor)
        _require_right(actor, transfer, step)
        require_current(read_version, transfer.version)
        doing = await doing_of(uow, actor, transfer, step, now)
        after, event = act(transfer, step, doing)
        done = after.state is TransferState.ASSIGNED and transfer.state is not after.state
        if done:
            after = await _done(uow, actor, after, wish, now, means)
        if isinstance(step, FollowUp):
            event = replace(event, facts={**event.facts, SIDE: written_from(actor, transfer)})
        uow.record(event)
        saved = await uow.transfers.save(after)
        if done:
            await tell_both_sides(uow, actor, saved, now)
        if transfer.under_way:
            await tell_the_ticket(uow, saved, now)
        return await uow.commit(shown(saved, sections_for(actor, saved)))


async def _hold_the_member(
    uow: UnitOfWork, actor: Actor, transfer_id: TransferId, wish: Wish
) -> None:
    """Whoever starts a transfer holds the member first: the same order here, or both would wait."""
    if not isinstance(wish, WishToAssign | Settle):
        return
    scope = actor.scope(Permission.TRANSFER_READ)
    seen = await uow.transfers.get(transfer_id, within=scope)
    if seen.member_id is not None:
        await uow.members.locked_many([seen.member_id])


def _by_whom(step: Step, actor: Actor) -> Step:
    """Who refers it owes the member the feedback (TRF-09); who tells something is named."""
    if isinstance(step, Tell):
        return replace(step, told_by=actor.signature)
    return replace(step, owed_by=actor.org_name) if isinstance(step, Refer) else step


def _require_right(actor: Actor, transfer: Transfer, step: Step) -> None:
    row = TRANSFER_LIFECYCLE.steps[row_of(transfer, step)]
    actor.require(row.needs, at=transfer.at(sides_of(row.action, transfer.state)))
    if isinstance(step, Assign):
        actor.require(row.needs, at=replace(transfer, assigned_to=step.branch).at(row.at))


async def doing_of(
    uow: UnitOfWork, actor: Actor, transfer: Transfer, step: Step, now: datetime, *, people: int = 1
) -> Doing:
    """The letter is numbered by the issuing side, in its own series of the year."""
    today, number = local_day(now), ""
    issuer = transfer.source.committee
    if issuer is not None and makes_letter(transfer, step):
        running = await uow.transfers.next_number(issuer, today.year)
        number = letter_number(issuer, today.year, running)
    policy = await policy_of(uow, transfer)
    return Doing(
        by=actor.account_id, at=now, today=today, policy=policy, letter_no=number, people=people
    )


async def _done(
    uow: UnitOfWork, actor: Actor, after: Transfer, wish: Wish, now: datetime, means: Means
) -> Transfer:
    """The member belongs there from now on; of one who left, nobody here lists them."""
    category = wish.category if isinstance(wish, WishToAssign) else None
    if after.member_id is None:
        return await come(uow, actor, after, category, now, means.pinyin, means.vault)
    return await moved(uow, actor, after, category, now)
