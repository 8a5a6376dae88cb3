"""Where a ticket is taken in, and who may answer for it."""

from collections.abc import Sequence

from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.refusals import NotACentre, NotAColleague
from partyhub.domain.tickets.views import Colleague
from partyhub.usecases.uow import UnitOfWork


async def counter_of(uow: UnitOfWork, org_id: OrgId) -> tuple[OrgRef, OrgRef]:
    """The centre, and the department (or the centre itself) that takes the matter in."""
    org = await uow.orgs.get(org_id)
    org.require_open()
    if (centre := org.centre) is None:
        raise NotACentre("a service centre or one of its departments", kind=org.kind)
    return centre, org.ref


async def colleague_of(
    uow: UnitOfWork, centre: OrgRef, account_id: AccountId, about: About = NOBODY
) -> tuple[Officer, OrgRef]:
    """A person who answers for tickets of that centre, with the department that then answers.

    Nobody whom the ticket is `about`, or who works where they do (SP-06).
    """
    return the_colleague(await uow.tickets.colleagues(centre, about), account_id)


def the_colleague(there: Sequence[Colleague], account_id: AccountId) -> tuple[Officer, OrgRef]:
    """That one of those who answer there; NotAColleague."""
    for found in there:
        if found.account_id == account_id:
            return answering(found)
    raise NotAColleague("answers for no tickets here", account=str(account_id))


async def colleagues_of(
    uow: UnitOfWork, centre: OrgRef, account_ids: Sequence[AccountId], about: About = NOBODY
) -> list[Officer]:
    """Each of them once, in the order asked for; NotAColleague for who works elsewhere, and
    for whom the ticket is `about` (SP-06).
    """
    if not account_ids:
        return []
    found = await uow.tickets.colleagues(centre, about)
    known = {one.account_id: one.name for one in found}
    if strange := [str(one) for one in account_ids if one not in known]:
        raise NotAColleague("answers for no tickets here", account=strange[0])
    return [Officer(one, known[one]) for one in dict.fromkeys(account_ids)]


def answering(colleague: Colleague) -> tuple[Officer, OrgRef]:
    """The person, and the department that answers when they do."""
    department = OrgRef(OrgId(colleague.department_id), colleague.department_path)
    return Officer(AccountId(colleague.account_id), colleague.name), department
