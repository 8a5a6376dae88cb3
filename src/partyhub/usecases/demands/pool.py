"""党员接单 (SRV-01, CHK-12, VOL-03): what members may take, and taking it; all of it is free."""

from datetime import date, datetime

from partyhub.domain.demands.demand import Demand, require_apart
from partyhub.domain.demands.refusals import NotCheckedIn, TooManyTaken
from partyhub.domain.demands.states import FILLED, DemandTarget, TakeState
from partyhub.domain.demands.taking import MOST_TAKEN, Take, new_take
from partyhub.domain.demands.views import PoolKey, PoolLine, Seat, TakenLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, ServiceDemandId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def read_pool(
    uow: UnitOfWork, actor: Actor, *, today: date, after: PoolKey | None, limit: int
) -> tuple[Seat | None, list[PoolLine]]:
    """What fits best first, then the oldest; empty for who has checked in nowhere."""
    member_id = _member(actor)
    async with uow.reading():
        seat = await uow.service_pool.seat(member_id)
        if seat is None:
            return None, []
        found = await uow.service_pool.page(seat, today=today, after=after, limit=limit)
        return seat, found


async def my_parts(uow: UnitOfWork, actor: Actor) -> list[TakenLine]:
    """The latest first; nothing of who asked."""
    member_id = _member(actor)
    async with uow.reading():
        return await uow.service_pool.of_member(member_id)


async def take_demand(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, now: datetime
) -> Take:
    """One of its places: never more than it has. NotFound for what isn't offered to the member."""
    async with uow:
        demand, seat, takes = await _offered(uow, actor, demand_id)
        after = demand.taken_up(now)
        await _require_stranger(uow, actor, demand, seat.member_id)
        await uow.members.locked_many([seat.member_id])
        if await uow.service_pool.held_by(seat.member_id) >= MOST_TAKEN:
            raise TooManyTaken("what was promised first", max=str(MOST_TAKEN))
        asked = _asked(takes, seat.member_id)
        taken = asked or new_take(demand, seat.member_id, seat.name, seat.check_in_id, now)
        taken = taken.accepted(actor, now)
        if asked is None:
            await uow.service_demands.add_take(taken)
        else:
            await uow.service_demands.save_take(taken)
        await uow.service_demands.save(after)
        uow.record(after.event("take", actor, now, demand.state, part=str(taken.id)))
        return await uow.commit(taken)


async def excuse_from(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId, *, now: datetime
) -> Take:
    """Who was asked in person says no; no reason is asked for, and nothing follows (SP-09)."""
    async with uow:
        demand, seat, takes = await _offered(uow, actor, demand_id)
        asked = _asked(takes, seat.member_id)
        if asked is None:
            raise NotFound("nobody asked you in person", demand=str(demand_id))
        said, after = asked.excused(now), demand
        if demand.taken == 0:
            after = demand.excused()
            uow.record(after.event("excuse", actor, now, demand.state))
        await uow.service_demands.save_take(said)
        await uow.service_demands.save(after)
        return await uow.commit(said)


async def _offered(
    uow: UnitOfWork, actor: Actor, demand_id: ServiceDemandId
) -> tuple[Demand, Seat, list[Take]]:
    """The order, held; NotCheckedIn, and NotFound for another community's, team's or person's."""
    member_id = _member(actor)
    seat = await uow.service_pool.seat(member_id)
    if seat is None:
        raise NotCheckedIn("check in with a community first")
    demand = await uow.service_demands.locked(demand_id)
    takes = await uow.service_demands.takes(demand_id)
    actor.require(Permission.DEMAND_TAKE, at=Place((), member_id))
    mine = any(take.member_id == member_id and take.state in FILLED for take in takes)
    if not (mine or _is_for(demand, seat, takes)):
        raise NotFound("no such order", demand=str(demand_id))
    return demand, seat, takes


def _is_for(demand: Demand, seat: Seat, takes: list[Take]) -> bool:
    if demand.to is None or demand.community.id != seat.community.id:
        return False
    if demand.to is DemandTarget.TEAM and demand.team_id == seat.team_id:
        return True
    return demand.to is DemandTarget.POOL or _asked(takes, seat.member_id) is not None


def _asked(takes: list[Take], member_id: MemberId) -> Take | None:
    return next((t for t in takes if t.member_id == member_id and t.state is TakeState.ASKED), None)


async def _require_stranger(
    uow: UnitOfWork, actor: Actor, demand: Demand, member_id: MemberId
) -> None:
    """OwnDemand for who ordered it by their own phone, entered, dispatched or printed it."""
    codes = await uow.service_demands.codes(demand.id)
    handled = demand.handled_by(frozenset({actor.account_id}))
    printed = any(code.by == actor.account_id for code in codes)
    ordered = await uow.service_demands.phone_is(demand.resident, member_id)
    require_apart(not (handled or printed or ordered))


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
