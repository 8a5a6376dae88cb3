"""Whom a complaint is about, and who answers for it instead of them (CMP-01, SP-06, TKT-01)."""

from dataclasses import replace
from uuid import UUID

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, OrgId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import parties_of
from partyhub.domain.tickets.refusals import NotACentre, NotAColleague
from partyhub.domain.tickets.views import Colleague
from partyhub.usecases.tickets.places import answering
from partyhub.usecases.uow import UnitOfWork

Answering = tuple[Officer, OrgRef]


async def about_of(
    uow: UnitOfWork, centre: OrgRef, account: AccountId | None, department: OrgId | None
) -> About:
    """Kept from the person, from the department, and from the department where the person works;
    overseen by the street if that person directs the centre, or if nobody is left who does.
    """
    about = NOBODY
    if account is not None:
        about = await _of_colleague(uow, centre, account)
    if department is None:
        return about
    org = await uow.orgs.get(department)
    if org.kind is not OrgKind.DEPARTMENT or org.parent_id != centre.id:
        raise NotACentre("a department of that centre", kind=org.kind)
    both = replace(about.keeping_out(org.id), department=OrgName(org.id, org.name))
    left = await uow.tickets.holders(centre, Permission.TICKET_DIRECT, both)
    return both if left else replace(both, overseen=True)


async def _of_colleague(uow: UnitOfWork, centre: OrgRef, account: AccountId) -> About:
    stands = [c for c in await uow.tickets.colleagues(centre) if c.account_id == account]
    if not stands:
        raise NotAColleague("answers for no tickets here", account=str(account))
    directs = await uow.tickets.holders(centre, Permission.TICKET_DIRECT)
    return About(
        officer=Officer(account, stands[0].name),
        kept_from=frozenset({UUID(str(account)), *_departments(stands, centre)}),
        overseen=any(director.account_id == account for director in directs),
    )


def _departments(stands: list[Colleague], centre: OrgRef) -> set[UUID]:
    """Where somebody works; whoever stands at the centre or above it has no department."""
    return {c.department_id for c in stands if c.department_id != centre.id}


async def instead(
    uow: UnitOfWork, actor: Actor, centre: OrgRef, about: About
) -> tuple[About, Answering | None]:
    """Nobody takes in for themselves what is about them: the director answers at once, or the
    street committee. Without either it waits for a ruling, and who took it in still can't open it.
    """
    if not about.bars(parties_of(actor)):
        return about, None
    kept = about.keeping_out(actor.account_id)
    if not kept.overseen:
        if found := await uow.tickets.holders(centre, Permission.TICKET_DIRECT, kept):
            return kept, answering(found[0])
        kept = replace(kept, overseen=True)
    found = await uow.tickets.holders(centre, Permission.COMPLAINT_OVERSEE, kept)
    return kept, answering(found[0]) if found else None
