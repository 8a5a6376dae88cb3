"""What is done with one slip: put right, consulted, followed by a decision (CHK-16, CHK-17)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now
from partyhub.api.feedback_slips.schemas_in import ConsultationIn, CorrectionIn, DecisionIn
from partyhub.api.feedback_slips.schemas_out import SeenSlipOut
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.feedback_slips.refusals import OwnSlip, WrongGrade
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
)
from partyhub.domain.shared.ids import FeedbackSlipId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.feedback_slips.single import (
    Correction,
    consult_slip,
    correct_slip,
    record_decision,
)

router = APIRouter(prefix="/feedback-slips", tags=["feedback slips"])
_WRITES = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, IllegalTransition, OwnSlip,
)  # fmt: skip


@router.post(
    "/{slip_id}/corrections",
    operation_id="correctFeedbackSlip",
    summary="Put an error of a sent slip right",
    response_model=SeenSlipOut,
    responses=refuses(*_WRITES, PreconditionFailed, PreconditionRequired, WrongGrade, Invalid),
)
async def correct_route(
    slip_id: UUID,
    body: CorrectionIn,
    read_version: RequiredVersion,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """The old version is kept; the new one is sealed and sent, and received once more."""
    correction = Correction(body.said(), body.why, services.policy)
    return await once.answer(
        lambda uow: correct_slip(
            uow, actor, FeedbackSlipId(slip_id), correction, read_version=read_version, now=now
        ),
        SeenSlipOut.of,
    )


@router.post(
    "/{slip_id}/consultations",
    operation_id="consultFeedbackSlip",
    summary="Consult a slip for an appraisal or selection",
    response_model=SeenSlipOut,
    responses=refuses(*_WRITES),
)
async def consult_route(
    slip_id: UUID, body: ConsultationIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Who, when and what for is kept, and the member sees it (CHK-16)."""
    return await once.answer(
        lambda uow: consult_slip(uow, actor, FeedbackSlipId(slip_id), body.asked(), now=now),
        SeenSlipOut.of,
    )


@router.post(
    "/{slip_id}/decisions",
    operation_id="recordFeedbackDecision",
    summary="Record a commendation or a criticism",
    response_model=SeenSlipOut,
    status_code=201,
    responses=refuses(*_WRITES, Invalid),
)
async def decide_route(
    slip_id: UUID, body: DecisionIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Its kind, day and number alone; the member sees it and may answer (CHK-17)."""
    return await once.answer(
        lambda uow: record_decision(uow, actor, FeedbackSlipId(slip_id), body.decided(), now=now),
        SeenSlipOut.of,
        status=201,
    )
