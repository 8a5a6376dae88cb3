"""Confirming what was done: by the community, or by the resident's code (ADR 0032)."""

from datetime import datetime

from partyhub.domain.demands.demand import Demand
from partyhub.domain.demands.refusals import NothingTold
from partyhub.domain.demands.states import DemandState, TakeState
from partyhub.domain.demands.taking import Take
from partyhub.domain.service_records.served import Proof, Served, Source, Teller
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, DemandTakeId, ServiceDemandId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.demands.desk import WholeDemand, whole
from partyhub.usecases.demands.parts import save_part
from partyhub.usecases.demands.reach import held_one, part_of
from partyhub.usecases.serving import enter_proved, teller
from partyhub.usecases.uow import UnitOfWork


async def confirm_part(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    take_id: DemandTakeId,
    *,
    why: str,
    now: datetime,
) -> WholeDemand:
    """The community has seen or asked; never by who has a part in it. WhyNeeded for what is odd."""
    async with uow:
        demand, takes = await held_one(uow, actor, demand_id, Permission.DEMAND_CONFIRM)
        part = part_of(takes, take_id)
        after = await settled(uow, actor, demand, takes, part, Proof.COMMUNITY, why, now)
        return await uow.commit(await whole(uow, actor, after))


async def mark_no_show(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    take_id: DemandTakeId,
    *,
    reason: str,
    now: datetime,
) -> WholeDemand:
    """Did not come: the place is free again. It counts nowhere and is shown to nobody else."""
    async with uow:
        demand, takes = await held_one(uow, actor, demand_id, Permission.DEMAND_CONFIRM)
        missed = part_of(takes, take_id).missed(actor.display_name, reason, now)
        after = await save_part(uow, actor, demand, takes, missed, "no_show", now)
        return await uow.commit(await whole(uow, actor, after))


async def rate_for(
    uow: UnitOfWork,
    actor: Actor,
    demand_id: ServiceDemandId,
    *,
    stars: int,
    words: str,
    now: datetime,
) -> WholeDemand:
    """As the resident said it on the phone; never by who has a part in it."""
    async with uow:
        demand, _ = await held_one(uow, actor, demand_id, Permission.DEMAND_CONFIRM)
        after = demand.rated(stars, words, now)
        await uow.service_demands.save(after)
        uow.record(after.event("rate", actor, now, demand.state, how="phone"))
        return await uow.commit(await whole(uow, actor, after))


async def settled(
    uow: UnitOfWork,
    by: Actor,
    demand: Demand,
    takes: list[Take],
    part: Take,
    proof: Proof,
    why: str,
    now: datetime,
) -> Demand:
    """The part's entry of the service record, and what follows for the order; within a transaction
    that holds it. One that overlaps another entry waits there for the community.
    """
    if part.state is not TakeState.TOLD or demand.state is not DemandState.ACCEPTED:
        raise NothingTold("nobody has said that it is done", state=part.state)
    confirmer = teller(by) if proof is Proof.COMMUNITY else None
    served = [_served(demand, part)]
    entries = await enter_proved(uow, _teller(part), served, proof, confirmer, now=now, why=why)
    name = by.display_name if confirmer else ""
    done = part.settled(name, entries[0].id, now)
    return await save_part(uow, by, demand, takes, done, "settle", now)


def _teller(part: Take) -> Teller:
    account = part.account_id or AccountId(part.member_id)
    return Teller(id=account, name=part.account_name, member_id=part.member_id)


def _served(demand: Demand, part: Take) -> Served:
    if part.begins_at is None or part.ends_at is None:
        raise NothingTold("nobody has said from when to when")
    return Served(
        member_id=part.member_id, community=demand.community, source=Source.DEMAND,
        source_id=demand.id, check_in_id=part.check_in_id, team_id=demand.team_id,
        begins_at=part.begins_at, ends_at=part.ends_at, category=demand.wish.field,
        content=demand.wish.what, place=demand.wish.where, organiser=demand.community_name,
        beneficiary_code=demand.resident.code, note=part.result,
    )  # fmt: skip
