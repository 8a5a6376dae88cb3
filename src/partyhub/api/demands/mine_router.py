"""党员接单: the pool, taking, giving back, telling, and where to go (SRV-01, CHK-12)."""

from datetime import datetime
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.cursors import cursor_of, last_of, moment, small_number
from partyhub.api.demands.schemas_in import GiveBackIn, ToldIn
from partyhub.api.demands.schemas_out import (
    DemandPartOut,
    MyServiceOrdersOut,
    ResidentOut,
    ServicePoolOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.demands.refusals import (
    AlreadyTaken,
    DemandOver,
    NamesTheResident,
    NotCheckedIn,
    OwnDemand,
    PartOver,
    PlacesTaken,
    TimeOutside,
    TooManyTaken,
)
from partyhub.domain.demands.views import PoolKey, PoolLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import ServiceDemandId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.demands.parts import give_back, see_resident, tell_done
from partyhub.usecases.demands.pool import excuse_from, my_parts, read_pool, take_demand

router = APIRouter(prefix="/me", tags=["my service"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused, IllegalTransition)


@router.get(
    "/service-pool",
    operation_id="listMyServicePool",
    summary="What I may take (党员接单)",
    response_model=ServicePoolOut,
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def pool_route(
    work: Work, actor: CurrentActor, today: Today, limit: Limit = 20, cursor: Cursor = None
) -> Response:
    """Of the community where I have checked in: what fits my fields and times first, then the
    oldest. Nobody has to take any of it.
    """
    seat, found = await read_pool(work, actor, today=today, after=_after(cursor), limit=limit + 1)
    items = found[:limit]
    more = _cursor(items[-1]) if len(found) > limit else None
    return answer(ServicePoolOut.of(seat, items, more))


@router.get(
    "/service-orders",
    operation_id="listMyServiceOrders",
    summary="What I have taken",
    response_model=MyServiceOrdersOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def own_route(work: Work, actor: CurrentActor) -> Response:
    """The latest first, also past ones; nothing of who asked."""
    return answer(MyServiceOrdersOut(await my_parts(work, actor)))


@router.post(
    "/service-pool/{demand_id}/take",
    operation_id="takeServiceDemand",
    summary="Take an order",
    status_code=201,
    response_model=DemandPartOut,
    responses=refuses(
        *_WRITES, PlacesTaken, AlreadyTaken, TooManyTaken, DemandOver, NotCheckedIn, OwnDemand
    ),
)
async def take_route(demand_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """One of its places; never one's own order, nor one that oneself entered or dispatched."""
    return await once.answer(
        lambda work: take_demand(work, actor, ServiceDemandId(demand_id), now=now),
        DemandPartOut.of,
        status=201,
    )


@router.post(
    "/service-pool/{demand_id}/excuse",
    operation_id="excuseFromServiceDemand",
    summary="I was asked, and can't",
    response_model=DemandPartOut,
    responses=refuses(*_WRITES, NotCheckedIn),
)
async def excuse_route(demand_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """No reason is asked for, and nothing follows."""
    return await once.answer(
        lambda work: excuse_from(work, actor, ServiceDemandId(demand_id), now=now),
        DemandPartOut.of,
    )


@router.post(
    "/service-orders/{demand_id}/give-back",
    operation_id="giveServiceDemandBack",
    summary="Give an order back",
    response_model=DemandPartOut,
    responses=refuses(*_WRITES),
)
async def give_back_route(
    demand_id: UUID, body: GiveBackIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Before it is told as done; the place is free again at once."""
    return await once.answer(
        lambda work: give_back(
            work, actor, ServiceDemandId(demand_id), reason=body.reason, now=now
        ),
        DemandPartOut.of,
    )


@router.post(
    "/service-orders/{demand_id}/done",
    operation_id="tellServiceDone",
    summary="Say what I have done",
    response_model=DemandPartOut,
    responses=refuses(*_WRITES, NamesTheResident, TimeOutside),
)
async def done_route(
    demand_id: UUID, body: ToldIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """It counts once the resident's code or the community confirms it; until then it can be told
    anew.
    """
    return await once.answer(
        lambda work: tell_done(
            work, actor, ServiceDemandId(demand_id), body.told(), vault=services.vault, now=now
        ),
        DemandPartOut.of,
    )


@router.post(
    "/service-orders/{demand_id}/resident",
    operation_id="seeMyServiceResident",
    summary="Where to go and whom to call",
    response_model=ResidentOut,
    responses=refuses(NotSignedIn, NotFound, PartOver),
)
async def resident_route(
    demand_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Only while it is mine and open; each look is kept, and the resident can read it."""
    person = await see_resident(
        work, actor, ServiceDemandId(demand_id), vault=services.vault, now=now
    )
    return answer(ResidentOut.of(person))


def _after(cursor: str | None) -> PoolKey | None:
    last: tuple[int, datetime, UUID] | None = last_of(cursor, small_number, moment, UUID)
    return None if last is None else PoolKey(*last)


def _cursor(last: PoolLine) -> str:
    return cursor_of(str(last.rank), last.ordered_at.isoformat(), str(last.id))
