"""Figures of service per level of the tree, and confirmed entries as a workbook (CHK-32)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.service_records.figures import ServiceFigures
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.service_records.count import count_service, export_records

router = APIRouter(tags=["service records"])
_Org = Annotated[
    UUID | None, Query(description="An organisation in reach; without it, the top of the reach.")
]


@router.get(
    "/service-figures",
    operation_id="countService",
    summary="Hours and entries by month, source and organisation",
    response_model=ServiceFigures,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def figures_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    org: _Org = None,
    on: Annotated[date | None, Query(description="As of which day; today without it.")] = None,
) -> Response:
    """Of the day's year, confirmed entries only, as of that day's end; lines in the tree's order,
    never by size.
    """
    org_id = None if org is None else OrgId(org)
    found = await count_service(work, actor, org_id=org_id, on=on or today, today=today)
    return answer(found)


@router.get(
    "/service-records/export",
    operation_id="exportServiceRecords",
    summary="A year's confirmed entries as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    org: _Org = None,
    year: Year = None,
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    book = await export_records(
        work, actor, org_id=None if org is None else OrgId(org), year=year or today.year, now=now
    )
    data = await written(services, book, by=actor, at=now)
    plain = f"service-records-{today}.xlsx"
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name=plain)
