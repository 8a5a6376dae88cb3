"""Where a member belongs, the branch, the unit it stands under, the home estate; and whether the
record may be changed.
"""

from dataclasses import replace

from partyhub.domain.members.member import Details, Member, NotABranch
from partyhub.domain.members.views import WholeMember
from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferState
from partyhub.usecases.uow import UnitOfWork

_HOLDS_MEMBERS = {
    OrgKind.BRANCH,
    OrgKind.GENERAL_BRANCH,
    OrgKind.UNIT_ORG,
    OrgKind.COMMUNITY_ORG,
}


async def unit_of(uow: UnitOfWork, branch: Org) -> OrgRef:
    """The unit a branch stands under; where there is none the community, the general branch of a
    street, or the branch itself.
    """
    branch.require_open()
    if branch.kind not in _HOLDS_MEMBERS:
        raise NotABranch("members belong to a branch", kind=branch.kind)
    way = list(zip(await uow.orgs.above(branch), branch.path_steps, strict=True))
    for kind in (OrgKind.UNIT_ORG, OrgKind.COMMUNITY_ORG, OrgKind.GENERAL_BRANCH):
        for step, path in reversed(way):
            if step.kind is kind:
                return OrgRef(OrgId(step.id), path)
    return branch.ref


async def require_editable(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, *, takes_back: bool = False
) -> WholeMember:
    """The record, held; 404 out of reach, then 403, then MemberMerged and MemberGone. What
    `takes_back` the day of leaving corrects a slip; who left with a letter comes by a transfer.
    """
    whole = await uow.members.locked(member_id, within=actor.scope(Permission.MEMBER_READ))
    actor.require(Permission.MEMBER_EDIT, at=whole.member.at())
    whole.require_standing()
    if not takes_back or await left_with_letter(uow, whole.member):
        whole.require_kept()
    return whole


async def left_with_letter(uow: UnitOfWork, member: Member) -> bool:
    """They belong to an organisation elsewhere, as the settled letter says (TRF-11)."""
    return member.gone and any(
        one.direction is Direction.OUT and one.state is TransferState.ASSIGNED
        for one in await uow.transfers.of_member(member.id)
    )


async def with_estate(uow: UnitOfWork, details: Details) -> Details:
    """The home estate's name goes with its id; Invalid for an unknown one."""
    if details.estate_id is None:
        return details
    try:
        estate = await uow.orgs.estate(details.estate_id)
    except NotFound as error:
        raise Invalid("no such estate", field="estate_id") from error
    return replace(details, residence_estate=estate.name)
