"""Posts of communities (VOL-04), and who claims them (CHK-12)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.service_posts.outs import PostPlaceOut, ServicePostOut, WholePostOut
from partyhub.api.service_posts.schemas import (
    PlaceDecisionIn,
    ServicePostChangeIn,
    ServicePostIn,
)
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.service_posts.refusals import PostNameStands
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId, PostPlaceId, ServicePostId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.service_posts.keep import (
    add_post,
    change_post,
    decide_place,
    list_posts,
    read_post,
)

router = APIRouter(tags=["service posts"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid)


@router.get(
    "/service-posts",
    operation_id="listServicePosts",
    summary="Posts of communities",
    response_model=Page[ServicePostOut],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    org: Annotated[UUID | None, Query(description="Only at or below this organisation.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, also those that are not in force any more."""
    within = None if org is None else OrgId(org)
    found = await list_posts(work, actor, org_id=within, after=name_key(cursor), limit=limit + 1)
    return answer(name_page([(ServicePostOut.of(one, actor), key) for one, key in found], limit))


@router.post(
    "/service-posts",
    operation_id="addServicePost",
    summary="Set up a post",
    response_model=ServicePostOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind, PostNameStands),
)
async def add_route(body: ServicePostIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """With its time, content, duties and obligations (设岗)."""
    community = OrgId(body.community_id)
    return await once.answer(
        lambda work: add_post(work, actor, body.terms(), community_id=community, now=now),
        lambda post: ServicePostOut.of(post, actor),
        status=201,
    )


@router.get(
    "/service-posts/{post_id}",
    operation_id="getServicePost",
    summary="A post with its versions, claims and rosters",
    response_model=WholePostOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(post_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Who claimed it stands there only for who keeps it."""
    whole = await read_post(work, actor, ServicePostId(post_id))
    return answer(WholePostOut.of(whole, actor))


@router.post(
    "/service-posts/{post_id}/changes",
    operation_id="changeServicePost",
    summary="Change a post",
    response_model=ServicePostOut,
    responses=refuses(*_WRITES, StaleVersion, PostNameStands),
)
async def change_route(
    post_id: UUID, body: ServicePostChangeIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """What was said before stays as a version; published rosters stay as they are."""
    asked = ServicePostId(post_id)
    return await once.answer(
        lambda work: change_post(
            work, actor, asked, body.terms(), read_version=body.version, now=now
        ),
        lambda post: ServicePostOut.of(post, actor),
    )


@router.post(
    "/post-places/{place_id}/decision",
    operation_id="decidePostPlace",
    summary="Accept or decline who claims a post",
    response_model=PostPlaceOut,
    responses=refuses(*_WRITES, IllegalTransition),
)
async def decide_route(
    place_id: UUID, body: PlaceDecisionIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once; who is declined may claim it again."""
    asked = PostPlaceId(place_id)
    return await once.answer(
        lambda work: decide_place(
            work, actor, asked, accepted=body.accepted, reason=body.reason, now=now
        ),
        PostPlaceOut.of,
    )
