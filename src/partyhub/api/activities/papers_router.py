"""Activities on paper: ledgers as workbooks, and a page of the record book."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.activities.asking import AskedDep
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.problems import refuses
from partyhub.domain.activities.forms import ActivityForm
from partyhub.domain.activities.views import ActivityShow
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import ActivityId
from partyhub.usecases.activities.registers import Asked, export_activities, record_page

router = APIRouter(tags=["activities"])


@router.get(
    "/activity-exports",
    operation_id="exportActivities",
    summary="主题活动台账, 区域化党建活动项目台账 or 活动记录本 as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    form: ActivityForm, asked: AskedDep, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Between two days, without what was cancelled; at most 10,000 rows, no names of members."""
    between = Asked(
        show=ActivityShow.BETWEEN, org_id=asked.org_id, since=asked.since, until=asked.until
    )
    book = await export_activities(work, actor, form, between, now=now)
    data = await written(services, book, by=actor, at=now)
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name=f"{form}.xlsx")


@router.get(
    "/activities/{activity_id}/record-page",
    operation_id="printActivity",
    summary="The activity's page of the record book (活动记录本)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def page_route(
    activity_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """On A4, with the names of who came; a print is a look."""
    page = await record_page(work, actor, ActivityId(activity_id), now=now)
    print_it = services.activity_printer.print_activity
    data = await asyncio.to_thread(print_it, page.activity, page.theme, page.names)
    return shown_pdf(data, "activity.pdf")
