"""Plans and supporters of an open pair: new versions, coming, handing over, leaving (VOL-05)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.pairing_support.household import opened, require_unnamed
from partyhub.domain.pairing_support.pair import SupportPair
from partyhub.domain.pairing_support.people import Supporter, standing
from partyhub.domain.pairing_support.plan import SupportPlan, require_period
from partyhub.domain.pairing_support.refusals import CannotSupport
from partyhub.domain.pairing_support.states import PAIR_LIFECYCLE, PairAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import (
    CheckInId,
    MemberId,
    SupporterId,
    SupportPairId,
    SupportPlanId,
    new_id,
)
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.pairing_support.reach import WholePair, held_one, whole
from partyhub.usecases.uow import UnitOfWork

_KEEP = Permission.PAIRING_KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """Goals, what is done, how often, from when until when."""

    goals: str
    content: str
    every_days: int
    begins_on: date
    ends_on: date


@dataclass(frozen=True, slots=True)
class Coming:
    """Who is to support it; `instead_of` hands over, which needs its reason."""

    member_id: MemberId
    instead_of: SupporterId | None = None
    reason: str = ""


async def write_plan(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    said: Planned,
    *,
    vault: Vault,
    now: datetime,
) -> WholePair:
    """The next version; the ones before stay. NamesTheHousehold."""
    async with uow:
        pair = await _changing(uow, actor, pair_id)
        require_period(said.begins_on, said.ends_on)
        person = opened(vault, pair_id, pair.sealed_person())
        require_unnamed(person, goals=said.goals, content=said.content)
        last = next(iter(await uow.support_parts.plans(pair_id)), None)
        plan = SupportPlan(
            id=SupportPlanId(new_id()), version=1 + (last.version if last else 0),
            goals=said.goals, content=said.content, every_days=said.every_days,
            begins_on=said.begins_on, ends_on=said.ends_on, written_at=now,
            written_by=actor.signature,
        )  # fmt: skip
        await uow.support_parts.add_plan(pair_id, plan)
        uow.record(pair.event("plan", actor, now, pair.state, version=str(plan.version)))
        return await uow.commit(await whole(uow, actor, pair))


async def add_supporter(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    said: Coming,
    *,
    vault: Vault,
    now: datetime,
) -> WholePair:
    """CannotSupport, OneSupporter, AlreadySupports; handing over is one transaction."""
    async with uow:
        pair = await _changing(uow, actor, pair_id)
        require_unnamed(opened(vault, pair_id, pair.sealed_person()), reason=said.reason)
        there = standing(await uow.support_parts.supporters(pair_id))
        if said.instead_of is not None:
            gone = _part(there, said.instead_of).left(said.reason, now)
            await uow.support_parts.save_supporter(gone)
            there = [one for one in there if one.id != gone.id]
        pair.require_room(there)
        await uow.support_parts.add_supporter(pair_id, await _coming(uow, actor, pair, said, now))
        action = "add_supporter" if said.instead_of is None else "hand_over"
        uow.record(pair.event(action, actor, now, pair.state))
        return await uow.commit(await whole(uow, actor, pair))


async def let_go(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    supporter_id: SupporterId,
    *,
    reason: str,
    vault: Vault,
    now: datetime,
) -> WholePair:
    """Somebody supports it no longer; the others go on."""
    async with uow:
        pair = await _changing(uow, actor, pair_id)
        require_unnamed(opened(vault, pair_id, pair.sealed_person()), reason=reason)
        there = await uow.support_parts.supporters(pair_id)
        await uow.support_parts.save_supporter(_part(there, supporter_id).left(reason, now))
        uow.record(pair.event("leave", actor, now, pair.state))
        return await uow.commit(await whole(uow, actor, pair))


async def _changing(uow: UnitOfWork, actor: Actor, pair_id: SupportPairId) -> SupportPair:
    pair = await held_one(uow, actor, pair_id, _KEEP)
    PAIR_LIFECYCLE.after(pair.state, PairAction.CHANGE)
    return pair


async def _coming(
    uow: UnitOfWork, actor: Actor, pair: SupportPair, said: Coming, now: datetime
) -> Supporter:
    found = await uow.support_parts.candidate(pair.community, said.member_id)
    if found is None:
        raise CannotSupport("not checked in there, and not of its staff", field="member_id")
    check_in = None if found.check_in_id is None else CheckInId(found.check_in_id)
    return Supporter(
        id=SupporterId(new_id()), member_id=said.member_id, member_name=found.name,
        capacity=found.capacity, check_in_id=check_in, since=now, added_by=actor.signature,
    )  # fmt: skip


def _part(supporters: list[Supporter], supporter_id: SupporterId) -> Supporter:
    for one in supporters:
        if one.id == supporter_id:
            return one
    raise NotFound("nobody of this pair", supporter=str(supporter_id))
