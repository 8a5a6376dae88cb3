"""Case reports upward (个案专报, TKT-26, TKT-27): writing, lists, one report, its sheet."""

import asyncio
from dataclasses import asdict
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.case_reports.schemas_in import CaseReportIn
from partyhub.api.case_reports.views import (
    CaseReportLine,
    CaseReportOut,
    SuperiorsOut,
    WrittenReportOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.case_reports import refusals as r
from partyhub.domain.case_reports.kinds import ReportKind, ReportState
from partyhub.domain.case_reports.views import Box, ReportFilter
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import CaseReportId, OrgId
from partyhub.domain.tickets.refusals import NotACentre, TextNeeded
from partyhub.usecases.case_reports.read_reports import list_reports, list_superiors, read_report
from partyhub.usecases.case_reports.write_report import write_report

router = APIRouter(prefix="/case-reports", tags=["case reports"])
_WRITES = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid, StaleVersion, TextNeeded,
    NotACentre, r.AlreadyReported, r.NotASuperior, r.NotForThisSystem, r.NotTheReporter,
    r.NotTheSender,
)  # fmt: skip


@router.post(
    "",
    operation_id="writeCaseReport",
    summary="Report one matter upward",
    status_code=201,
    response_model=WrittenReportOut,
    responses=refuses(*_WRITES, OrgClosed),
)
async def write_route(body: CaseReportIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Written for good: never edited, never deleted (SP-23). Its ticket becomes `major`."""
    return await once.answer(
        lambda work: write_report(work, actor, body.new(), now=now),
        lambda made: WrittenReportOut(made.id, made.number, made.due_at, made.digest),
        status=201,
    )


async def _narrowed(
    box: Annotated[Box | None, Query(description="Ours or received; without it, both.")] = None,
    state: ReportState | None = None,
    late: Annotated[bool, Query(description="Only those that went or go up late.")] = False,
    kind: ReportKind | None = None,
    ticket_id: UUID | None = None,
) -> ReportFilter:
    return ReportFilter(box=box, state=state, late=late, kind=kind, ticket_id=ticket_id)


@router.get(
    "",
    operation_id="listCaseReports",
    summary="Case reports, the latest first",
    response_model=Page[CaseReportLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    wanted: Annotated[ReportFilter, Depends(_narrowed)],
    limit: Limit = 25,
    cursor: Cursor = None,
) -> Response:
    """What one's own centre reported, and what was sent to one's organisation."""
    after = moment_key(cursor)
    found = await list_reports(work, actor, wanted, now=now, after=after, limit=limit + 1)
    lines = [CaseReportLine.of(row, now) for row in found]
    return answer(moment_page(lines, limit, lambda line: line.written_at))


@router.get(
    "/superiors",
    operation_id="listCaseReportSuperiors",
    summary="Whom a centre reports to",
    response_model=SuperiorsOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, NotACentre),
)
async def superiors_route(org: UUID, work: Work, actor: CurrentActor) -> Response:
    """The street committee and the organisation department above it; others go by name."""
    return answer(SuperiorsOut(await list_superiors(work, actor, org_id=OrgId(org))))


@router.get(
    "/{report_id}",
    operation_id="getCaseReport",
    summary="One report with its proof",
    response_model=CaseReportOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(report_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """The first opening by each person at the addressee becomes a row of the proof."""
    whole = await read_report(work, actor, report_id=CaseReportId(report_id), now=now)
    return answer(CaseReportOut.of(whole, now))


@router.get(
    "/{report_id}/print",
    operation_id="printCaseReport",
    summary="The report on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def print_route(
    report_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With its digest and the proof of its sending as they stand (RP-01)."""
    whole = await read_report(work, actor, report_id=CaseReportId(report_id), now=now)
    sheet = asdict(CaseReportOut.of(whole, now)) | {"printed_at": now}
    pdf = await asyncio.to_thread(services.case_report_printer.print_report, sheet)
    return Response(pdf, media_type="application/pdf")
