"""Records that nobody has verified for a year, or ever (MEM-03)."""

from datetime import date

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.verifications.rule import stale_before
from partyhub.domain.verifications.views import UnverifiedLine, VerifiedKey
from partyhub.usecases.reach import narrowed
from partyhub.usecases.uow import UnitOfWork


async def list_due(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId | None,
    after: VerifiedKey,
    limit: int,
    today: date,
) -> list[UnverifiedLine]:
    """NotAllowed for those who may read no organisation's members."""
    scope = actor.scope(Permission.MEMBER_READ)
    if not scope.roots:
        raise NotAllowed("no members are yours to read", permission=Permission.MEMBER_READ)
    async with uow.reading():
        if org_id is not None:
            scope = narrowed(scope, (await uow.orgs.get(org_id)).path)
        return await uow.verifications.page(
            stale_before(today), after=after, limit=limit, within=scope
        )
