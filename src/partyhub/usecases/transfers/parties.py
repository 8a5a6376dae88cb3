"""Whom a branch stands under: its committee's organisation department approves (TRF-05)."""

from dataclasses import dataclass

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.refusals_moving import NoCommitteeAbove
from partyhub.usecases.belonging import unit_of
from partyhub.usecases.uow import UnitOfWork

COMMITTEES = frozenset(
    {
        OrgKind.UNIT_ORG,
        OrgKind.STREET_COMMITTEE,
        OrgKind.ORGANS_WORKING_COMMITTEE,
        OrgKind.SUPERIOR_ORG_DEPARTMENT,
    }
)
"""Whose organisation departments approve transfers and issue letters (TRF-05)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """An organisation outside this system, as people write it on the letter."""

    name: str
    committee_name: str


async def party_of(uow: UnitOfWork, branch: Org) -> Party:
    """The branch and the nearest committee above it; NoCommitteeAbove where there is none."""
    above = list(zip(await uow.orgs.above(branch), branch.path_steps, strict=True))[:-1]
    for step, path in reversed(above):
        if step.kind in COMMITTEES:
            return Party(
                name=branch.name,
                committee_name=step.name,
                branch=branch.ref,
                committee=OrgRef(OrgId(step.id), path),
                keeps_floating=await uow.orgs.keeps_floating(branch),
            )
    raise NoCommitteeAbove("nobody could approve", org=str(branch.id))


async def target_of(uow: UnitOfWork, to: OrgId | Elsewhere) -> Party:
    """A branch here that takes members in, or the organisation elsewhere."""
    if isinstance(to, Elsewhere):
        return Party(name=to.name, committee_name=to.committee_name)
    branch = await uow.orgs.get(to)
    await unit_of(uow, branch)
    return await party_of(uow, branch)
