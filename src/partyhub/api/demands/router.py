"""The community's desk of residents' orders: what is asked, entering one, who could help."""

from datetime import timedelta
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.demands.schemas_in import EnteredOrderIn, LookPurposeIn
from partyhub.api.demands.schemas_out import DemandOut, ResidentOut, WholeDemandOut
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.demands.refusals import (
    DemandDaysOutOfOrder,
    DemandKnown,
    MenuItemClosed,
    NamesTheResident,
    TooManyDemands,
)
from partyhub.domain.demands.states import DemandKind, OrderChannel
from partyhub.domain.demands.views import (
    DemandFilter,
    DemandLine,
    DemandShow,
    DemandTally,
    Helper,
)
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId, ServiceDemandId
from partyhub.usecases.demands.desk import (
    count_demands,
    find_helpers,
    list_demands,
    read_demand,
    reveal_resident,
)
from partyhub.usecases.demands.ordering import enter_demand

router = APIRouter(tags=["service demands"])
ORDERING = (
    OrgClosed, WrongKind, DemandDaysOutOfOrder, NamesTheResident, TooManyDemands, DemandKnown,
    MenuItemClosed, StaleVersion,
)  # fmt: skip


@router.get(
    "/service-demands",
    operation_id="listServiceDemands",
    summary="What residents have asked",
    response_model=Page[DemandLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    show: DemandShow = DemandShow.ALL,
    field: WorkType | None = None,
    kind: DemandKind | None = None,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    untaken_days: Annotated[
        int | None, Query(ge=0, le=365, description="Offered so long, with free places.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """What waits the longest stands first, what is over the latest; residents are codes."""
    before = None if untaken_days is None else now - timedelta(days=untaken_days)
    wanted = DemandFilter(
        show=show, field=field, kind=kind, untaken_before=before, after=moment_key(cursor),
        limit=limit + 1,
    )  # fmt: skip
    org_id = None if org is None else OrgId(org)
    found = await list_demands(work, actor, wanted, org_id=org_id)
    return answer(moment_page(found, limit, lambda line: line.ordered_at))


@router.post(
    "/service-demands",
    operation_id="enterServiceDemand",
    summary="Write a resident's order down, at the counter or by phone",
    status_code=201,
    response_model=DemandOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, *ORDERING),
)
async def enter_route(
    body: EnteredOrderIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """Needs `demand:enter` there. Name, phone and address are sealed and not answered."""
    order = body.order(OrderChannel(body.channel), today)
    return await once.answer(
        lambda work: enter_demand(work, actor, order, vault=services.vault, now=now),
        DemandOut.of,
        status=201,
    )


@router.get(
    "/service-demand-counts",
    operation_id="countServiceDemands",
    summary="How many orders wait, for what",
    response_model=DemandTally,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def count_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """To be dispatched, untaken, to be confirmed, and run out in the last seven days."""
    return answer(await count_demands(work, actor, now=now))


@router.get(
    "/service-demands/{demand_id}",
    operation_id="getServiceDemand",
    summary="One order, its parts and who looked",
    response_model=WholeDemandOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(demand_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Nothing of who asked but the code."""
    return answer(WholeDemandOut.of(await read_demand(work, actor, ServiceDemandId(demand_id))))


@router.get(
    "/service-demands/{demand_id}/helpers",
    operation_id="listDemandHelpers",
    summary="Who could help",
    response_model=Page[Helper],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def helpers_route(
    demand_id: UUID,
    work: Work,
    actor: CurrentActor,
    fitting: Annotated[bool, Query(description="Only whose fields and times fit.")] = True,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Checked-in members of the community by name; nobody is ranked."""
    found = await find_helpers(
        work, actor, ServiceDemandId(demand_id), fitting=fitting, after=name_key(cursor),
        limit=limit + 1,
    )  # fmt: skip
    return answer(name_page(found, limit))


@router.post(
    "/service-demands/{demand_id}/resident-reveal",
    operation_id="revealResident",
    summary="Who asked, to call back",
    response_model=ResidentOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def reveal_route(
    demand_id: UUID, body: LookPurposeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `demand:reveal`. Each look is kept with its purpose, and the resident can read it."""
    person = await reveal_resident(
        work, actor, ServiceDemandId(demand_id), purpose=body.purpose, vault=services.vault,
        now=now,
    )  # fmt: skip
    return answer(ResidentOut.of(person))
