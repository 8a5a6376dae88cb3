"""Who keeps a register where, and for whom: the office that answers, and the member concerned."""

from partyhub.domain.members.member import Member
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

OFFICES = frozenset(
    {
        OrgKind.CENTRE,
        OrgKind.COMMUNITY_ORG,
        OrgKind.UNIT_ORG,
        OrgKind.STREET_COMMITTEE,
        OrgKind.ORGANS_WORKING_COMMITTEE,
        OrgKind.SUPERIOR_ORG_DEPARTMENT,
    }
)


async def keeper_at(uow: UnitOfWork, actor: Actor, org_id: OrgId) -> Org:
    """Where something is entered; 404 for no such organisation, 403 where it isn't theirs."""
    place = await uow.orgs.get(org_id)
    actor.require(Permission.REGISTER_KEEP, at=place.at())
    place.require_open()
    return place


async def office_of(uow: UnitOfWork, org: Org) -> tuple[OrgRef, str]:
    """The committee or centre that numbers papers of `org` and answers for its registers."""
    way = list(zip(await uow.orgs.above(org), org.path_steps, strict=True))
    for step, path in reversed(way):
        if step.kind in OFFICES:
            return OrgRef(OrgId(step.id), path), step.name
    raise NotFound("nobody answers for this place", org=str(org.id))


async def member_for(uow: UnitOfWork, place: Org, member_id: MemberId) -> Member:
    """A member of the keeper's subtree, or of the street that a centre serves; held. NotFound."""
    scope = Scope((place.path,))
    if place.centre is not None:
        above, _, _ = place.centre.path.rstrip("/").rpartition("/")
        scope = Scope((above + "/",))
    if not scope.covers(await uow.members.place(member_id)):
        raise NotFound("no such member", member=str(member_id))
    found = (await uow.members.locked(member_id, within=Scope(("/",)))).member
    if found.details.left_on is not None:
        raise NotFound("belongs to no branch here", member=str(member_id))
    return found
