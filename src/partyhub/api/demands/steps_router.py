"""What the community does to an order: dispatching, declining, confirming, the printed slip."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.demands.schemas_in import (
    ConfirmPartIn,
    DemandReasonIn,
    DispatchIn,
    NoShowIn,
    StarsIn,
)
from partyhub.api.demands.schemas_out import WholeDemandOut
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, file_answer, holds
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.demands.refusals import (
    DemandOver,
    NotCheckedIn,
    NothingTold,
    OwnDemand,
    WorkTold,
)
from partyhub.domain.service_records.refusals import (
    ImpossibleTime,
    OwnRecord,
    RecordStands,
    TwoPlaces,
    WhyNeeded,
)
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import DemandTakeId, ServiceDemandId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.demands.dispatching import (
    decline_demand,
    dispatch_demand,
    withdraw_for,
)
from partyhub.usecases.demands.settling import confirm_part, mark_no_show, rate_for
from partyhub.usecases.demands.slips import Print, print_slip

router = APIRouter(prefix="/service-demands/{demand_id}", tags=["service demands"])
_STEP = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, IllegalTransition, OwnDemand,
)  # fmt: skip
SETTLING = (NothingTold, OwnRecord, RecordStands, TwoPlaces, ImpossibleTime)


@router.post(
    "/dispatch",
    operation_id="dispatchServiceDemand",
    summary="Send an order to members (支部下单)",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP, DemandOver, NotCheckedIn, Invalid),
)
async def dispatch_route(
    demand_id: UUID, body: DispatchIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """As often as it takes; who was asked in person and hasn't answered need not any more."""
    return await once.answer(
        lambda work: dispatch_demand(work, actor, ServiceDemandId(demand_id), body.sent(), now=now),
        WholeDemandOut.of,
    )


@router.post(
    "/decline",
    operation_id="declineServiceDemand",
    summary="Decline an order",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP),
)
async def decline_route(
    demand_id: UUID, body: DemandReasonIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """While nobody has taken it; the resident reads why."""
    return await once.answer(
        lambda work: decline_demand(
            work, actor, ServiceDemandId(demand_id), reason=body.reason, now=now
        ),
        WholeDemandOut.of,
    )


@router.post(
    "/withdrawal",
    operation_id="withdrawServiceDemand",
    summary="Withdraw an order for a resident who called",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP, WorkTold),
)
async def withdraw_route(
    demand_id: UUID, body: DemandReasonIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Until somebody has said that it is done."""
    return await once.answer(
        lambda work: withdraw_for(
            work, actor, ServiceDemandId(demand_id), reason=body.reason, now=now
        ),
        WholeDemandOut.of,
    )


@router.post(
    "/confirmations",
    operation_id="confirmServiceDemand",
    summary="Confirm what a member has done",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP, *SETTLING, WhyNeeded),
)
async def confirm_route(
    demand_id: UUID, body: ConfirmPartIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """It goes into the service record. Never by who has a part in it; what is odd needs `why`."""
    return await once.answer(
        lambda work: confirm_part(
            work, actor, ServiceDemandId(demand_id), DemandTakeId(body.take_id), why=body.why,
            now=now,
        ),
        WholeDemandOut.of,
    )  # fmt: skip


@router.post(
    "/no-shows",
    operation_id="markNoShow",
    summary="A member did not come",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP),
)
async def no_show_route(
    demand_id: UUID, body: NoShowIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The place is free again; nothing else follows."""
    return await once.answer(
        lambda work: mark_no_show(
            work, actor, ServiceDemandId(demand_id), DemandTakeId(body.take_id),
            reason=body.reason, now=now,
        ),
        WholeDemandOut.of,
    )  # fmt: skip


@router.post(
    "/ratings",
    operation_id="rateServiceDemandForResident",
    summary="Write down how the resident found it",
    response_model=WholeDemandOut,
    responses=refuses(*_STEP),
)
async def rate_route(
    demand_id: UUID, body: StarsIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """As said on the phone, once; never by who has a part in it."""
    return await once.answer(
        lambda work: rate_for(
            work, actor, ServiceDemandId(demand_id), stars=body.stars, words=body.words, now=now
        ),
        WholeDemandOut.of,
    )


@router.post(
    "/slip",
    operation_id="printDemandSlip",
    summary="The resident's slip with a new code (A5)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, OwnDemand),
)
async def slip_route(
    demand_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each print is an event and voids the slip before; the code stands on the paper alone."""
    wanted = Print(
        demand_id=ServiceDemandId(demand_id), new_code=services.short_codes.new,
        page=f"{services.public_url}/orders", vault=services.vault, now=now,
    )  # fmt: skip
    slip = await print_slip(work, actor, wanted)
    data = await asyncio.to_thread(services.demand_printer.print_slip, slip)
    name = f"点单回执-{slip.demand.number}.pdf"
    return file_answer(data, PDF, name=name, plain_name=f"{slip.demand.number}.pdf")
