"""Where a member has belonged, also by the records that went into theirs."""

from partyhub.domain.shared.ids import MemberId
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.usecases.uow import UnitOfWork


async def belonging(uow: UnitOfWork, member_id: MemberId) -> list[Affiliation]:
    """Also of the records that went into this one."""
    found = await uow.transfers.affiliations(member_id)
    for said in await uow.duplicates.merges(member_id):
        if said.merged_id != member_id:
            found += await uow.transfers.affiliations(MemberId(said.merged_id))
    return sorted(found, key=lambda one: one.since)
