"""Rosters, ledger and overview as files (CHK-09, CHK-20, CHK-22, LG-05)."""

import asyncio
from enum import StrEnum
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Query, Response

from partyhub.api.check_ins.narrowed import Narrowed
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import file_answer, written
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.domain.check_ins.forms import Form
from partyhub.domain.check_ins.refusals import ExportTooLarge, PurposeNeeded
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn
from partyhub.usecases.check_ins.export import Phones, export_check_ins, export_overview

router = APIRouter(prefix="/check-in-exports", tags=["check-ins"])
_BINARY = {"schema": {"type": "string", "format": "binary"}}


class FileFormat(StrEnum):
    """Kinds of file."""

    XLSX = "xlsx"
    CSV = "csv"


_MEDIA = {
    FileFormat.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    FileFormat.CSV: "text/csv; charset=utf-8",
}
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {_MEDIA[FileFormat.XLSX]: _BINARY, "text/csv": _BINARY},
    }
}


@router.get(
    "",
    operation_id="exportCheckIns",
    summary="A roster as a file",
    response_class=Response,
    responses=_FILE | refuses(NotSignedIn, NotAllowed, NotFound, ExportTooLarge, PurposeNeeded),
)
async def export_route(
    form: Form,
    narrowed: Narrowed,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    file_format: Annotated[FileFormat, Query(alias="format")] = FileFormat.XLSX,
    phones: Literal["masked", "full"] = "masked",
    purpose: Annotated[Line, Query(description="Needed for full phones.")] = "",
) -> Response:
    """At most 10,000 rows; whoever stands in the file sees who took it out, and what for.

    The overview takes `under` alone. Phones are masked wherever the caller may not reveal them.
    """
    if form is Form.OVERVIEW:
        table = await export_overview(work, actor, under=narrowed.under, now=now)
    else:
        asked = Phones(whole=phones == "full", purpose=purpose, vault=services.vault)
        table = await export_check_ins(work, actor, narrowed, form=form, phones=asked, now=now)
    if file_format is FileFormat.CSV:
        data = await asyncio.to_thread(services.roster_writer.csv, table.headings, table.rows)
    else:
        data = await written(services, table, by=actor, at=now)
    name, plain = (f"{s}-{today}.{file_format}" for s in (table.title, form.replace("_", "-")))
    return file_answer(data, _MEDIA[file_format], name=name, plain_name=plain)
