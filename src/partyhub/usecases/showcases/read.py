"""Who reads showcases: the desk that proposed, the one named, and everybody what stands (SP-09)."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, ShowcaseId
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.showcases.showcase import Showcase
from partyhub.domain.showcases.states import STANDING
from partyhub.domain.showcases.views import (
    PublishedFilter,
    PublishedShowcase,
    SeenShowcase,
    ShowcaseFilter,
    ShowcaseLine,
)
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

_KEEP, _ANSWER = Permission.SHOWCASE_KEEP, Permission.SHOWCASE_ANSWER
PURPOSE = "风采展示"


async def list_showcases(
    uow: UnitOfWork, actor: Actor, wanted: ShowcaseFilter, *, org_id: OrgId | None
) -> list[ShowcaseLine]:
    """NotAllowed for who keeps none anywhere."""
    scope = actor.require_any(_KEEP)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.showcases.page(wanted, within=within)


async def read_showcase(
    uow: UnitOfWork, actor: Actor, showcase_id: ShowcaseId, *, now: datetime
) -> SeenShowcase:
    """NotFound out of reach; a desk's look at a member is kept."""
    async with uow:
        found = await uow.showcases.get(showcase_id)
        require_seen(actor, found)
        looked_at(uow, actor, found, now)
        return await uow.commit(SeenShowcase(found, found.possible(actor)))


async def showcases_about_us(uow: UnitOfWork, actor: Actor) -> Sequence[SeenShowcase]:
    """What names the member, or a unit that the actor answers for; NotAllowed for neither."""
    scope = actor.require_any(_ANSWER)
    async with uow.reading():
        own = [] if scope.own is None else await uow.showcases.of_member(scope.own)
        units = await uow.showcases.of_units(Scope(scope.roots)) if scope.roots else []
        return [SeenShowcase(one, one.possible(actor)) for one in [*own, *units]]


async def published_showcases(
    uow: UnitOfWork, wanted: PublishedFilter
) -> Sequence[PublishedShowcase]:
    """For everybody: exactly what was consented to, and only while that stands."""
    async with uow.reading():
        return await uow.showcases.published(wanted)


def require_seen(actor: Actor, showcase: Showcase) -> None:
    """The desk, and whom it names; NotFound for everybody else."""
    keeps = actor.scope(_KEEP).covers(showcase.at(Side.KEEPER))
    if not keeps and not actor.scope(_ANSWER).covers(showcase.at(Side.UNIT)):
        raise NotFound("no such showcase", showcase=str(showcase.id))


def looked_at(uow: UnitOfWork, actor: Actor, showcase: Showcase, now: datetime) -> None:
    """A desk reads of a member; their own look is none."""
    if showcase.member_id is not None and showcase.member_id != actor.member_id:
        uow.looked(Access.by(actor, showcase.member_id, Look.VIEW, now, PURPOSE))


def shown_words(seen: SeenShowcase, actor: Actor) -> bool:
    """What was declined, withdrawn or retracted is read by the one named alone."""
    named = actor.scope(_ANSWER).covers(seen.showcase.at(Side.UNIT))
    return named or seen.showcase.state in STANDING
