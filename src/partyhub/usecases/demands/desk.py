"""支部下单 (SRV-01, SRV-03): what the community was asked, dispatching, declining, calling."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.people import Person, opened
from partyhub.domain.demands.states import DEMAND_LIFECYCLE, DemandAction, DemandState
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import (
    DemandFilter,
    DemandLine,
    DemandTally,
    Helper,
    ResidentLook,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import OrgId, ServiceDemandId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.demands.reach import is_of, read_one
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

_FOLLOWING = frozenset({DemandAction.FINISH, DemandAction.VACATE})


@dataclass(frozen=True, slots=True)
class WholeDemand:
    """An order with its parts, who looked at the resident, how often a slip was printed, and what
    its reader may do.
    """

    demand: Demand
    takes: Sequence[Take]
    looks: Sequence[ResidentLook]
    prints: int
    possible: Sequence[DemandAction]


async def list_demands(
    uow: UnitOfWork, actor: Actor, wanted: DemandFilter, *, org_id: OrgId | None
) -> list[DemandLine]:
    """NotAllowed for who reads no community's orders."""
    scope = actor.require_any(Permission.DEMAND_READ)
    async with uow.reading():
        within: Scope = await within_org(uow, scope, org_id)
        return await uow.service_demands.page(wanted, within=within)


async def count_demands(uow: UnitOfWork, actor: Actor, *, now: datetime) -> DemandTally:
    """NotAllowed for who reads no community's orders."""
    scope = actor.require_any(Permission.DEMAND_READ)
    async with uow.reading():
        return await uow.service_demands.tally(within=scope, now=now)


async def read_demand(uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId) -> WholeDemand:
    """NotFound out of reach; nothing of who asked."""
    async with uow.reading():
        return await whole(uow, actor, await read_one(uow, actor, demand_id))


async def whole(uow: UnitOfWork, actor: Actor, demand: Demand) -> WholeDemand:
    takes = await uow.service_demands.takes(demand.id)
    looks = await uow.service_demands.looks(demand.id)
    codes = await uow.service_demands.codes(demand.id)
    own = any(is_of(take, actor) for take in takes)
    return WholeDemand(demand, takes, looks, len(codes), () if own else _possible(demand, actor))


async def reveal_resident(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    *,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> Person:
    """Name, phone and address, to call back; each look is kept, and the resident can read it."""
    async with uow:
        demand = await read_one(uow, actor, demand_id)
        actor.require(Permission.DEMAND_REVEAL, at=demand.at())
        await uow.service_demands.look(demand, actor, purpose, now)
        return await uow.commit(opened(vault, demand.id, demand.person))


async def find_helpers(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    *,
    fitting: bool,
    after: NameKey,
    limit: int,
) -> list[tuple[Helper, str]]:
    """Who could help, by name: whose declared fields and times fit (VOL-03); no ranking."""
    async with uow.reading():
        demand = await read_one(uow, actor, demand_id)
        actor.require(Permission.DEMAND_DISPATCH, at=demand.at())
        return await uow.service_pool.helpers(demand, fitting=fitting, after=after, limit=limit)


def _possible(demand: Demand, actor: Actor) -> Sequence[DemandAction]:
    """What the table offers this reader here."""
    steps = [s for s in DEMAND_LIFECYCLE.steps_from(demand.state) if s.action not in _FOLLOWING]
    mine = [s.action for s in steps if actor.scope(s.needs).covers(demand.at())]
    if demand.state is DemandState.ACCEPTED and demand.taken >= demand.wish.places:
        return [action for action in mine if action is not DemandAction.REDISPATCH]
    return mine
