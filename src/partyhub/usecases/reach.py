"""Where something is asked for, and whose register it is taken from."""

from collections.abc import Sequence
from uuid import UUID

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def tops_in_reach(
    uow: UnitOfWork, actor: Actor, permission: Permission, *, under: OrgId | None, refusal: str
) -> list[Org]:
    """404 for no such organisation, 403 with `refusal` for one out of reach."""
    scope = actor.require_any(permission)
    if under is None:
        ids = {g.org.id: None for g in actor.grants if g.org.path in scope.roots}
        tops = [await uow.orgs.get(org_id) for org_id in ids]
    else:
        tops = [await uow.orgs.get(under)]
    if not all(scope.covers(org.at()) for org in tops):
        raise NotAllowed(refusal, permission=permission.value)
    return tops


def narrowed(scope: Scope, path: str) -> Scope:
    """What lies both in the scope and at or below `path`."""
    if any(path.startswith(root) for root in scope.roots):
        return Scope((path,))
    return Scope(tuple(root for root in scope.roots if root.startswith(path)))


async def within_org(uow: UnitOfWork, scope: Scope, org_id: OrgId | None) -> Scope:
    """What of the scope lies at or below that organisation; all of it without one."""
    return scope if org_id is None else narrowed(scope, (await uow.orgs.get(org_id)).path)


def taken_from(actor: Actor, scope: Scope, org_id: OrgId | None) -> list[OrgId]:
    """The organisations whose register a file is taken from: each is told of it."""
    if org_id is not None:
        return [org_id]
    return list(dict.fromkeys(g.org.id for g in actor.grants if g.org.path in scope.roots))


def seats(actor: Actor, permission: Permission) -> Sequence[UUID]:
    """The organisations at which the right is held; of those below it is another's work."""
    roots = actor.scope(permission).roots
    return tuple(dict.fromkeys(g.org.id for g in actor.grants if g.org.path in roots))
