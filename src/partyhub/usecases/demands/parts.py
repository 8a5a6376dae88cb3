"""What a member does with their own part: giving it back, telling what was done, calling."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.people import Person, opened, require_unnamed
from partyhub.domain.demands.refusals import PartOver
from partyhub.domain.demands.states import HELD, DemandState
from partyhub.domain.demands.taking import Take, after_parts
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import ServiceDemandId
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.demands.reach import own_part
from partyhub.usecases.uow import UnitOfWork

_PURPOSE = "上门服务"


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """From when to when, and what came of it; nothing that names the resident."""

    begins_at: datetime
    ends_at: datetime
    result: str


async def give_back(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, reason: str, now: datetime
) -> Take:
    """Before it is told; the place is free again at once."""
    async with uow:
        demand, takes = await _held(uow, demand_id)
        given = own_part(takes, actor).given_back(reason, now)
        await save_part(uow, actor, demand, takes, given, "give_back", now)
        return await uow.commit(given)


async def tell_done(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    told: Told,
    *,
    vault: Vault,
    now: datetime,
) -> Take:
    """It waits for the resident or the community; NamesTheResident, TimeOutside."""
    async with uow:
        demand, takes = await _held(uow, demand_id)
        require_unnamed(opened(vault, demand.id, demand.person), result=told.result)
        said = own_part(takes, actor).told(told.begins_at, told.ends_at, told.result, now)
        await save_part(uow, actor, demand, takes, said, "tell", now)
        return await uow.commit(said)


async def see_resident(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, vault: Vault, now: datetime
) -> Person:
    """Where to go and whom to call, while the part is open; each look is kept."""
    async with uow:
        demand, takes = await _held(uow, demand_id)
        part = own_part(takes, actor)
        if part.state not in HELD or demand.state is not DemandState.ACCEPTED:
            raise PartOver("only while it is yours and open", state=part.state)
        await uow.service_demands.look(demand, actor, _PURPOSE, now)
        return await uow.commit(opened(vault, demand.id, demand.person))


async def save_part(
    uow: UnitOfWork,
    by: Actor,
    demand: Demand,
    takes: list[Take],
    changed: Take,
    action: str,
    now: datetime,
) -> Demand:
    """Within a transaction that holds the order: the part, what follows of it, and the event."""
    parts = [changed if take.id == changed.id else take for take in takes]
    after = after_parts(demand, parts, now)
    await uow.service_demands.save_take(changed)
    if after.closed_at is not None:
        await uow.service_demands.release_asked([demand.id], now)
    await uow.service_demands.save(after)
    uow.record(after.event(action, by, now, demand.state, part=str(changed.id)))
    return after


async def _held(uow: UnitOfWork, demand_id: ServiceDemandId) -> tuple[Demand, list[Take]]:
    demand = await uow.service_demands.locked(demand_id)
    return demand, await uow.service_demands.takes(demand_id)
