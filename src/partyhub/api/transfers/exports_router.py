"""The ledger of transfers as a workbook (LG-04)."""

from typing import Any

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, written
from partyhub.api.problems import refuses
from partyhub.api.transfers.narrowed import Wanted
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.usecases.transfers.export import export_transfers

router = APIRouter(prefix="/transfer-exports", tags=["transfers"])
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.get(
    "",
    operation_id="exportTransfers",
    summary="The ledger of transfers as a workbook",
    response_class=Response,
    responses=_FILE | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    wanted: Wanted, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """As the register lists them, at most 10,000 rows, phones masked; whoever stands in the file
    sees who took it out.
    """
    found = await export_transfers(work, actor, wanted, now=now)
    data = await written(services, found, by=actor, at=now)
    plain = f"transfers-{today}.xlsx"
    return file_answer(data, XLSX, name=f"{found.title}-{today}.xlsx", plain_name=plain)
