"""One order, held, and what its handler must be for it: 404 out of reach, then 403."""

from collections.abc import Sequence

from partyhub.domain.demands.demand import Demand, require_apart
from partyhub.domain.demands.states import HELD, STANDING
from partyhub.domain.demands.taking import Take
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import DemandTakeId, ServiceDemandId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.serving import is_one_person
from partyhub.usecases.uow import UnitOfWork


async def read_one(uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId) -> Demand:
    """NotFound out of reach."""
    return _seen(await uow.service_demands.get(demand_id), actor)


async def held_one(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, needs: Permission
) -> tuple[Demand, list[Take]]:
    """With its parts; OwnDemand for who has one that stands."""
    demand = _seen(await uow.service_demands.locked(demand_id), actor)
    actor.require(needs, at=demand.at())
    takes = await uow.service_demands.takes(demand_id)
    for take in takes:
        require_apart(not (take.state in STANDING and await _serves(uow, take, actor)))
    return demand, takes


def is_of(take: Take, actor: Actor) -> bool:
    """By account or by member: somebody may have both."""
    return take.account_id == actor.account_id or take.member_id == actor.member_id


async def _serves(uow: UnitOfWork, take: Take, actor: Actor) -> bool:
    """Also by another record of the same person."""
    return is_of(take, actor) or await is_one_person(uow, actor.member_id, take.member_id)


def own_part(takes: Sequence[Take], actor: Actor) -> Take:
    """The member's standing part, or the last one; NotFound without any."""
    mine = [take for take in takes if is_of(take, actor)]
    if not mine:
        raise NotFound("no part of yours in it")
    return next((take for take in mine if take.state in HELD), mine[-1])


def part_of(takes: Sequence[Take], take_id: DemandTakeId) -> Take:
    for take in takes:
        if take.id == take_id:
            return take
    raise NotFound("no such part in it", take=str(take_id))


def _seen(demand: Demand, actor: Actor) -> Demand:
    if not actor.scope(Permission.DEMAND_READ).covers(demand.at()):
        raise NotFound("no such order", demand=str(demand.id))
    return demand
