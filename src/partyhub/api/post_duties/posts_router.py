"""The catalogue of posts for postless members (设岗, MEM-13)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.post_duties.schemas import DutyPostIn, DutyPostOut
from partyhub.api.problems import refuses
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.post_duties.refusals import PostClosed, PostKnown, PostTaken
from partyhub.domain.post_duties.views import PostLine
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import DutyPostId, OrgId
from partyhub.usecases.post_duties.keep_posts import close_post, list_posts, open_post

router = APIRouter(prefix="/duty-posts", tags=["post duties"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listDutyPosts",
    summary="Posts for postless members",
    response_model=Page[PostLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    today: Today,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Open ones within reach, by organisation; `holders` is how many have it today."""
    found = await list_posts(
        work, actor, org_id=None if org is None else OrgId(org), after=name_key(cursor),
        limit=limit + 1, today=today,
    )  # fmt: skip
    return answer(name_page(found, limit))


@router.post(
    "",
    operation_id="openDutyPost",
    summary="Offer a post",
    response_model=DutyPostOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, PostKnown),
)
async def open_route(body: DutyPostIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Needs `post-duty:keep` at the organisation."""
    return await once.answer(
        lambda work: open_post(
            work, actor, org_id=OrgId(body.org_id), title=body.title, duties=body.duties, now=now
        ),
        DutyPostOut.of,
        status=201,
    )


@router.post(
    "/{post_id}/closure",
    operation_id="closeDutyPost",
    summary="Close a post",
    response_model=DutyPostOut,
    responses=refuses(*_WRITES, PostClosed, PostTaken),
)
async def close_route(post_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Once nobody has it; the duties of before stay in the history."""
    return await once.answer(
        lambda work: close_post(work, actor, DutyPostId(post_id), now=now), DutyPostOut.of
    )
