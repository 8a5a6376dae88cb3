"""Where figures are asked for: an organisation in reach, or the top of what is in reach."""

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import CheckInSide, Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.statistics.ports import Branches
from partyhub.usecases.reach import tops_in_reach
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
    tops = await tops_in_reach(
        uow, actor, Permission.STATISTICS_READ, under=under,
        refusal="no statistics of this organisation",
    )  # fmt: skip
    below = len(tops) == 1 and tops[0].kind in _ABOVE
    of_communities = any(org.kind in _OF_COMMUNITIES for org in tops)
    natural: CheckInSide = Side.COMMUNITY if of_communities else Side.UNIT
    branches = Branches(roots=[org.id for org in tops], below=below, side=side or natural)
    return branches, tops
