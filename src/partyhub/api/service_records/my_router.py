"""A member's own service card: read it, and tell an entry (CHK-13, 表5)."""

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year, card_key, card_page
from partyhub.api.service_records.schemas import OwnServiceOut, ServiceIn, ServiceRecordOut
from partyhub.domain.service_records.refusals import ImpossibleTime, NotPresent
from partyhub.domain.service_records.views import RecordLine
from partyhub.domain.shared.errors import Invalid, KeyNeeded, KeyReused, NotSignedIn
from partyhub.usecases.service_records.own import own_card, own_service, tell_own

router = APIRouter(prefix="/me", tags=["service records"])


@router.get(
    "/service",
    operation_id="getMyService",
    summary="What my service adds up to",
    response_model=OwnServiceOut,
    responses=refuses(NotSignedIn),
)
async def sum_route(work: Work, actor: CurrentActor, today: Today, year: Year = None) -> Response:
    """Confirmed hours of the year, how many entries wait, how many were not confirmed."""
    return answer(OwnServiceOut.of(await own_service(work, actor, year or today.year)))


@router.get(
    "/service-records",
    operation_id="listMyServiceRecords",
    summary="My service card",
    response_model=Page[RecordLine],
    responses=refuses(NotSignedIn, Invalid),
)
async def card_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    year: Year = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """The latest first: what counts, what waits, what was not confirmed and why."""
    key = card_key(year or today.year, cursor)
    return answer(card_page(await own_card(work, actor, key, limit=limit + 1), limit))


@router.post(
    "/service-records",
    operation_id="tellMyService",
    summary="Tell what I did",
    response_model=ServiceRecordOut,
    status_code=201,
    responses=refuses(NotSignedIn, KeyNeeded, KeyReused, NotPresent, ImpossibleTime),
)
async def tell_route(body: ServiceIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """It waits for the community of one's present check-in, and counts once that confirmed it."""
    return await once.answer(
        lambda work: tell_own(work, actor, body.told(), now=now), ServiceRecordOut.of, status=201
    )
