"""Check-ins: lists, one, and the steps that lead on."""

from dataclasses import replace
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.check_ins.narrowed import Narrowed
from partyhub.api.check_ins.schemas_in import (
    AssignmentIn,
    EnrolmentIn,
    ReasonIn,
    RegistrationIn,
    RelocationIn,
    plain_code,
)
from partyhub.api.check_ins.schemas_out import CheckInOut, HistoryOut
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import (
    AlreadyUnderWay,
    ElsewhereNeedsReason,
    NoReceiptOut,
    NotACommunity,
    NotInService,
    NotVoluntary,
    TeamOfAnotherCommunity,
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
from partyhub.domain.shared.ids import CheckInId, MemberId, TeamId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.check_ins import advance
from partyhub.usecases.check_ins.browse import browse_check_ins, look_at_check_in
from partyhub.usecases.check_ins.enrol import enrol_member
from partyhub.usecases.check_ins.history import read_history
from partyhub.usecases.check_ins.register import register_check_in
from partyhub.usecases.check_ins.relocate import relocate

router = APIRouter(prefix="/check-ins", tags=["check-ins"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion)
_STEPS = (*_WRITES, IllegalTransition)


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
async def get_route(check_in_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Looking at somebody else's leaves a trace that they can see."""
    found = await look_at_check_in(work, actor, check_in_id=CheckInId(check_in_id), now=now)
    return answer(CheckInOut.of(found, seen_by=actor), version=found.version)


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


@router.post(
    "/{check_in_id}/registration",
    operation_id="registerCheckIn",
    summary="Register the member at the community",
    response_model=CheckInOut,
    responses=refuses(*_STEPS),
)
async def register_route(
    check_in_id: UUID,
    body: RegistrationIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    today: Today,
) -> Response:
    """The community has seen the person and the certificate; the receipt is issued with it."""
    code = plain_code(body.short_code)
    return await once.answer(
        lambda uow: register_check_in(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            short_code=code,
            now=now,
            today=today,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/assignment",
    operation_id="assignCheckIn",
    summary="Give a team or a post",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, TeamOfAnotherCommunity),
)
async def assign_route(
    check_in_id: UUID, body: AssignmentIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """A team of the same community, a post in words, or both (CHK-10)."""
    team = None if body.team_id is None else TeamId(body.team_id)
    return await once.answer(
        lambda uow: advance.assign(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            team_id=team,
            duty=body.duty,
            now=now,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/receipt-return",
    operation_id="returnReceipt",
    summary="Take the receipt back",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, NoReceiptOut),
)
async def return_route(check_in_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """The unit has the receipt in hand; only now is the loop closed (CHK-08)."""
    return await once.answer(
        lambda uow: advance.return_receipt(uow, actor, check_in_id=CheckInId(check_in_id), now=now),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/ending",
    operation_id="endCheckIn",
    summary="End a check-in in force",
    response_model=CheckInOut,
    responses=refuses(*_STEPS),
)
async def end_route(
    check_in_id: UUID,
    body: ReasonIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    today: Today,
) -> Response:
    """Moved, changed job, retired; the records stay."""
    return await once.answer(
        lambda uow: advance.end(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            reason=body.reason,
            now=now,
            today=today,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/voiding",
    operation_id="voidCheckIn",
    summary="Withdraw before the member checked in",
    response_model=CheckInOut,
    responses=refuses(*_STEPS),
)
async def void_route(
    check_in_id: UUID, body: ReasonIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By the unit or by the member; the certificate is worth nothing from now on."""
    return await once.answer(
        lambda uow: advance.void(
            uow, actor, check_in_id=CheckInId(check_in_id), reason=body.reason, now=now
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/relocation",
    operation_id="relocateCheckIn",
    summary="The member moved home",
    status_code=201,
    response_model=CheckInOut,
    responses=refuses(*_STEPS, ElsewhereNeedsReason, NotACommunity),
)
async def relocate_route(
    check_in_id: UUID,
    body: RelocationIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    today: Today,
) -> Response:
    """Ends the old check-in and begins a new one, which waits for its certificate (CHK-34)."""
    wish = body.wish(volunteered=True, how="relocation")
    return await once.answer(
        lambda uow: relocate(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            wish=wish,
            reason=body.reason,
            now=now,
            today=today,
        ),
        lambda begun: CheckInOut.of(begun, seen_by=actor),
        status=201,
    )
