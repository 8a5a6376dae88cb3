"""The community sends an order to the pool, a team or one person, declines it or takes it back."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.demands.demand import Demand, require_apart
from partyhub.domain.demands.refusals import NotCheckedIn, WorkTold
from partyhub.domain.demands.states import STANDING, DemandTarget, TakeState
from partyhub.domain.demands.taking import Take, new_take
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import MemberId, ServiceDemandId, TeamId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.demands.desk import WholeDemand, whole
from partyhub.usecases.demands.reach import held_one
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class SentTo:
    """All checked-in members there, a team of theirs, or one person, who may say no."""

    to: DemandTarget
    team_id: TeamId | None = None
    member_id: MemberId | None = None


async def dispatch_demand(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, sent: SentTo, *, now: datetime
) -> WholeDemand:
    """IllegalTransition, DemandOver; NotCheckedIn for a person, Invalid for a team of others."""
    async with uow:
        demand, takes = await held_one(uow, actor, demand_id, Permission.DEMAND_DISPATCH)
        after = demand.dispatched(sent.to, sent.team_id, actor, now)
        await uow.service_demands.release_asked([demand.id], now)
        if sent.to is DemandTarget.TEAM:
            await _require_team(uow, demand, sent.team_id)
        if sent.to is DemandTarget.MEMBER:
            await _ask(uow, actor, after, takes, sent.member_id, now)
        await uow.service_demands.save(after)
        uow.record(after.event("dispatch", actor, now, demand.state, to=sent.to))
        return await uow.commit(await whole(uow, actor, after))


async def decline_demand(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, reason: str, now: datetime
) -> WholeDemand:
    """With a reason that the resident reads."""
    async with uow:
        demand, _ = await held_one(uow, actor, demand_id, Permission.DEMAND_DISPATCH)
        after = demand.declined(reason, now)
        await uow.service_demands.release_asked([demand.id], now)
        await uow.service_demands.save(after)
        uow.record(after.event("decline", actor, now, demand.state))
        return await uow.commit(await whole(uow, actor, after))


async def withdraw_for(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, reason: str, now: datetime
) -> WholeDemand:
    """The resident has called: it is not needed any more."""
    async with uow:
        demand, _ = await held_one(uow, actor, demand_id, Permission.DEMAND_ENTER)
        after = await withdrawn(uow, actor, demand, reason, now)
        return await uow.commit(await whole(uow, actor, after))


async def withdrawn(
    uow: UnitOfWork, by: Actor, demand: Demand, reason: str, now: datetime
) -> Demand:
    """Within a transaction that holds the order; WorkTold once somebody has said it is done."""
    after = demand.withdrawn(reason, now)
    takes = await uow.service_demands.takes(demand.id)
    if any(take.state in (TakeState.TOLD, TakeState.SETTLED) for take in takes):
        raise WorkTold("somebody has said that it is done")
    await uow.service_demands.release_asked([demand.id], now)
    for take in takes:
        if take.state is TakeState.TAKEN:
            await uow.service_demands.save_take(take.released(now))
    await uow.service_demands.save(after)
    uow.record(after.event("withdraw", by, now, demand.state))
    return after


async def expire_demands(uow: UnitOfWork, by: Actor, *, now: datetime, limit: int = 200) -> int:
    """One batch by the clock; call it again while it answers more than 0."""
    async with uow:
        late = await uow.service_demands.run_out(local_day(now), limit=limit)
        await uow.service_demands.release_asked([demand.id for demand in late], now)
        for demand in late:
            after = demand.expired(now)
            await uow.service_demands.save(after)
            uow.record(after.event("expire", by, now, demand.state))
        return await uow.commit(len(late))


async def _require_team(uow: UnitOfWork, demand: Demand, team_id: TeamId | None) -> None:
    if team_id is None or not await uow.check_ins.has_team(demand.community.id, team_id):
        raise Invalid("an open team of that community", field="team_id")


async def _ask(
    uow: UnitOfWork,
    actor: Actor,
    demand: Demand,
    takes: list[Take],
    member_id: MemberId | None,
    now: datetime,
) -> None:
    """Nobody is asked twice at a time, nor asks themselves."""
    if member_id is None:
        raise Invalid("who is asked", field="member_id")
    require_apart(member_id != actor.member_id)
    seat = await uow.service_pool.seat(member_id)
    if seat is None or seat.community.id != demand.community.id:
        raise NotCheckedIn("not checked in with that community")
    standing = STANDING - {TakeState.ASKED}
    if any(take.member_id == member_id and take.state in standing for take in takes):
        raise Invalid("has a part in it already", field="member_id")
    asked = new_take(demand, member_id, seat.name, seat.check_in_id, now)
    await uow.service_demands.add_take(asked)
