"""Who may do something at a post, and what is remembered of it."""

from datetime import datetime
from uuid import UUID

from partyhub.domain.service_posts.post import ServicePost
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.views import CheckedIn
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ServicePostId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

KEEP, READ = Permission.SERVICE_POST_KEEP, Permission.SERVICE_POST_READ


async def kept_post(uow: UnitOfWork, actor: Actor, post_id: ServicePostId) -> ServicePost:
    """Held; 404 out of reach, then 403."""
    post = await uow.service_posts.locked(post_id)
    require_seen(actor, post)
    actor.require(KEEP, at=post.at())
    return post


def require_seen(actor: Actor, post: ServicePost) -> None:
    if not actor.scope(READ).covers(post.at()):
        raise NotFound("no such post", post=str(post.id))


async def own_check_in(uow: UnitOfWork, actor: Actor) -> CheckedIn:
    """NotFound for accounts of no member, and for who has checked in nowhere."""
    found = None
    if actor.member_id is not None:
        found = await uow.service_posts.checked_in(actor.member_id)
    if found is None:
        raise NotFound("not checked in with a community")
    return found


def happened(
    action: str, actor: Actor, subject: UUID, now: datetime, *, note: str = "", state: str = ""
) -> Event:
    return Event(
        action=action, subject=subject, by=actor.account_id, at=now, note=note, to_state=state
    )


def shift_event(action: str, actor: Actor, shift: PostShift, now: datetime) -> Event:
    """On the post's story; it names the shift."""
    return Event(
        action=f"post-shift.{action}", subject=shift.post_id, by=actor.account_id, at=now,
        to_state=shift.state, facts={"shift": str(shift.id)},
    )  # fmt: skip
