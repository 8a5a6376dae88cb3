"""The catalogue of posts of a branch, a unit or a community (MEM-13)."""

from datetime import date, datetime

from partyhub.domain.post_duties.duty import DutyPost, closed
from partyhub.domain.post_duties.views import PostLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import DutyPostId, OrgId, new_id
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork


async def open_post(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, title: str, duties: str, now: datetime
) -> DutyPost:
    """NotFound for no such organisation, then NotAllowed; OrgClosed, PostKnown."""
    async with uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.POST_DUTY_KEEP, at=org.at())
        org.require_open()
        post = DutyPost(
            id=DutyPostId(new_id()), org=org.ref, org_name=org.name, title=title, duties=duties,
            opened_at=now, opened_by=actor.display_name,
        )  # fmt: skip
        await uow.post_duties.add_post(post)
        uow.record(_event("duty-post.open", actor, post, now))
        return await uow.commit(post)


async def close_post(
    uow: UnitOfWork, actor: Actor, post_id: DutyPostId, *, now: datetime
) -> DutyPost:
    """404 out of reach, then 403; PostTaken while members have it."""
    async with uow:
        before = await uow.post_duties.post(post_id)
        if not actor.scope(Permission.POST_DUTY_READ).covers(before.at()):
            raise NotFound("no such post", post=str(post_id))
        actor.require(Permission.POST_DUTY_KEEP, at=before.at())
        after = closed(before, by=actor.display_name, at=now)
        await uow.post_duties.close_post(after)
        uow.record(_event("duty-post.close", actor, after, now))
        return await uow.commit(after)


async def list_posts(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId | None,
    after: NameKey,
    limit: int,
    today: date,
) -> list[tuple[PostLine, str]]:
    """NotAllowed for those who read no organisation's posts."""
    scope = actor.scope(Permission.POST_DUTY_READ)
    if not scope.roots:
        raise NotAllowed("no posts are yours to read", permission=Permission.POST_DUTY_READ)
    async with uow.reading():
        if org_id is not None:
            scope = narrowed(scope, (await uow.orgs.get(org_id)).path)
        return await uow.post_duties.posts(today, within=scope, after=after, limit=limit)


def _event(action: str, actor: Actor, post: DutyPost, now: datetime) -> Event:
    return Event(
        action=action, subject=post.org.id, by=actor.account_id, at=now,
        facts={"post": str(post.id), "title": post.title},
    )  # fmt: skip
