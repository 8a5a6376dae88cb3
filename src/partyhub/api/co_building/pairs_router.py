"""Units and their partner communities, and what is missing in a half-year (CHK-26 to CHK-28)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.co_building.outs import PartnerPairOut
from partyhub.api.co_building.paging import Org
from partyhub.api.co_building.schemas import PartnerPairEndIn, PartnerPairIn
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.co_building.refusals import DayOutOfOrder, PairEnded, UnitPaired
from partyhub.domain.co_building.views import MeetingGap, UnitGap, UnpairedUnit
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, PartnerPairId
from partyhub.usecases.co_building.gaps import list_meeting_gaps, list_unit_gaps, list_unpaired
from partyhub.usecases.co_building.pairs import add_pair, end_pair, list_pairs

router = APIRouter(tags=["co-building"])
_READS = (NotSignedIn, NotAllowed, NotFound, Invalid)
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, DayOutOfOrder)
_On = Annotated[
    date | None, Query(description="A day of the half-year; today without it.")
]  # fmt: skip


def _org(org: UUID | None) -> OrgId | None:
    return None if org is None else OrgId(org)


@router.get(
    "/partner-pairs",
    operation_id="listPartnerPairs",
    summary="Units and their partner communities",
    response_model=Page[PartnerPairOut],
    responses=refuses(*_READS),
)
async def list_route(
    work: Work, actor: CurrentActor, org: Org = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Those that stand, by unit; read from either side."""
    found = await list_pairs(work, actor, org_id=_org(org), after=name_key(cursor), limit=limit + 1)
    lines = [(PartnerPairOut.of(one, actor), key) for one, key in found]
    return answer(name_page(lines, limit))


@router.post(
    "/partner-pairs",
    operation_id="addPartnerPair",
    summary="Pair a unit with a community",
    response_model=PartnerPairOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind, UnitPaired),
)
async def add_route(body: PartnerPairIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """By either side; a unit has one partner at a time."""
    return await once.answer(
        lambda work: add_pair(work, actor, body.sides(), body.agreed(), now=now),
        lambda pair: PartnerPairOut.of(pair, actor),
        status=201,
    )


@router.post(
    "/partner-pairs/{pair_id}/end",
    operation_id="endPartnerPair",
    summary="End a pair",
    response_model=PartnerPairOut,
    responses=refuses(*_WRITES, PairEnded),
)
async def end_route(
    pair_id: UUID, body: PartnerPairEndIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """With its last day and the reason; it stays in the history."""
    return await once.answer(
        lambda work: end_pair(
            work, actor, PartnerPairId(pair_id), on=body.on, reason=body.reason, now=now
        ),
        lambda pair: PartnerPairOut.of(pair, actor),
    )


@router.get(
    "/partner-pairs/gaps",
    operation_id="listUnitServiceGaps",
    summary="Partnered units that have not served in the half-year",
    response_model=Page[UnitGap],
    responses=refuses(*_READS),
)
async def unit_gaps_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    on: _On = None,
    org: Org = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, with the liaison officers to call; never an order of merit (SP-24)."""
    found = await list_unit_gaps(
        work, actor, on=on or today, org_id=_org(org), after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.get(
    "/partner-pairs/unpaired",
    operation_id="listUnpairedUnits",
    summary="Units without a partner community",
    response_model=Page[UnpairedUnit],
    responses=refuses(*_READS),
)
async def unpaired_route(
    work: Work, actor: CurrentActor, org: Org = None, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """By name, with the liaison officers to call and the end of the last pair."""
    found = await list_unpaired(
        work, actor, org_id=_org(org), after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.get(
    "/joint-meetings/gaps",
    operation_id="listJointMeetingGaps",
    summary="Communities without a joint meeting in the half-year",
    response_model=Page[MeetingGap],
    responses=refuses(*_READS),
)
async def meeting_gaps_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    on: _On = None,
    org: Org = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, with whom to call and how many partner units they have."""
    found = await list_meeting_gaps(
        work, actor, on=on or today, org_id=_org(org), after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))
