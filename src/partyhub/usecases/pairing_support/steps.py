"""From proposing a pair to its end (VOL-05): every step holds the pair first (ADR 0025)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.pairing_support.household import (
    HouseholdPerson,
    household_index,
    opened,
    require_unnamed,
    sealed,
)
from partyhub.domain.pairing_support.pair import Consent, SupportPair
from partyhub.domain.pairing_support.people import SupportReview, standing
from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairAction,
    PairWay,
    ReviewResult,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId, SupportPairId, SupportReviewId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.pairing_support.reach import WholePair, held_one, require_apart, whole
from partyhub.usecases.uow import UnitOfWork

_KEEP = Permission.PAIRING_KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """A household of that community, of that kind."""

    community_id: OrgId
    person: HouseholdPerson
    kind: HouseholdKind
    way: PairWay
    area: str


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the household said, and how it was asked."""

    on: date
    how: ConsentHow
    who: ConsentBy


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a yearly review found."""

    on: date
    result: ReviewResult
    words: str


async def propose_pair(
    uow: UnitOfWork, actor: Actor, said: Proposed, *, vault: Vault, now: datetime
) -> WholePair:
    """The community is held first, so that its households are numbered one by one."""
    async with uow:
        org = await uow.orgs.locked(said.community_id)
        actor.require(_KEEP, at=org.at())
        org.require_kind(OrgKind.COMMUNITY_ORG)
        org.require_open()
        require_unnamed(said.person, area=said.area)
        index = household_index(vault, said.person)
        household = await uow.support_pairs.household(org.id, index, now)
        pair_id = SupportPairId(new_id())
        pair = SupportPair(
            id=pair_id, community=org.ref, community_name=org.name, household=household,
            person=sealed(vault, pair_id, said.person), kind=said.kind, way=said.way,
            area=said.area, proposed_at=now, proposed_by=actor.signature,
        )  # fmt: skip
        await uow.support_pairs.add(pair)
        uow.record(pair.event("propose", actor, now, ""))
        return await uow.commit(await whole(uow, actor, pair))


async def note_agreement(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, said: Agreement, *, now: datetime
) -> WholePair:
    """By somebody who doesn't support it; OwnSupport, GuardianNeeded."""
    async with uow:
        before = await held_one(uow, actor, pair_id, _KEEP)
        await require_apart(uow, actor, pair_id)
        consent = Consent(on=said.on, how=said.how, who=said.who, noted_by=actor.signature)
        after = before.agreed(consent, local_day(now))
        return await _saved(uow, actor, before, after, "agree", now)


async def start_pair(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, *, now: datetime
) -> WholePair:
    """With a plan and somebody to carry it out; PlanNeeded, SupporterNeeded."""
    async with uow:
        before = await held_one(uow, actor, pair_id, _KEEP)
        plan = next(iter(await uow.support_parts.plans(pair_id)), None)
        there = standing(await uow.support_parts.supporters(pair_id))
        after = before.started(plan, there, local_day(now))
        return await _saved(uow, actor, before, after, "start", now)


async def review_pair(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    said: Reviewed,
    *,
    vault: Vault,
    now: datetime,
) -> WholePair:
    """Once a year, by somebody who doesn't support it; ReviewedThisYear, NamesTheHousehold."""
    async with uow:
        before = await held_one(uow, actor, pair_id, _KEEP)
        await require_apart(uow, actor, pair_id)
        after = before.reviewed(said.on, local_day(now))
        require_unnamed(opened(vault, pair_id, before.sealed_person()), words=said.words)
        review = SupportReview(
            id=SupportReviewId(new_id()), year=said.on.year, reviewed_on=said.on,
            result=said.result, words=said.words, reviewed_by=actor.signature,
        )  # fmt: skip
        await uow.support_parts.add_review(pair_id, review)
        return await _saved(uow, actor, before, after, "review", now)


async def end_pair(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    *,
    by_household: bool,
    reason: str,
    vault: Vault,
    now: datetime,
) -> WholePair:
    """Also as the household said it, at any time. Who and where it is is erased at once."""
    async with uow:
        before = await held_one(uow, actor, pair_id, _KEEP)
        action = PairAction.WITHDRAW if by_household else PairAction.END
        after = before.over(action, reason, actor, local_day(now))
        require_unnamed(opened(vault, pair_id, before.sealed_person()), reason=reason)
        return await _saved(uow, actor, before, after, action.value, now)


async def _saved(
    uow: UnitOfWork,
    actor: Actor,
    before: SupportPair,
    after: SupportPair,
    action: str,
    now: datetime,
) -> WholePair:
    await uow.support_pairs.save(after)
    uow.record(after.event(action, actor, now, before.state))
    return await uow.commit(await whole(uow, actor, after))
