"""The survey of members in service before they enrol (MEM-12): what is not known yet."""

from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.basics.views import Basic, BasicsCounts, BasicsLine
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.basics.survey import count_basics, export_basics, list_basics

router = APIRouter(prefix="/member-basics", tags=["members"])
_READS = (NotSignedIn, NotAllowed, NotFound)


@dataclass(frozen=True, slots=True)
class _Asked:
    """Which members, and which one thing."""

    org_id: OrgId | None
    basic: Basic | None


def _asked(
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    missing: Annotated[Basic | None, Query(description="Only who lacks this.")] = None,
) -> _Asked:
    return _Asked(None if org is None else OrgId(org), missing)


Asked = Annotated[_Asked, Depends(_asked)]


@router.get(
    "",
    operation_id="listMemberBasics",
    summary="Members in service of whom something is not known",
    response_model=Page[BasicsLine],
    responses=refuses(*_READS, Invalid),
)
async def list_route(
    work: Work, actor: CurrentActor, asked: Asked, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """By name, with what is missing; nothing of families is asked (SP-03)."""
    found = await list_basics(
        work, actor, org_id=asked.org_id, basic=asked.basic, after=name_key(cursor),
        limit=limit + 1,
    )  # fmt: skip
    return answer(name_page(found, limit))


@router.get(
    "/counts",
    operation_id="countMemberBasics",
    summary="How much is known of members in service",
    response_model=BasicsCounts,
    responses=refuses(*_READS),
)
async def count_route(
    work: Work,
    actor: CurrentActor,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
) -> Response:
    """All members in service in reach, those of whom all is known, and each thing that is not."""
    return answer(await count_basics(work, actor, org_id=None if org is None else OrgId(org)))


@router.get(
    "/export",
    operation_id="exportMemberBasics",
    summary="What is not known of members in service, as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(*_READS, Invalid, ExportTooLarge),
)
async def export_route(
    asked: Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows: a mark for each thing that is missing; in their access logs."""
    book = await export_basics(work, actor, org_id=asked.org_id, basic=asked.basic, now=now)
    data = await written(services, book, by=actor, at=now)
    name, plain = f"{book.title}-{today}.xlsx", f"member-basics-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=plain)
