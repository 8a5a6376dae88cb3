"""The community's pairs: lists, one whole, who could support, who works without a household."""

from datetime import datetime

from partyhub.domain.pairing_support.household import HouseholdPerson, opened
from partyhub.domain.pairing_support.ports import PairCard
from partyhub.domain.pairing_support.views import (
    CadreGap,
    PairFilter,
    SupportCandidate,
    SupportPairLine,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId, SupportPairId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.pairing_support.reach import WholePair, held_one, read_one, whole
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

_READ = Permission.PAIRING_READ
_MANY = 30


async def list_pairs(
    uow: UnitOfWork, actor: Actor, wanted: PairFilter, *, org_id: OrgId | None
) -> list[SupportPairLine]:
    """NotAllowed for who reads no community's pairs."""
    scope = actor.require_any(_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.support_pairs.page(wanted, within=within)


async def list_cadre_gaps(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[CadreGap, str]]:
    """Who works for a street or a community and supports no household yet (VOL-06): what is to do,
    by name, never a ranking (SP-09).
    """
    scope = actor.require_any(_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.support_pairs.cadre_gaps(within=within, after=after, limit=limit)


async def read_pair(uow: UnitOfWork, actor: Actor, pair_id: SupportPairId) -> WholePair:
    """NotFound out of reach; nothing of the household but its code."""
    async with uow.reading():
        return await whole(uow, actor, await read_one(uow, actor, pair_id))


async def find_candidates(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, *, q: str
) -> list[SupportCandidate]:
    """By name: who has checked in there, and who works for it or for those above it."""
    async with uow.reading():
        pair = await read_one(uow, actor, pair_id)
        actor.require(Permission.PAIRING_KEEP, at=pair.at())
        return await uow.support_parts.candidates(pair.community, q.strip(), limit=_MANY)


async def reveal_household(
    uow: UnitOfWork,
    actor: Actor,
    pair_id: SupportPairId,
    *,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> HouseholdPerson:
    """Name, phone and address while it is open; each look is kept. SupportOver."""
    async with uow:
        pair = await held_one(uow, actor, pair_id, Permission.PAIRING_REVEAL)
        person = opened(vault, pair.id, pair.sealed_person())
        await uow.support_pairs.look(pair, actor, purpose, now)
        return await uow.commit(person)


async def print_card(
    uow: UnitOfWork, actor: Actor, pair_id: SupportPairId, *, now: datetime
) -> PairCard:
    """For the household: its plan, who comes, and who has looked at its data. An event."""
    async with uow:
        pair = await held_one(uow, actor, pair_id, Permission.PAIRING_KEEP)
        said = await whole(uow, actor, pair)
        community = await uow.orgs.get(pair.community.id)
        uow.record(pair.event("print", actor, now, pair.state))
        return await uow.commit(
            PairCard(
                pair=pair, plan=next(iter(said.plans), None),
                supporters=[one for one in said.supporters if one.stands], visits=said.visits,
                looks=said.looks, community_phone=community.contact_phone,
                printed_on=local_day(now),
            )
        )  # fmt: skip
