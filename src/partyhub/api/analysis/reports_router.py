"""Analysis reports: frozen, sent, read, printed, published (TKT-28, RP-02, NT-13)."""

import asyncio
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.analysis.schemas import ReportIn, ReportOut, ReportSendingIn, report_out
from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import XLSX, file_answer
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.analysis.periods import Period
from partyhub.domain.analysis.published import PublicFigures, published
from partyhub.domain.analysis.refusals import (
    AlreadySent,
    NobodyToSendTo,
    NotForPublication,
    ReportOfACentre,
)
from partyhub.domain.analysis.views import ReportLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.analysis.reports import (
    freeze_report,
    list_reports,
    read_report,
    send_report,
)

router = APIRouter(prefix="/ticket-reports", tags=["statistics"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid)
_Public = Annotated[bool, Query(description="The form that may be published: small cells hidden.")]


def _file(media: str) -> dict[int | str, dict[str, Any]]:
    binary = {"schema": {"type": "string", "format": "binary"}}
    return {200: {"description": "The file.", "content": {media: binary}}}


@router.post(
    "",
    operation_id="freezeTicketReport",
    summary="Freeze a period's figures as a report",
    status_code=201,
    response_model=ReportOut,
    responses=refuses(*_WRITES, ReportOfACentre),
)
async def freeze_route(body: ReportIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """With the definitions as they stand and the author's comment; it never changes again."""
    period = Period(body.since, body.until)
    comments = (body.hot_comment, body.difficult_comment)
    return await once.answer(
        lambda uow: freeze_report(
            uow,
            actor,
            centre_id=OrgId(body.centre_id),
            period=period,
            comments=comments,
            now=now,
        ),
        lambda report: report_out(report, actor),
        status=201,
    )


@router.get(
    "",
    operation_id="listTicketReports",
    summary="Frozen reports, the latest first",
    response_model=Page[ReportLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Those of one's reach that were sent, and one's own centre's before that."""
    found = list(await list_reports(work, actor, after=moment_key(cursor), limit=limit + 1))
    return answer(moment_page(found, limit, lambda report: report.frozen_at))


@router.get(
    "/{report_id}",
    operation_id="getTicketReport",
    summary="A report as it was frozen",
    response_model=ReportOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(report_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Figures, definitions with their version, comments, and whether it was sent."""
    return answer(report_out(await read_report(work, actor, report_id=report_id), actor))


@router.post(
    "/{report_id}/sending",
    operation_id="sendTicketReport",
    summary="Send a report to the organisation department",
    response_model=ReportOut,
    responses=refuses(*_WRITES, AlreadySent, NobodyToSendTo),
)
async def send_route(
    report_id: UUID, body: ReportSendingIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once; the organisations between get copies, and the regional centre by its name."""
    return await once.answer(
        lambda uow: send_report(uow, actor, report_id=report_id, copies=body.copies, now=now),
        lambda report: report_out(report, actor),
    )


@router.get(
    "/{report_id}/public-figures",
    operation_id="getPublicTicketFigures",
    summary="What of a report may be published",
    response_model=PublicFigures,
    responses=refuses(NotSignedIn, NotFound, NotForPublication),
)
async def public_route(report_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Cells of fewer than five people are null, as is whatever would give one away."""
    report = await read_report(work, actor, report_id=report_id)
    report.require_publishable()
    return answer(published(report.figures))


@router.get(
    "/{report_id}/pdf",
    operation_id="printTicketReport",
    summary="A report on A4",
    response_class=Response,
    responses=_file("application/pdf") | refuses(NotSignedIn, NotFound, NotForPublication),
)
async def pdf_route(
    report_id: UUID, work: Work, actor: CurrentActor, services: Here, public: _Public = False
) -> Response:
    """As it was frozen, whenever it is printed."""
    report, files = await read_report(work, actor, report_id=report_id), services.report_files
    if public:
        report.require_publishable()
        data = await asyncio.to_thread(files.print_public, report, published(report.figures))
    else:
        data = await asyncio.to_thread(files.print_report, report)
    name = f"{report.title}{'（公开版）' if public else ''}.pdf"
    return file_answer(data, "application/pdf", name=name, plain_name=f"{report.number}.pdf")


@router.get(
    "/{report_id}/workbook",
    operation_id="exportTicketReport",
    summary="A report as a workbook",
    response_class=Response,
    responses=_file(XLSX) | refuses(NotSignedIn, NotFound, NotForPublication),
)
async def workbook_route(
    report_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    public: _Public = False,
) -> Response:
    """Every table of it on a sheet, the definitions on the last."""
    report, files = await read_report(work, actor, report_id=report_id), services.report_files
    if public:
        report.require_publishable()
        data = await asyncio.to_thread(
            files.public_workbook,
            report,
            published(report.figures),
            exporter=actor.signature,
            at=now,
        )
    else:
        data = await asyncio.to_thread(files.workbook, report, exporter=actor.signature, at=now)
    name = f"{report.title}{'（公开版）' if public else ''}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"{report.number}.xlsx")
