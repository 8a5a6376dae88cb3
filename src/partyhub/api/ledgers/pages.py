"""Ledgers on the screen and on paper (LG-01 … LG-03, CMP-02)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import answer
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import file_answer
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.ledgers.forms import LedgerForm
from partyhub.domain.ledgers.refusals import LedgerOfACounter, LedgerTooLarge
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.ledgers.export import Wanted, print_ledger
from partyhub.usecases.ledgers.read import LedgerLine, read_ledger

router = APIRouter(prefix="/ticket-ledgers", tags=["tickets"])
_PDF: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "A4, across.",
        "content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}},
    }
}


def asked(
    form: LedgerForm,
    org_id: UUID,
    since: date,
    until: Annotated[date, Query(description="The last day, included.")],
) -> Wanted:
    return Wanted(form=form, org_id=OrgId(org_id), since=since, until=until)


Asked = Annotated[Wanted, Depends(asked)]


@dataclass(frozen=True, slots=True)
class LedgerPageOut:
    """`proof` says from which number to which, and that none is missing; `headings` are those of
    the `cells` of each row.
    """

    title: str
    proof: str
    headings: Sequence[str]
    items: Sequence[LedgerLine]
    next_cursor: str | None


@router.get(
    "/rows",
    operation_id="readTicketLedger",
    summary="A ledger on the screen",
    response_model=LedgerPageOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid, LedgerOfACounter),
)
async def rows_route(
    wanted: Asked, work: Work, actor: CurrentActor, cursor: Cursor = None, limit: Limit = 50
) -> Response:
    """In the order of numbers, as the workbook lists them; of complaints number and day alone."""
    keys = keys_of(cursor, 1)
    found = await read_ledger(work, actor, wanted, after=keys[0] if keys else "", limit=limit + 1)
    items = found.lines[:limit]
    more = len(found.lines) > limit
    following = cursor_of(items[-1].number) if more else None
    return answer(LedgerPageOut(found.title, found.proof, found.headings, items, following))


@router.get(
    "/print",
    operation_id="printTicketLedger",
    summary="A ledger on paper",
    response_class=Response,
    responses=_PDF
    | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, LedgerOfACounter, LedgerTooLarge),
)
async def print_route(
    wanted: Asked, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """At most 2,000 rows; who printed it stands on every page and is recorded."""
    title, data = await print_ledger(work, actor, wanted, files=services.ledger_files, now=now)
    plain = f"ledger-{wanted.form}-{wanted.since}-{wanted.until}.pdf"
    return file_answer(data, "application/pdf", name=f"{title}.pdf", plain_name=plain)
