"""Ledgers of a centre's service as workbooks, and the filing of a year (LG-01, LG-02, LG-03)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import XLSX, file_answer
from partyhub.api.ledgers.pages import Asked
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.ledgers.forms import LedgerForm
from partyhub.domain.ledgers.ports import Filing
from partyhub.domain.ledgers.refusals import LedgerOfACounter, LedgerTooLarge, YearNotOver
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.ledgers.export import export_ledger
from partyhub.usecases.ledgers.file import file_ledger, list_filings

router = APIRouter(prefix="/ticket-ledgers", tags=["tickets"])
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}},
    }
}


class FilingIn(BaseModel):
    """Which ledger of which counter and year."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={
            "examples": [
                {
                    "org_id": "01936b5e-0000-7000-8000-000000000001",
                    "form": "base",
                    "year": 2025,
                }
            ]
        },
    )
    org_id: UUID
    form: LedgerForm
    year: Annotated[int, Field(ge=2000, le=2999)]


@dataclass(frozen=True, slots=True)
class FilingsOut:
    """The years that were filed, the latest first."""

    items: Sequence[Filing]


@router.get(
    "",
    operation_id="exportTicketLedger",
    summary="A ledger as a workbook",
    response_class=Response,
    responses=_FILE
    | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, LedgerOfACounter, LedgerTooLarge),
)
async def export_route(
    wanted: Asked, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """In the order of numbers, with the proof that none is missing; at most 20,000 rows.

    Phones are masked; of complaints only number and day go out. Who took it out is recorded.
    """
    title, data = await export_ledger(work, actor, wanted, files=services.ledger_files, now=now)
    plain = f"ledger-{wanted.form}-{wanted.since}-{wanted.until}.xlsx"
    return file_answer(data, XLSX, name=f"{title}.xlsx", plain_name=plain)


@router.post(
    "/filings",
    operation_id="fileTicketLedger",
    summary="File a year's ledger",
    status_code=201,
    response_model=Filing,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, LedgerOfACounter, LedgerTooLarge,
        YearNotOver,
    ),
)  # fmt: skip
async def file_route(body: FilingIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Keeps the digest of what the ledger says; the same stands at the end of the workbook."""
    return await once.answer(
        lambda uow: file_ledger(
            uow, actor, org_id=OrgId(body.org_id), form=body.form, year=body.year, now=now
        ),
        lambda filing: filing,
        status=201,
    )


@router.get(
    "/filings",
    operation_id="listTicketLedgerFilings",
    summary="The years that were filed",
    response_model=FilingsOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def filings_route(org_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Of one centre or department, the latest first."""
    return answer(FilingsOut(await list_filings(work, actor, org_id=OrgId(org_id))))
