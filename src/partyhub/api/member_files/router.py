"""Members' files (一人一档, MEM-06): which there are, what is missing, one file and its checks."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.member_files.schemas import FileCheckIn, MemberFileOut
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_files.refusals import (
    FileChanged,
    FileLoanUnsaid,
    FilePaperTwice,
    FilePaperUnnamed,
)
from partyhub.domain.member_files.views import FileLine, FileShow
from partyhub.domain.members.member import MemberGone, MemberMerged
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.usecases.member_files.keep_file import check_file, read_file
from partyhub.usecases.member_files.list_files import Asked, export_files, list_files

router = APIRouter(tags=["member files"])


def _asked(
    today: Today,
    show: FileShow = FileShow.ALL,
    q: Annotated[Line, Query(description="Part of the name, pinyin or initials.")] = "",
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    on: Annotated[date | None, Query(description="As of which day; today without it.")] = None,
) -> Asked:
    org_id = None if org is None else OrgId(org)
    return Asked(on=on or today, today=today, show=show, text=q, org_id=org_id)


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "/member-files",
    operation_id="listMemberFiles",
    summary="Members' files",
    response_model=Page[FileLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    asked: _Asked, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """By name; `missing` names the papers that the file must hold and does not. As of a past day:
    who belonged there that day, with the papers entered by then.
    """
    found = await list_files(work, actor, asked, after=name_key(cursor), limit=limit + 1)
    return answer(name_page(found, limit))


@router.get(
    "/member-files/export",
    operation_id="exportMemberFiles",
    summary="Members' files as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    table = await export_files(work, actor, asked, now=now)
    data = await written(services, table, by=actor, at=now)
    plain = f"member-files-{asked.on}.xlsx"
    return file_answer(data, XLSX, name=f"{table.title}.xlsx", plain_name=plain)


@router.get(
    "/members/{member_id}/file",
    operation_id="getMemberFile",
    summary="A member's file",
    response_model=MemberFileOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(member_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """The index of its papers, where it stands, its history; of the person no more than the name
    and where they belong. A look stands in the access log.
    """
    found = await read_file(work, actor, member_id=MemberId(member_id), now=now)
    return answer(MemberFileOut.of(found))


@router.post(
    "/members/{member_id}/file/checks",
    operation_id="checkMemberFile",
    summary="Enter what was found in a member's file",
    response_model=MemberFileOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, MemberGone, MemberMerged, KeyNeeded, KeyReused, Invalid,
        FileChanged,
        FileLoanUnsaid, FilePaperTwice, FilePaperUnnamed,
    ),
)  # fmt: skip
async def check_route(
    member_id: UUID, body: FileCheckIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Needs `member-file:keep`; what was entered before stays in the history."""
    return await once.answer(
        lambda work: check_file(
            work, actor, member_id=MemberId(member_id), check=body.check_of(), now=now
        ),
        MemberFileOut.of,
    )
