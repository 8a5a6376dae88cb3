"""Offers and needs between units and communities: said, answered, closed (CHK-29, CHK-30)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.co_building.offer import (
    OFFER_LIFECYCLE,
    CoOffer,
    OfferAction,
    OfferKind,
)
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CoOfferId, OrgId, new_id
from partyhub.usecases.co_building.reach import (
    TwoSides,
    happened,
    readable,
    require_seen,
    said_between,
)
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class OfferSaid:
    """What is offered or asked for."""

    kind: OfferKind
    what: str


async def say_offer(
    uow: UnitOfWork, actor: Actor, sides: TwoSides, said: OfferSaid, *, now: datetime
) -> CoOffer:
    """By whose side the actor keeps; the other one answers."""
    async with uow:
        between = await said_between(uow, actor, sides)
        offer = CoOffer(
            id=CoOfferId(new_id()), between=between, kind=said.kind, what=said.what, told_at=now,
            told_name=actor.signature,
        )  # fmt: skip
        await uow.co_offers.add(offer)
        uow.record(happened("co-offer.say", actor, offer.id, now, state=offer.state))
        return await uow.commit(offer)


async def take_offer_step(
    uow: UnitOfWork,
    actor: Actor,
    offer_id: CoOfferId,
    *,
    action: OfferAction,
    note: str,
    now: datetime,
) -> CoOffer:
    """404 out of reach, 403 at the wrong side, then what the state offers."""
    step = OFFER_LIFECYCLE.steps[action]
    async with uow:
        before = await uow.co_offers.get(offer_id)
        require_seen(actor, before.between.at(), offer_id)
        actor.require(step.needs, at=before.between.at(step.at))
        after = before.stepped(action, note, by=actor.signature, at=now)
        await uow.co_offers.save(after)
        uow.record(happened(f"co-offer.{action}", actor, offer_id, now, state=after.state))
        return await uow.commit(after)


async def list_offers(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None
) -> list[CoOffer]:
    """The latest first."""
    scope = readable(actor)
    async with uow.reading():
        return await uow.co_offers.page(wanted, within=await within_org(uow, scope, org_id))
