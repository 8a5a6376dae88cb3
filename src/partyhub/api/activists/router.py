"""The register of 入党积极分子 (MEM-16): not members yet; the branch and those above it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from partyhub.api.activists.schemas import (
    ActivistEndIn,
    ActivistIn,
    ActivistOut,
    ActivistReviewIn,
)
from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.domain.activists.activist import ActivistEnded
from partyhub.domain.activists.views import ActivistLine, ActivistShow
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.members.member import NotABranch
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import ActivistId, OrgId
from partyhub.usecases.activists.keep import (
    add_activist,
    end_activist,
    new_review,
    read_activist,
    review_activist,
)
from partyhub.usecases.activists.registers import Asked, export_activists, list_activists

router = APIRouter(prefix="/activists", tags=["activists"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid)


def _asked(
    show: ActivistShow = ActivistShow.STANDING,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
) -> Asked:
    return Asked(show, None if org is None else OrgId(org))


_Asked = Annotated[Asked, Depends(_asked)]


@router.get(
    "",
    operation_id="listActivists",
    summary="Activists within one's reach",
    response_model=Page[ActivistLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    asked: _Asked,
    work: Work,
    actor: CurrentActor,
    today: Today,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name; `due`: whom the branch did not look at for half a year."""
    found = await list_activists(
        work, actor, asked, after=name_key(cursor), limit=limit + 1, today=today
    )
    return answer(name_page(found, limit))


@router.get(
    "/export",
    operation_id="exportActivists",
    summary="The register of activists as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    asked: _Asked, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """At most 10,000 rows; an event of the organisation and of everybody in it."""
    book = await export_activists(work, actor, asked, now=now)
    data = await written(services, book, by=actor, at=now)
    name = f"{book.title}-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=f"activists-{today}.xlsx")


@router.post(
    "",
    operation_id="addActivist",
    summary="Enter an activist",
    response_model=ActivistOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, NotABranch),
)
async def add_route(
    body: ActivistIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Needs `member:edit` at the branch."""
    return await once.answer(
        lambda work: add_activist(
            work, actor, branch_id=OrgId(body.branch_id), said=body.said(),
            pinyin=services.pinyin, now=now,
        ),
        ActivistOut.of,
        status=201,
    )  # fmt: skip


@router.get(
    "/{activist_id}",
    operation_id="getActivist",
    summary="One activist",
    response_model=ActivistOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(activist_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Each reading is an event."""
    found = await read_activist(work, actor, ActivistId(activist_id), now=now)
    return answer(ActivistOut.of(found))


@router.post(
    "/{activist_id}/reviews",
    operation_id="reviewActivist",
    summary="Enter what was seen of an activist",
    response_model=ActivistOut,
    status_code=201,
    responses=refuses(*_WRITES, ActivistEnded),
)
async def review_route(
    activist_id: UUID, body: ActivistReviewIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """It is never changed."""
    review = new_review(actor, ActivistId(activist_id), on=body.on, findings=body.findings, now=now)
    return await once.answer(
        lambda work: review_activist(work, actor, review, now=now), ActivistOut.of, status=201
    )


@router.post(
    "/{activist_id}/ending",
    operation_id="endActivist",
    summary="Say what came of an activist",
    response_model=ActivistOut,
    responses=refuses(*_WRITES, ActivistEnded),
)
async def end_route(
    activist_id: UUID, body: ActivistEndIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Became probationary, with the member's record; or ended, with the reason."""
    return await once.answer(
        lambda work: end_activist(work, actor, ActivistId(activist_id), body.end(), now=now),
        ActivistOut.of,
    )
