"""The resident follows an order by what they know, and acts by the code they hold (ADR 0033)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.demands.codes import DemandCode, require_newest
from partyhub.domain.demands.demand import Demand, require_apart
from partyhub.domain.demands.people import THE_RESIDENT
from partyhub.domain.demands.refusals import NothingTold, SlipUsed
from partyhub.domain.demands.states import (
    DEMAND_LIFECYCLE,
    FILLED,
    DemandAction,
    DemandState,
    TakeState,
)
from partyhub.domain.demands.taking import Take
from partyhub.domain.demands.views import ResidentLook
from partyhub.domain.orgs.org import Org
from partyhub.domain.service_records.served import Proof
from partyhub.usecases.demands.dispatching import withdrawn
from partyhub.usecases.demands.settling import settled
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Tail:
    """The number, and how the phone ends, as `tail_digest` gives it."""

    number: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Held:
    """The number, and the code on the slip, as `code_digest` gives it."""

    number: str
    digest: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowedDemand:
    """Where it stands, who comes, who has looked at the resident's data (by the code alone), and
    what the resident may do now.
    """

    demand: Demand
    community: Org
    helpers: Sequence[Take]
    looks: Sequence[ResidentLook]
    by_code: bool
    possible: Sequence[DemandAction]


async def follow_demand(uow: UnitOfWork, known: Tail | Held) -> FollowedDemand:
    """NotFound alike for a wrong number, ending or code; SlipReplaced."""
    async with uow.reading():
        if isinstance(known, Held):
            code = await _code(uow, known)
            return await _followed(uow, await uow.service_demands.get(code.demand_id), True)
        found = await uow.service_demands.by_tail(known.number, known.digest)
        return await _followed(uow, await uow.service_demands.get(found), False)


async def withdraw_own(
    uow: UnitOfWork, held: Held, *, reason: str, now: datetime
) -> FollowedDemand:
    """Until somebody has said that it is done."""
    async with uow:
        demand, _, _ = await _held(uow, held)
        after = await withdrawn(uow, THE_RESIDENT, demand, reason, now)
        return await uow.commit(await _followed(uow, after, True))


async def confirm_own(uow: UnitOfWork, held: Held, *, now: datetime) -> FollowedDemand:
    """Everything that members have told so far, once: what is told later the community confirms.

    OwnDemand where a member serves whose own account printed that slip.
    """
    async with uow:
        demand, takes, code = await _held(uow, held)
        if demand.code_used_at is not None:
            raise SlipUsed("it has confirmed this order", used_at=demand.code_used_at.isoformat())
        told = [take for take in takes if take.state is TakeState.TOLD]
        require_apart(not any(code.by == take.account_id for take in told))
        if not told:
            raise NothingTold("nobody has said that it is done", state=demand.state)
        demand = replace(demand, code_used_at=now)
        for part in told:
            demand = await settled(uow, THE_RESIDENT, demand, takes, part, Proof.RESIDENT, "", now)
            takes = await uow.service_demands.takes(demand.id)
        return await uow.commit(await _followed(uow, demand, True))


async def rate_own(
    uow: UnitOfWork, held: Held, *, stars: int, words: str, now: datetime
) -> FollowedDemand:
    """Once, after it is done; it never changes."""
    async with uow:
        demand, _, _ = await _held(uow, held)
        after = demand.rated(stars, words, now)
        await uow.service_demands.save(after)
        uow.record(after.event("rate", THE_RESIDENT, now, demand.state, how="code"))
        return await uow.commit(await _followed(uow, after, True))


async def _code(uow: UnitOfWork, held: Held) -> DemandCode:
    code = await uow.service_demands.by_code(held.number, held.digest)
    require_newest(code, await uow.service_demands.codes(code.demand_id))
    return code


async def _held(uow: UnitOfWork, held: Held) -> tuple[Demand, list[Take], DemandCode]:
    """The order is held before its codes are read again: a reprint comes before or after."""
    found = await uow.service_demands.by_code(held.number, held.digest)
    demand = await uow.service_demands.locked(found.demand_id)
    code = await _code(uow, held)
    return demand, await uow.service_demands.takes(demand.id), code


async def _followed(uow: UnitOfWork, demand: Demand, by_code: bool) -> FollowedDemand:
    takes = await uow.service_demands.takes(demand.id)
    helpers = [take for take in takes if take.state in FILLED]
    looks = await uow.service_demands.looks(demand.id) if by_code else []
    possible = _possible(demand, takes) if by_code else ()
    community = await uow.orgs.get(demand.community.id)
    return FollowedDemand(
        demand=demand, community=community, helpers=helpers, looks=looks, by_code=by_code,
        possible=possible,
    )  # fmt: skip


def _possible(demand: Demand, takes: Sequence[Take]) -> list[DemandAction]:
    """`finish` stands for confirming."""
    told = any(take.state is TakeState.TOLD for take in takes)
    offered = {step.action for step in DEMAND_LIFECYCLE.steps_from(demand.state)}
    confirms = told and demand.state is DemandState.ACCEPTED and demand.code_used_at is None
    found = [DemandAction.FINISH] if confirms else []
    if DemandAction.WITHDRAW in offered and not any(t.told_at for t in takes if t.state in FILLED):
        found.append(DemandAction.WITHDRAW)
    return [*found, DemandAction.RATE] if DemandAction.RATE in offered else found
