"""Check-ins: the list, one of them, what happened to it, and how it begins."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.check_ins.narrowed import Narrowed
from partyhub.api.check_ins.schemas_in import (
    EnrolmentIn,
)
from partyhub.api.check_ins.schemas_out import CheckInOut, HistoryOut, seen_at
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import (
    AlreadyUnderWay,
    ElsewhereNeedsReason,
    NotACommunity,
    NotInService,
    NotVoluntary,
)
from partyhub.domain.check_ins.views import CheckInLine, CheckInOrder
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import CheckInId, MemberId
from partyhub.usecases.check_ins.browse import browse_check_ins, look_at_check_in
from partyhub.usecases.check_ins.enrol import enrol_member
from partyhub.usecases.check_ins.history import read_history

router = APIRouter(prefix="/check-ins", tags=["check-ins"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion)


@router.get(
    "",
    operation_id="listCheckIns",
    summary="Check-ins in reach, page by page",
    response_model=Page[CheckInLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    narrowed: Narrowed,
    order: CheckInOrder = CheckInOrder.RECENT,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Annotated[str | None, Query(max_length=600)] = None,
) -> Response:
    """The unit's roster and the community's ledger are this list, filtered (CHK-09, CHK-20)."""
    wanted = replace(narrowed, order=order)
    after = _after(cursor, order)
    found = await browse_check_ins(work, actor, wanted, after=after, limit=limit)
    lines, more = found[:limit], len(found) > limit
    last = cursor_of(lines[-1][1], str(lines[-1][0].id)) if more else None
    return answer(Page([line for line, _ in lines], last))


def _after(cursor: str | None, order: CheckInOrder) -> tuple[str, str] | None:
    keys = keys_of(cursor, 2)
    if keys is None:
        return None
    try:
        UUID(keys[1])
        if order is not CheckInOrder.NAME:
            datetime.fromisoformat(keys[0])
    except ValueError as error:
        raise Invalid("not a cursor of this list", field="cursor") from error
    return keys[0], keys[1]


@router.post(
    "",
    operation_id="enrolMember",
    summary="Enrol a member who volunteered",
    status_code=201,
    response_model=CheckInOut,
    responses=refuses(
        *_WRITES,
        AlreadyUnderWay,
        ElsewhereNeedsReason,
        NotACommunity,
        NotInService,
        NotVoluntary,
    ),
)
async def enrol_route(body: EnrolmentIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """By the unit or by the member; another community than the home's needs a reason."""
    wish = body.wish(volunteered=body.volunteered, how=body.volunteered_how)
    return await once.answer(
        lambda uow: enrol_member(
            uow, actor, member_id=MemberId(body.member_id), wish=wish, now=now
        ),
        lambda made: CheckInOut.of(made, seen_by=actor),
        status=201,
    )


@router.get(
    "/{check_in_id}",
    operation_id="getCheckIn",
    summary="One check-in",
    response_model=CheckInOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(
    check_in_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Looking at somebody else's leaves a trace that they can see."""
    found = await look_at_check_in(work, actor, check_in_id=CheckInId(check_in_id), now=now)
    return answer(seen_at(found, actor, now, services.policy), version=found.version)


@router.get(
    "/{check_in_id}/events",
    operation_id="listCheckInEvents",
    summary="What happened to a check-in",
    response_model=HistoryOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def events_route(check_in_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Every step with who, when, from, to and note, oldest first."""
    lines = await read_history(work, actor, check_in_id=CheckInId(check_in_id))
    return answer(HistoryOut(lines))
