"""A member's own feedback slips and decisions, and the right to answer (PV-44, CHK-17)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.feedback_slips.schemas_in import AnswerIn, DecisionAnswerIn
from partyhub.api.feedback_slips.schemas_out import FeedbackSlipOut, MySlipsOut
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.feedback_slips.refusals import AnotherVersion, SlipAnswered
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotFound, NotSignedIn
from partyhub.domain.shared.ids import FeedbackDecisionId, FeedbackSlipId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.feedback_slips.mine import answer_decision, answer_slip, my_slips

router = APIRouter(prefix="/me", tags=["feedback slips"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused, SlipAnswered)


@router.get(
    "/feedback-slips",
    operation_id="listMyFeedbackSlips",
    summary="What communities say of my service, and who consulted it",
    response_model=MySlipsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(work: Work, actor: CurrentActor) -> Response:
    """The latest year first, with every version, consultation and decision."""
    return answer(MySlipsOut.of(await my_slips(work, actor)))


@router.post(
    "/feedback-slips/{slip_id}/answers",
    operation_id="answerMyFeedbackSlip",
    summary="Answer my feedback slip",
    response_model=FeedbackSlipOut,
    responses=refuses(*_WRITES, AnotherVersion, IllegalTransition),
)
async def answer_route(
    slip_id: UUID, body: AnswerIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once for each version, until the unit has received it; it stands on the slip."""
    return await once.answer(
        lambda uow: answer_slip(
            uow, actor, FeedbackSlipId(slip_id), number=body.number, words=body.words, now=now
        ),
        FeedbackSlipOut.of,
    )


@router.post(
    "/feedback-decisions/{decision_id}/answers",
    operation_id="answerMyFeedbackDecision",
    summary="Answer a decision on me",
    response_model=FeedbackSlipOut,
    responses=refuses(*_WRITES),
)
async def answer_decision_route(
    decision_id: UUID, body: DecisionAnswerIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once; it stands beside the decision."""
    return await once.answer(
        lambda uow: answer_decision(
            uow, actor, FeedbackDecisionId(decision_id), words=body.words, now=now
        ),
        FeedbackSlipOut.of,
    )
