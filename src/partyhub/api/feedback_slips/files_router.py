"""社区服务档案: a unit's files of its members' service as a workbook (CHK-15, LG-06)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.feedback_slips.export import AskedFile, export_service_files

router = APIRouter(tags=["feedback slips"])


@router.get(
    "/service-files/export",
    operation_id="exportServiceFiles",
    summary="A unit's service files of a year as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    year: Annotated[
        int | None, Query(ge=2000, le=2999, description="This year without it.")
    ] = None,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    asked = AskedFile(today.year if year is None else year, None if org is None else OrgId(org))
    book = await export_service_files(work, actor, asked, now=now)
    data = await written(services, book, by=actor, at=now)
    plain = f"service-files-{asked.year}.xlsx"
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name=plain)
