"""Offers and needs, and units' taking part: said by one side, answered by the other."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.co_building.outs import CoOfferOut, UnitServiceOut
from partyhub.api.co_building.paging import DayPage, Days
from partyhub.api.co_building.schemas import (
    CoOfferIn,
    CoOfferStepIn,
    UnitServiceIn,
    UnitServiceStepIn,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.co_building.offer import OfferState
from partyhub.domain.co_building.participation import UnitServiceState
from partyhub.domain.co_building.refusals import DayOutOfOrder, OwnParticipation
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import CoOfferId, UnitServiceId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.co_building.books import export_unit_services
from partyhub.usecases.co_building.offers import list_offers, say_offer, take_offer_step
from partyhub.usecases.co_building.participations import (
    list_unit_services,
    take_unit_service_step,
    tell_unit_service,
)

router = APIRouter(tags=["co-building"])
_READS = (NotSignedIn, NotAllowed, NotFound, Invalid)
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_OfferStates = Annotated[list[OfferState], Query(default_factory=list, max_length=5)]
_ServiceStates = Annotated[list[UnitServiceState], Query(default_factory=list, max_length=4)]


@router.get(
    "/co-offers",
    operation_id="listCoOffers",
    summary="Offers and needs between units and communities",
    response_model=Page[CoOfferOut],
    responses=refuses(*_READS),
)
async def offers_route(
    asked: DayPage, work: Work, actor: CurrentActor, state: _OfferStates
) -> Response:
    """The latest first; read from either side."""
    found = await list_offers(work, actor, asked.filter(state), org_id=asked.days.org_id)
    page = asked.page(
        found, lambda one: CoOfferOut.of(one, actor), lambda one: local_day(one.told_at)
    )
    return answer(page)


@router.post(
    "/co-offers",
    operation_id="sayCoOffer",
    summary="Offer something, or say what is needed",
    response_model=CoOfferOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind),
)
async def offer_route(body: CoOfferIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """As the side that the actor keeps; the other one answers."""
    return await once.answer(
        lambda work: say_offer(work, actor, body.sides(), body.said(), now=now),
        lambda offer: CoOfferOut.of(offer, actor),
        status=201,
    )


@router.post(
    "/co-offers/{offer_id}/steps",
    operation_id="takeCoOfferStep",
    summary="Match, complete, decline or withdraw an offer",
    response_model=CoOfferOut,
    responses=refuses(*_WRITES, IllegalTransition, Invalid),
)
async def offer_step_route(
    offer_id: UUID, body: CoOfferStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """`allowed_actions` says which of them are the reader's."""
    return await once.answer(
        lambda work: take_offer_step(
            work, actor, CoOfferId(offer_id), action=body.action, note=body.note, now=now
        ),
        lambda offer: CoOfferOut.of(offer, actor),
    )


@router.get(
    "/unit-services",
    operation_id="listUnitServices",
    summary="Units' taking part in communities' service",
    response_model=Page[UnitServiceOut],
    responses=refuses(*_READS),
)
async def services_route(
    asked: DayPage, work: Work, actor: CurrentActor, state: _ServiceStates
) -> Response:
    """By day, the latest first; read from either side."""
    found = await list_unit_services(work, actor, asked.filter(state), org_id=asked.days.org_id)
    page = asked.page(found, lambda one: UnitServiceOut.of(one, actor), lambda one: one.served_on)
    return answer(page)


@router.get(
    "/unit-services/export",
    operation_id="exportUnitServices",
    summary="Units' taking part as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(*_READS, ExportTooLarge),
)
async def services_export_route(
    days: Days,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    state: _ServiceStates,
) -> Response:
    """With who told and who confirmed each; at most 10,000 rows."""
    book = await export_unit_services(work, actor, days.filter(state), org_id=days.org_id, now=now)
    data = await written(services, book, by=actor, at=now)
    name = f"{book.title}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"unit-services-{today}.xlsx")


@router.post(
    "/unit-services",
    operation_id="tellUnitService",
    summary="Tell that a unit took part",
    response_model=UnitServiceOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind, DayOutOfOrder),
)
async def tell_route(body: UnitServiceIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """It counts once the other side has confirmed it."""
    return await once.answer(
        lambda work: tell_unit_service(work, actor, body.sides(), body.said(), now=now),
        lambda told: UnitServiceOut.of(told, actor),
        status=201,
    )


@router.post(
    "/unit-services/{service_id}/steps",
    operation_id="takeUnitServiceStep",
    summary="Confirm, refuse or withdraw that a unit took part",
    response_model=UnitServiceOut,
    responses=refuses(*_WRITES, IllegalTransition, Invalid, OwnParticipation),
)
async def service_step_route(
    service_id: UUID, body: UnitServiceStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The other side confirms or refuses, by another account; who told it may withdraw it."""
    return await once.answer(
        lambda work: take_unit_service_step(
            work, actor, UnitServiceId(service_id), action=body.action, note=body.note, now=now
        ),
        lambda told: UnitServiceOut.of(told, actor),
    )
