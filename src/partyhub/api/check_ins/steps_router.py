"""The steps of a check-in after the registration: assign, take the receipt back, end, void."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.check_ins.schemas_in import (
    AssignmentIn,
    ReasonIn,
)
from partyhub.api.check_ins.schemas_out import CheckInOut
from partyhub.api.dependencies import CurrentActor, Now, Today
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.versions import OptionalVersion
from partyhub.domain.check_ins.refusals import (
    NoReceiptOut,
    TeamOfAnotherCommunity,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import CheckInId, TeamId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.check_ins import advance

router = APIRouter(prefix="/check-ins", tags=["check-ins"])
_STEPS = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion, IllegalTransition,
)  # fmt: skip


@router.post(
    "/{check_in_id}/assignment",
    operation_id="assignCheckIn",
    summary="Give a team or a post",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, PreconditionFailed, TeamOfAnotherCommunity),
)
async def assign_route(
    check_in_id: UUID,
    body: AssignmentIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
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
            read_version=version,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/receipt-return",
    operation_id="returnReceipt",
    summary="Take the receipt back",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, PreconditionFailed, NoReceiptOut),
)
async def return_route(
    check_in_id: UUID, once: OnceDep, actor: CurrentActor, now: Now, version: OptionalVersion = None
) -> Response:
    """The unit has the receipt in hand; only now is the loop closed (CHK-08)."""
    return await once.answer(
        lambda uow: advance.return_receipt(
            uow, actor, check_in_id=CheckInId(check_in_id), now=now, read_version=version
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/ending",
    operation_id="endCheckIn",
    summary="End a check-in in force",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, PreconditionFailed),
)
async def end_route(
    check_in_id: UUID,
    body: ReasonIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    today: Today,
    version: OptionalVersion = None,
) -> Response:
    """Moved, changed job, retired; the records stay."""
    return await once.answer(
        lambda uow: advance.end(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            reason=body.reason,
            now=now,
            read_version=version,
            today=today,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/{check_in_id}/voiding",
    operation_id="voidCheckIn",
    summary="Withdraw before the member checked in",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, PreconditionFailed),
)
async def void_route(
    check_in_id: UUID,
    body: ReasonIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """By the unit or by the member; the certificate is worth nothing from now on."""
    return await once.answer(
        lambda uow: advance.void(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            reason=body.reason,
            now=now,
            read_version=version,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )
