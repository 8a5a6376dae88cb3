"""A member's probation (预备期, MEM-16): when it is over, and what was decided of it."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.probations.schemas import (
    DecisionWithdrawalIn,
    ProbationDecisionIn,
    ProbationOut,
)
from partyhub.api.problems import refuses
from partyhub.domain.members.member import MemberMerged
from partyhub.domain.probations.refusals import (
    DecisionDayOutOfOrder,
    DecisionWithdrawn,
    ExtendedAlready,
    ExtensionOutOfRange,
    NotProbationary,
    ProbationStartUnknown,
)
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId, ProbationDecisionId
from partyhub.usecases.probations.decide import (
    decide_probation,
    read_probation,
    withdraw_decision,
)

router = APIRouter(prefix="/members/{member_id}/probation", tags=["probations"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, MemberMerged, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="getMemberProbation",
    summary="A member's probation",
    response_model=ProbationOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Members see their own; a look at somebody else's stands in the access log."""
    found = await read_probation(work, actor, member_id=MemberId(member_id), now=now)
    return answer(ProbationOut.of(found))


@router.post(
    "/decisions",
    operation_id="decideProbation",
    summary="Record what was decided of a probationary member",
    response_model=ProbationOut,
    status_code=201,
    responses=refuses(
        *_WRITES, NotProbationary, DecisionDayOutOfOrder, ExtendedAlready, ExtensionOutOfRange,
        ProbationStartUnknown,
    ),
)  # fmt: skip
async def decide_route(
    member_id: UUID, body: ProbationDecisionIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Extended once, by half a year to a year; converted: a full member from now on; disqualified:
    a member no more. Needs `member:edit`.
    """
    return await once.answer(
        lambda work: decide_probation(
            work, actor, member_id=MemberId(member_id), said=body.said(), now=now
        ),
        ProbationOut.of,
        status=201,
    )


@router.post(
    "/decisions/{decision_id}/withdrawal",
    operation_id="withdrawProbationDecision",
    summary="Withdraw a decision that was recorded by mistake",
    response_model=ProbationOut,
    responses=refuses(*_WRITES, DecisionWithdrawn),
)
async def withdraw_route(
    member_id: UUID,
    decision_id: UUID,
    body: DecisionWithdrawalIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
) -> Response:
    """The record goes back to what it said before; the row is never deleted."""
    return await once.answer(
        lambda work: withdraw_decision(
            work,
            actor,
            ProbationDecisionId(decision_id),
            member_id=MemberId(member_id),
            reason=body.reason,
            now=now,
        ),
        ProbationOut.of,
    )
