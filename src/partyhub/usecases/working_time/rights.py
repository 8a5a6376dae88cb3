"""Who may change the calendar: notices at the top of the tree, the rest at the organisation."""

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def require_everywhere(uow: UnitOfWork, actor: Actor) -> None:
    """NotAllowed unless the actor may load notices: they move dates in the whole tree."""
    if not await may_announce(uow, actor):
        raise NotAllowed("notices are loaded for the whole tree", permission=_ANNOUNCE)


async def may_announce(uow: UnitOfWork, actor: Actor) -> bool:
    if not actor.holds(_ANNOUNCE):
        return False
    tops = [await uow.orgs.get(OrgId(top.id)) for top in await uow.orgs.children(None)]
    return all(actor.scope(_ANNOUNCE).covers(top.at()) for top in tops)


async def manageable(uow: UnitOfWork, actor: Actor, org_id: OrgId) -> Org:
    """The organisation, if the actor may settle its days; NotFound, NotAllowed, OrgClosed."""
    org = await uow.orgs.get(org_id)
    actor.require(Permission.CALENDAR_MANAGE, at=org.at())
    org.require_open()
    return org


_ANNOUNCE = Permission.CALENDAR_ANNOUNCE
