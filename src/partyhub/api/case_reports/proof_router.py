"""The proof of a case report's way: sent, signed for (签收), answered (批示)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.case_reports.schemas_in import AcknowledgementIn, ReportAnswerIn, SendingIn
from partyhub.api.case_reports.views import CaseReportOut
from partyhub.api.dependencies import CurrentActor, Now
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.case_reports import refusals as r
from partyhub.domain.case_reports.kinds import ProofKind
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import CaseReportId
from partyhub.domain.tickets.refusals import TextNeeded
from partyhub.usecases.case_reports.prove import receive_report, send_report

router = APIRouter(prefix="/case-reports", tags=["case reports"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, TextNeeded)


@router.post(
    "/{report_id}/sendings",
    operation_id="sendCaseReport",
    summary="Send a report up",
    response_model=CaseReportOut,
    responses=refuses(*_WRITES, r.NotTheSender, r.NotForThisSystem),
)
async def send_route(
    report_id: UUID, body: SendingIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By the director; what is urgent, by its author as well. The first sending counts."""
    return await once.answer(
        lambda work: send_report(
            work, actor, report_id=CaseReportId(report_id), sending=body.sending(), now=now
        ),
        lambda whole: CaseReportOut.of(whole, now),
    )


@router.post(
    "/{report_id}/acknowledgement",
    operation_id="acknowledgeCaseReport",
    summary="Sign for a report",
    response_model=CaseReportOut,
    responses=refuses(*_WRITES, r.NotSentYet, r.AlreadyAcknowledged),
)
async def acknowledge_route(
    report_id: UUID, body: AcknowledgementIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once, by the addressee; for a body outside, the centre keeps who signed there."""
    return await once.answer(
        lambda work: receive_report(
            work, actor, report_id=CaseReportId(report_id), kind=ProofKind.ACKNOWLEDGED,
            said=body.said(), now=now,
        ),
        lambda whole: CaseReportOut.of(whole, now),
    )  # fmt: skip


@router.post(
    "/{report_id}/answers",
    operation_id="answerCaseReport",
    summary="Answer a report",
    response_model=CaseReportOut,
    responses=refuses(*_WRITES, r.NotSentYet),
)
async def answer_route(
    report_id: UUID, body: ReportAnswerIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """As often as there is something to say; each answer stays."""
    return await once.answer(
        lambda work: receive_report(
            work, actor, report_id=CaseReportId(report_id), kind=ProofKind.ANSWERED,
            said=body.said(), now=now,
        ),
        lambda whole: CaseReportOut.of(whole, now),
    )  # fmt: skip
