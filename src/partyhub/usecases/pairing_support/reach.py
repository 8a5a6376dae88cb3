"""One pair, read or held, and what its handler must be for it: 404 out of reach, then 403."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.pairing_support.pair import SupportPair
from partyhub.domain.pairing_support.people import Supporter, SupportReview, SupportVisit
from partyhub.domain.pairing_support.plan import SupportPlan
from partyhub.domain.pairing_support.refusals import OwnSupport
from partyhub.domain.pairing_support.states import PAIR_LIFECYCLE, PairAction
from partyhub.domain.pairing_support.views import HouseholdLook
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import SupportPairId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class WholePair:
    """A pair with all that belongs to it, and what its reader may do."""

    pair: SupportPair
    plans: Sequence[SupportPlan]
    supporters: Sequence[Supporter]
    visits: Sequence[SupportVisit]
    reviews: Sequence[SupportReview]
    looks: Sequence[HouseholdLook]
    possible: Sequence[PairAction]
    may_reveal: bool


async def read_one(uow: UnitOfWork, actor: Actor, pair_id: SupportPairId) -> SupportPair:
    """NotFound out of reach."""
    return _seen(await uow.support_pairs.get(pair_id), actor)


async def held_one(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, needs: Permission
) -> SupportPair:
    pair = _seen(await uow.support_pairs.locked(pair_id), actor)
    actor.require(needs, at=pair.at())
    return pair


async def require_apart(uow: UnitOfWork, actor: Actor, pair_id: SupportPairId) -> None:
    """OwnSupport for who supports the household (SP-18)."""
    if await own_part(uow, actor, pair_id) is not None:
        raise OwnSupport("somebody else of the community does that")


async def own_part(uow: UnitOfWork, actor: Actor, pair_id: SupportPairId) -> Supporter | None:
    if actor.member_id is None:
        return None
    return await uow.support_parts.own(pair_id, actor.member_id)


async def whole(uow: UnitOfWork, actor: Actor, pair: SupportPair) -> WholePair:
    own = await own_part(uow, actor, pair.id) is not None
    parts = uow.support_parts
    return WholePair(
        pair=pair, plans=await parts.plans(pair.id), supporters=await parts.supporters(pair.id),
        visits=await parts.visits(pair.id), reviews=await parts.reviews(pair.id),
        looks=await uow.support_pairs.looks(pair.id), possible=_possible(pair, actor, own=own),
        may_reveal=pair.person is not None
        and actor.scope(Permission.PAIRING_REVEAL).covers(pair.at()),
    )  # fmt: skip


def _possible(pair: SupportPair, actor: Actor, *, own: bool) -> Sequence[PairAction]:
    """What the table offers this reader here."""
    apart = (PairAction.AGREE, PairAction.REVIEW)
    steps = PAIR_LIFECYCLE.steps_from(pair.state)
    mine = [step.action for step in steps if actor.scope(step.needs).covers(pair.at())]
    return [action for action in mine if not (own and action in apart)]


def _seen(pair: SupportPair, actor: Actor) -> SupportPair:
    if not actor.scope(Permission.PAIRING_READ).covers(pair.at()):
        raise NotFound("no such pair", pair=str(pair.id))
    return pair
