"""Many tickets at once: handing over for who is away, signing, and who could take them."""

from typing import Any

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.tickets.batches_schemas import (
    BatchOut,
    CentreColleaguesOut,
    HandOversIn,
    TakingsIn,
)
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotSignedIn
from partyhub.domain.shared.ids import TicketId
from partyhub.usecases.tickets.colleagues import list_centre_colleagues
from partyhub.usecases.tickets.hand_over_many import hand_over_many, take_many
from partyhub.usecases.tickets.step_many import Batch

router = APIRouter(prefix="/tickets", tags=["tickets"])
_IN_PART: dict[int | str, dict[str, Any]] = {
    207: {"model": BatchOut, "description": "Some were refused; `problem` says why."}
}
_WRITES = {**_IN_PART, **refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused)}


def _status(batch: Batch) -> int:
    return 200 if batch.whole else 207


@router.post(
    "/hand-overs",
    operation_id="handOverTickets",
    summary="Hand over many tickets",
    response_model=BatchOut,
    responses=_WRITES,
)
async def hand_over_route(
    body: HandOversIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Up to 100 offers, in one transaction; each waits to be signed for, and no clock stops."""
    return await once.answer(
        lambda uow: hand_over_many(uow, actor, body.wanted(), now=now),
        BatchOut.of,
        status=_status,
    )


@router.post(
    "/takings",
    operation_id="takeTickets",
    summary="Sign for many tickets",
    response_model=BatchOut,
    responses=_WRITES,
)
async def take_route(body: TakingsIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Up to 100 of those that were offered to the caller."""
    ids = [TicketId(one) for one in body.ticket_ids]
    return await once.answer(
        lambda uow: take_many(uow, actor, ids, now=now), BatchOut.of, status=_status
    )


@router.get(
    "/colleagues",
    operation_id="listCentreColleagues",
    summary="Who answers for tickets of my centre",
    response_model=CentreColleaguesOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def colleagues_route(work: Work, actor: CurrentActor) -> Response:
    """By name; how much each has is told of those whose tickets the caller may hand over."""
    return answer(CentreColleaguesOut(await list_centre_colleagues(work, actor)))
