"""The community that covers the member's home (CHK-03)."""

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def propose_community(uow: UnitOfWork, actor: Actor, *, member_id: MemberId) -> Org | None:
    """None if the home estate is unknown or no open community covers it."""
    async with uow.reading():
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.get(member_id, within=scope)).member
        if member.details.estate_id is None:
            return None
        estate = await uow.orgs.estate(member.details.estate_id)
        community = await uow.orgs.get(OrgId(estate.community_id))
        return community if community.closed_on is None else None
