"""Figures of transfers for a period and a place, on screen and as a workbook (TRF-08)."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, written
from partyhub.api.problems import refuses
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.transfers.figures import DIMENSIONS
from partyhub.domain.transfers.figures_sheet import (
    HEADINGS,
    TITLE,
    dimension_rows,
    duration_rows,
    period_row,
    today_rows,
)
from partyhub.usecases.transfers.statistics import Asked, TransferStatistics, count_transfers

router = APIRouter(prefix="/transfer-statistics", tags=["transfers"])
_REFUSALS = refuses(NotSignedIn, NotAllowed, NotFound, Invalid)
_FILE: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The file.",
        "content": {XLSX: {"schema": {"type": "string", "format": "binary"}}},
    }
}


def _asked(
    today: Today,
    under: Annotated[
        UUID | None, Query(description="An organisation in reach; else all that is in reach.")
    ] = None,
    since: Annotated[
        date | None, Query(alias="from", description="First day; else the first of this year.")
    ] = None,
    until: Annotated[date | None, Query(alias="to", description="Last day; else today.")] = None,
) -> Asked:
    return Asked(
        under=None if under is None else OrgId(under),
        since=since or date(today.year, 1, 1),
        until=until or today,
    )


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "",
    operation_id="countTransfers",
    summary="Figures of transfers: of which kinds, how long they took, who is late",
    response_model=TransferStatistics,
    responses=_REFUSALS,
)
async def count_route(asked: _Asked, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Each figure of those that began is the length of `GET /transfers?under=…&from=…&to=…` with
    that filter; `limbo` counts who has no branch, whose branch is closed, and what nobody could
    go on with: 0 each if all is well.
    """
    return answer(await count_transfers(work, actor, asked, now=now))


@router.get(
    "/export",
    operation_id="exportTransferStatistics",
    summary="The figures of transfers as a workbook",
    response_class=Response,
    responses=_FILE | _REFUSALS,
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """The same figures, with the period and the definition; nobody's name."""
    found = await count_transfers(work, actor, asked, now=now)
    title = f"{TITLE}（{'、'.join(found.names)}）" if found.names else TITLE
    data = await written(services, Book(title, HEADINGS, list(_rows(found))), by=actor, at=now)
    plain = f"transfer-statistics-{today}.xlsx"
    return file_answer(data, XLSX, name=f"{TITLE}-{today}.xlsx", plain_name=plain)


def _rows(found: TransferStatistics) -> Iterator[Sequence[str]]:
    yield period_row(found.since, found.until, found.definition)
    for name in DIMENSIONS:
        yield from dimension_rows(name, getattr(found, name))
    yield from duration_rows(found.durations)
    yield from today_rows(found.running, found.limbo)
