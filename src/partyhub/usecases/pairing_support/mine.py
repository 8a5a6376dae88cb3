"""A member's own households: visits told, where to go, leaving; nothing is compulsory (VOL-05)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.pairing_support.household import (
    HouseholdPerson,
    opened,
    require_unnamed,
)
from partyhub.domain.pairing_support.pair import SupportPair
from partyhub.domain.pairing_support.people import (
    Supporter,
    SupportVisit,
    require_fitting_visit,
)
from partyhub.domain.pairing_support.refusals import SupportOver, VisitTold
from partyhub.domain.pairing_support.states import PairState
from partyhub.domain.pairing_support.views import OwnPair
from partyhub.domain.pairing_support.words import PURPOSE
from partyhub.domain.service_records.served import Served, Source
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, SupportPairId, SupportVisitId, new_id
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.pairing_support.reach import own_part
from partyhub.usecases.serving import tell_served
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """From when to when, and what was done; nothing that names the household."""

    begins_at: datetime
    ends_at: datetime
    done: str


async def my_households(uow: UnitOfWork, actor: Actor) -> list[OwnPair]:
    """The latest first, also those that are over; households are codes. NotFound without a
    member's record.
    """
    async with uow.reading():
        return await uow.support_parts.of_member(_member(actor))


async def tell_visit(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    said: Visited,
    *,
    vault: Vault,
    now: datetime,
) -> SupportVisit:
    """Its hours wait for the community (ADR 0032). VisitTold, NamesTheHousehold, SupportOver."""
    async with uow:
        pair, supporter = await _mine(uow, actor, pair_id)
        if pair.state is not PairState.ACTIVE:
            raise SupportOver("not started, or over", state=pair.state)
        require_fitting_visit(supporter, said.begins_at, said.ends_at)
        require_unnamed(opened(vault, pair_id, pair.sealed_person()), done=said.done)
        member, span = _member(actor), (said.begins_at, said.ends_at)
        if await uow.support_parts.told_in(pair_id, member, *span):
            raise VisitTold("told already", field="begins_at")
        visit_id = SupportVisitId(new_id())
        served = _served(pair, supporter, member, said, visit_id)
        (record,) = await tell_served(uow, actor, [served], now=now)
        visit = SupportVisit(
            id=visit_id, member_id=member, member_name=supporter.member_name,
            begins_at=said.begins_at, ends_at=said.ends_at, done=said.done, told_at=now,
            record_id=record.id, record_state=record.state.value,
        )  # fmt: skip
        await uow.support_parts.add_visit(pair_id, visit)
        uow.record(pair.event("visit", actor, now, pair.state))
        return await uow.commit(visit)


async def see_household(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, *, vault: Vault, now: datetime
) -> HouseholdPerson:
    """Where to go and whom to call, while the pair is one's own and open; each look is kept."""
    async with uow:
        pair, _ = await _mine(uow, actor, pair_id)
        pair.require_supported()
        person = opened(vault, pair_id, pair.sealed_person())
        await uow.support_pairs.look(pair, actor, PURPOSE, now)
        return await uow.commit(person)


async def leave_household(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    *,
    reason: str,
    vault: Vault,
    now: datetime,
) -> list[OwnPair]:
    """By oneself, at any time; the community finds somebody else."""
    async with uow:
        pair, supporter = await _mine(uow, actor, pair_id)
        if pair.person is not None:
            require_unnamed(opened(vault, pair_id, pair.person), reason=reason)
        await uow.support_parts.save_supporter(supporter.left(reason, now))
        uow.record(pair.event("leave", actor, now, pair.state))
        return await uow.commit(await uow.support_parts.of_member(_member(actor)))


async def _mine(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId
) -> tuple[SupportPair, Supporter]:
    """NotFound alike for no pair and for somebody else's."""
    pair = await uow.support_pairs.locked(pair_id)
    supporter = await own_part(uow, actor, pair_id)
    if supporter is None:
        raise NotFound("no household of yours", pair=str(pair_id))
    return pair, supporter


def _served(
    pair: SupportPair,
    supporter: Supporter,
    member_id: MemberId,
    said: Visited,
    visit: SupportVisitId,
) -> Served:
    return Served(
        member_id=member_id, community=pair.community, source=Source.PAIRING, source_id=visit,
        check_in_id=supporter.check_in_id, begins_at=said.begins_at, ends_at=said.ends_at,
        category=WorkType.PAIRING_SUPPORT, content=said.done, place=pair.area,
        organiser=pair.community_name, beneficiary_code=pair.household.code,
    )  # fmt: skip


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("no member's account")
    return actor.member_id
