"""A community keeps its posts (VOL-04) and answers who claims them (CHK-12)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.service_posts.place import PlaceAction, PostPlace
from partyhub.domain.service_posts.post import PostTerms, PostVersion, ServicePost
from partyhub.domain.service_posts.views import PlaceLine, PostMonth
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId, PostPlaceId, ServicePostId, new_id
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.reach import within_org
from partyhub.usecases.service_posts.reach import KEEP, READ, happened, kept_post, require_seen
from partyhub.usecases.uow import UnitOfWork


async def add_post(
    uow: UnitOfWork, actor: Actor, terms: PostTerms, *, community_id: OrgId, now: datetime
) -> ServicePost:
    """404, then 403; WrongKind, OrgClosed, Invalid, PostNameStands."""
    async with uow:
        community = await uow.orgs.get(community_id)
        actor.require(KEEP, at=community.at())
        community.require_kind(OrgKind.COMMUNITY_ORG)
        community.require_open()
        terms.require_sound()
        post = ServicePost(
            id=ServicePostId(new_id()), community=community.ref, community_name=community.name,
            terms=terms, kept_at=now, kept_by=actor.signature,
        )  # fmt: skip
        await _require_team(uow, post)
        await uow.service_posts.add(post)
        uow.record(happened("service-post.add", actor, post.id, now))
        return await uow.commit(await uow.service_posts.get(post.id))


async def change_post(
    uow: UnitOfWork,
    actor: Actor,
    post_id: ServicePostId,
    terms: PostTerms,
    *,
    read_version: int,
    now: datetime,
) -> ServicePost:
    """A further version; rosters that are published stay as they are."""
    async with uow:
        before = await kept_post(uow, actor, post_id)
        require_current(read_version, before.version)
        after = before.changed(terms, by=actor.signature, at=now)
        await _require_team(uow, after)
        await uow.service_posts.save(after)
        uow.record(happened("service-post.change", actor, post_id, now))
        return await uow.commit(await uow.service_posts.get(post_id))


@dataclass(frozen=True, slots=True)
class WholePost:
    """A post with its versions, who claimed it, and its rosters."""

    post: ServicePost
    versions: Sequence[PostVersion]
    places: Sequence[PlaceLine]
    rosters: Sequence[PostMonth]


async def read_post(uow: UnitOfWork, actor: Actor, post_id: ServicePostId) -> WholePost:
    """NotFound out of reach; names only for who keeps it."""
    async with uow.reading():
        post = await uow.service_posts.get(post_id)
        require_seen(actor, post)
        keeps = actor.scope(KEEP).covers(post.at())
        return WholePost(
            post, await uow.service_posts.versions(post_id),
            await uow.service_posts.places(post_id) if keeps else [],
            await uow.post_shifts.rosters(post_id),
        )  # fmt: skip


async def list_posts(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[ServicePost, str]]:
    scope = actor.require_any(READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.service_posts.page(within=within, after=after, limit=limit)


async def decide_place(
    uow: UnitOfWork,
    actor: Actor,
    place_id: PostPlaceId,
    *,
    accepted: bool,
    reason: str,
    now: datetime,
) -> PostPlace:
    """404 out of reach, then 403; IllegalTransition. Who is declined reads why."""
    async with uow:
        place = await uow.service_posts.place(place_id)
        await kept_post(uow, actor, place.post_id)
        if not accepted and not reason:
            raise Invalid("why not", field="reason")
        action = PlaceAction.ACCEPT if accepted else PlaceAction.DECLINE
        after = place.stepped(action, reason, by=actor.signature, at=now)
        await uow.service_posts.save_place(after)
        uow.record(happened("post-place.decide", actor, place.post_id, now, state=after.state))
        return await uow.commit(after)


async def _require_team(uow: UnitOfWork, post: ServicePost) -> None:
    team_id = post.terms.team_id
    if team_id and not await uow.service_posts.has_team(OrgId(post.community.id), team_id):
        raise Invalid("an open team of that community", field="team_id")
