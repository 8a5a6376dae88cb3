"""Where a ticket is taken in, and who may answer for it."""

from collections.abc import Sequence

from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import NotACentre, NotAColleague
from partyhub.usecases.uow import UnitOfWork


async def counter_of(uow: UnitOfWork, org_id: OrgId) -> tuple[OrgRef, OrgRef]:
    """The centre, and the department (or the centre itself) that takes the matter in."""
    org = await uow.orgs.get(org_id)
    org.require_open()
    if (centre := org.centre) is None:
        raise NotACentre("a service centre or one of its departments", kind=org.kind)
    return centre, org.ref


async def colleague_of(
    uow: UnitOfWork, centre: OrgRef, account_id: AccountId
) -> tuple[Officer, OrgRef]:
    """A person who answers for tickets of that centre, with the department that then answers."""
    for found in await uow.tickets.colleagues(centre):
        if found.account_id == account_id:
            department = OrgRef(OrgId(found.department_id), found.department_path)
            return Officer(account_id, found.name), department
    raise NotAColleague("answers for no tickets here", account=str(account_id))


async def colleagues_of(
    uow: UnitOfWork, centre: OrgRef, account_ids: Sequence[AccountId]
) -> list[Officer]:
    """Each of them once, in the order asked for; NotAColleague for who works elsewhere."""
    if not account_ids:
        return []
    known = {found.account_id: found.name for found in await uow.tickets.colleagues(centre)}
    if strange := [str(one) for one in account_ids if one not in known]:
        raise NotAColleague("answers for no tickets here", account=strange[0])
    return [Officer(one, known[one]) for one in dict.fromkeys(account_ids)]
