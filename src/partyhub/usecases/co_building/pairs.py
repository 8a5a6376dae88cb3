"""Pairing a unit with a community nearby, ending it, reading who is paired (CHK-26)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.co_building.between import require_past
from partyhub.domain.co_building.pair import PartnerPair, ended
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId, PartnerPairId, new_id
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.paging import NameKey
from partyhub.usecases.co_building.reach import (
    KEEP,
    TwoSides,
    happened,
    opened,
    readable,
    require_seen,
)
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Agreed:
    """Since when, and who agreed on it for both."""

    since: date
    agreed_by: str


async def add_pair(
    uow: UnitOfWork, actor: Actor, sides: TwoSides, agreed: Agreed, *, now: datetime
) -> PartnerPair:
    """By either side; UnitPaired while the unit has a partner."""
    async with uow:
        unit, community = await uow.orgs.get(sides.unit_id), await uow.orgs.get(sides.community_id)
        actor.require(KEEP, at=Place.of((unit.ref, community.ref)))
        await opened(uow, sides)
        require_past(agreed.since, local_day(now), field="since")
        pair = PartnerPair(
            id=PartnerPairId(new_id()), unit=unit.ref, unit_name=unit.name,
            community=community.ref, community_name=community.name, since=agreed.since,
            agreed_by=agreed.agreed_by, entered_at=now, entered_by=actor.signature,
        )  # fmt: skip
        await uow.partners.add(pair)
        uow.record(happened("partner-pair.add", actor, pair.id, now))
        return await uow.commit(pair)


async def end_pair(
    uow: UnitOfWork, actor: Actor, pair_id: PartnerPairId, *, on: date, reason: str, now: datetime
) -> PartnerPair:
    """404 out of reach, then 403; PairEnded."""
    async with uow:
        before = await uow.partners.get(pair_id)
        require_seen(actor, before.at(), pair_id)
        actor.require(KEEP, at=before.at())
        after = ended(before, on, reason, by=actor.signature, today=local_day(now))
        await uow.partners.save_end(after)
        uow.record(happened("partner-pair.end", actor, pair_id, now, note=reason))
        return await uow.commit(after)


async def list_pairs(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[PartnerPair, str]]:
    scope = readable(actor)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.partners.page(within=within, after=after, limit=limit)
