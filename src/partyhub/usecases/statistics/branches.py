"""Where figures are asked for: an organisation in reach, or the top of what is in reach."""

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide, Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.statistics.ports import Branches
from partyhub.usecases.uow import UnitOfWork

_ABOVE = frozenset(
    {
        OrgKind.SUPERIOR_ORG_DEPARTMENT,
        OrgKind.ORGANS_WORKING_COMMITTEE,
        OrgKind.STREET_COMMITTEE,
    }
)
_OF_COMMUNITIES = frozenset(
    {OrgKind.SUPERIOR_ORG_DEPARTMENT, OrgKind.STREET_COMMITTEE, OrgKind.COMMUNITY_ORG}
)


async def branches_of(
    uow: UnitOfWork, actor: Actor, *, under: OrgId | None, side: CheckInSide | None
) -> tuple[Branches, list[Org]]:
    """Each child's line below an upper organisation; a line for itself below any other.

    404 for no such organisation, 403 for one out of reach. Without `side`, the communities' if
    there may be communities.
    """
    scope = actor.require_any(Permission.STATISTICS_READ)
    if under is None:
        ids = {g.org.id: None for g in actor.grants if g.org.path in scope.roots}
        tops = [await uow.orgs.get(org_id) for org_id in ids]
    else:
        tops = [await uow.orgs.get(under)]
    if not all(scope.covers(org.at()) for org in tops):
        raise NotAllowed("no statistics of this organisation", permission="statistics:read")
    below = len(tops) == 1 and tops[0].kind in _ABOVE
    of_communities = any(org.kind in _OF_COMMUNITIES for org in tops)
    natural: CheckInSide = Side.COMMUNITY if of_communities else Side.UNIT
    branches = Branches(roots=[org.id for org in tops], below=below, side=side or natural)
    return branches, tops
