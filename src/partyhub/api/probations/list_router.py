"""The register of probationary members (预备党员名册, MEM-16), and as a workbook."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, keys_of
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.probations.views import (
    FIRST_OF_ALL,
    ProbationerKey,
    ProbationerLine,
    ProbationShow,
)
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.probations.list_probationers import (
    Asked,
    export_probationers,
    list_probationers,
)

router = APIRouter(prefix="/probationers", tags=["probations"])
_UNKNOWN = "unknown"


def _asked(
    show: ProbationShow = ProbationShow.ALL,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
) -> Asked:
    return Asked(show, None if org is None else OrgId(org))


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "",
    operation_id="listProbationers",
    summary="Probationary members",
    response_model=Page[ProbationerLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    asked: _Asked,
    work: Work,
    actor: CurrentActor,
    now: Now,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Who joined first at the top; `due`: whose period is over within 30 days or already."""
    after = _after(cursor)
    found = await list_probationers(work, actor, asked, after=after, limit=limit, now=now)
    return answer(_page(found, limit))


@router.get(
    "/export",
    operation_id="exportProbationers",
    summary="Probationary members as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows; everybody in it can see who took it out."""
    book = await export_probationers(work, actor, asked, now=now)
    data = await written(services, book, by=actor, at=now)
    name = f"{book.title}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"probationers-{today}.xlsx")


def _after(cursor: str | None) -> ProbationerKey:
    keys = keys_of(cursor, 2)
    if keys is None:
        return FIRST_OF_ALL
    try:
        since = None if keys[0] == _UNKNOWN else date.fromisoformat(keys[0])
        return ProbationerKey(since, UUID(keys[1]))
    except ValueError as error:
        raise Invalid("not a cursor of this list", field="cursor") from error


def _page(found: list[ProbationerLine], limit: int) -> Page[ProbationerLine]:
    items = found[:limit]
    if len(found) <= limit:
        return Page(items, None)
    last = items[-1]
    return Page(items, cursor_of(str(last.since or _UNKNOWN), str(last.id)))
