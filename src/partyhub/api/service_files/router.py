"""社区服务档案: a unit's files of its members' service (CHK-15, CHK-16, LG-06)."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, file_answer, holds
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year
from partyhub.domain.service_files.views import FileFilter, ServiceFile, ServiceFileLine
from partyhub.domain.service_files.words import FILE
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.service_files.read import file_sheet, list_files, read_file

router = APIRouter(prefix="/service-files", tags=["service files"])


@router.get(
    "",
    operation_id="listServiceFiles",
    summary="A unit's members who have checked in, and their service of a year",
    response_model=Page[ServiceFileLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    year: Year = None,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, never by hours; `slip` only for who reads feedback slips."""
    wanted = FileFilter(
        year=year or today.year, slips=actor.holds(Permission.FEEDBACK_SLIP_READ),
        after=name_key(cursor), limit=limit + 1,
    )  # fmt: skip
    org_id = None if org is None else OrgId(org)
    return answer(name_page(await list_files(work, actor, wanted, org_id=org_id), limit))


@router.get(
    "/{member_id}",
    operation_id="getServiceFile",
    summary="The file of one member's service",
    response_model=ServiceFile,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Entries come from `listMemberServiceRecords`; what a slip says is consulted with a purpose.
    The member sees who looked.
    """
    return answer(await read_file(work, actor, MemberId(member_id), now=now))


@router.get(
    "/{member_id}/sheet",
    operation_id="printServiceFile",
    summary="The file on A4, with a year's confirmed entries",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def sheet_route(
    member_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    year: Year = None,
) -> Response:
    """A print is a look."""
    one = await file_sheet(work, actor, MemberId(member_id), year or today.year, now=now)
    data = await asyncio.to_thread(services.service_file_printer.print_file, one)
    return file_answer(data, PDF, name=f"{FILE}-{one.file.name}.pdf", plain_name="service-file.pdf")
