"""Service records at the community's desk, and as members' units read them (CHK-13, CHK-15)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.pages import Cursor, Limit, moment_page
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year, card_key, card_page, desk_key, stands_at
from partyhub.domain.service_records.views import RecordLine, RecordShow, UnitRecordLine
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import CheckInId, MemberId, OrgId
from partyhub.usecases.service_records.browse import community_card, desk_records, unit_card

router = APIRouter(tags=["service records"])
_CARDS = refuses(NotSignedIn, NotFound, Invalid)


@router.get(
    "/service-records",
    operation_id="listServiceRecords",
    summary="Entries that wait, or were decided",
    response_model=Page[RecordLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def desk_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    show: RecordShow = RecordShow.WAITING,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Of communities within reach; what waits longest first, what was decided last first;
    members can see who looked at what was decided of them.
    """
    found = await desk_records(
        work, actor, show, org_id=None if org is None else OrgId(org),
        after=desk_key(show, cursor), limit=limit + 1, now=now,
    )  # fmt: skip
    return answer(moment_page(found, limit, stands_at(show)))


@router.get(
    "/check-ins/{check_in_id}/service-records",
    operation_id="listCheckInServiceRecords",
    summary="A member's card at the community",
    response_model=Page[RecordLine],
    responses=_CARDS,
)
async def community_card_route(
    check_in_id: UUID,
    work: Work,
    actor: CurrentActor,
    now: Now,
    today: Today,
    year: Year = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """What was done there and nowhere else; the member can see who looked."""
    key = card_key(year or today.year, cursor)
    found = await community_card(
        work, actor, CheckInId(check_in_id), key, limit=limit + 1, now=now
    )  # fmt: skip
    return answer(card_page(found, limit))


@router.get(
    "/members/{member_id}/service-records",
    operation_id="listMemberServiceRecords",
    summary="A member's confirmed service, for the unit",
    response_model=Page[UnitRecordLine],
    responses=_CARDS,
)
async def unit_card_route(
    member_id: UUID,
    work: Work,
    actor: CurrentActor,
    now: Now,
    today: Today,
    year: Year = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Of members of one's own branches; nothing of whom it was done for. A look leaves a trace."""
    key = card_key(year or today.year, cursor)
    found = await unit_card(work, actor, MemberId(member_id), key, limit=limit + 1, now=now)
    return answer(card_page(found, limit))
