"""社区表现反馈单: lists, one whole, and what is done with several (CHK-14 … CHK-16, NT-11)."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.feedback_slips.schemas_in import AppraisalsIn, SlipsIn
from partyhub.api.feedback_slips.schemas_out import SeenSlipOut
from partyhub.api.feedback_slips.schemas_runs import SlipOutcomesOut
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.feedback_slips.states import SlipState
from partyhub.domain.feedback_slips.views import SlipFilter, SlipLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import FeedbackSlipId, OrgId
from partyhub.domain.shared.org import Side
from partyhub.usecases.feedback_slips.many import (
    SlipOutcome,
    appraise_slips,
    receive_slips,
    send_slips,
)
from partyhub.usecases.feedback_slips.read import list_slips, read_slip

router = APIRouter(tags=["feedback slips"])
_IN_PART: dict[int | str, dict[str, Any]] = {
    207: {"model": SlipOutcomesOut, "description": "Some were refused; `problem` says why."}
}
_MANY = _IN_PART | refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused)
_Year = Annotated[int | None, Query(ge=2000, le=2999, description="This year without it.")]


@router.get(
    "/feedback-slips",
    operation_id="listFeedbackSlips",
    summary="Feedback slips of a year",
    response_model=Page[SlipLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    side: Annotated[
        Literal[Side.COMMUNITY, Side.UNIT], Query(description="Whose slips: `org` is on this side.")
    ],
    year: _Year = None,
    state: SlipState | None = None,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name. On the unit's side stands what was sent to it, and nothing before."""
    wanted = SlipFilter(
        side=side, year=_of(year, today), state=state, after=name_key(cursor), limit=limit + 1
    )
    found = await list_slips(work, actor, wanted, org_id=None if org is None else OrgId(org))
    return answer(name_page(found, limit))


def _of(year: int | None, today: date) -> int:
    return today.year if year is None else year


@router.get(
    "/feedback-slips/{slip_id}",
    operation_id="getFeedbackSlip",
    summary="One feedback slip",
    response_model=SeenSlipOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(slip_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """With all versions and who consulted it; the look stands in the member's access log."""
    seen = await read_slip(work, actor, FeedbackSlipId(slip_id), now=now)
    return answer(SeenSlipOut.of(seen), version=seen.whole.slip.version)


@router.post(
    "/feedback-slip-appraisals",
    operation_id="appraiseFeedbackSlips",
    summary="Record what the meeting found of one or several members",
    response_model=SlipOutcomesOut,
    responses=_MANY,
)
async def appraise_route(
    body: AppraisalsIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Freezes each member's totals of confirmed service; said anew while it is not sent."""
    return await once.answer(
        lambda uow: appraise_slips(
            uow, actor, body.read(), body.said(), policy=services.policy, now=now
        ),
        SlipOutcomesOut.of,
        status=_status,
    )


@router.post(
    "/feedback-slip-sendings",
    operation_id="sendFeedbackSlips",
    summary="Seal slips and send them to the members' units",
    response_model=SlipOutcomesOut,
    responses=_MANY,
)
async def send_route(body: SlipsIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Once the member has answered, or the days for it are over (PV-44)."""
    return await once.answer(
        lambda uow: send_slips(uow, actor, body.read(), now=now), SlipOutcomesOut.of, status=_status
    )


@router.post(
    "/feedback-slip-receptions",
    operation_id="receiveFeedbackSlips",
    summary="Sign for slips that were sent to the unit",
    response_model=SlipOutcomesOut,
    responses=_MANY,
)
async def receive_route(body: SlipsIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Up to 100 in one transaction; one that is refused doesn't stop the others."""
    return await once.answer(
        lambda uow: receive_slips(uow, actor, body.read(), now=now),
        SlipOutcomesOut.of,
        status=_status,
    )


def _status(lines: Sequence[SlipOutcome]) -> int:
    return 207 if any(line.refusal for line in lines) else 200
