"""A self-check on A4, and as a workbook."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import SelfCheckId
from partyhub.usecases.self_checks.read import export_self_check, read_self_check

router = APIRouter(prefix="/self-checks/{check_id}", tags=["self-checks"])


@router.get(
    "/print",
    operation_id="printSelfCheck",
    summary="A self-check on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def print_route(check_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """Counts, findings with what became of them, and the signature."""
    check = await read_self_check(work, actor, check_id=SelfCheckId(check_id))
    printed = services.self_check_printer.print_self_check
    return shown_pdf(await asyncio.to_thread(printed, check), "self-check.pdf")


@router.get(
    "/export",
    operation_id="exportSelfCheck",
    summary="A self-check as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotFound),
)
async def export_route(
    check_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """The same rows; who took it out stands in its history."""
    check, book = await export_self_check(work, actor, check_id=SelfCheckId(check_id), now=now)
    data = await written(services, book, by=actor, at=now)
    plain = f"self-check-{check.year}-{today}.xlsx"
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name=plain)
