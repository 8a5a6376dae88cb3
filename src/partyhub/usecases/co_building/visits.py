"""Visits of leading cadres to their contact points, of units, and forums (CHK-18, CHK-33)."""

from dataclasses import dataclass, fields
from datetime import date, datetime

from partyhub.domain.co_building.between import require_past
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.co_building.visit import ContactVisit, VisitKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import ContactVisitId, OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.co_building.reach import happened, readable
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Visited:
    """Who came when and where, what was found, what was promised."""

    kind: VisitKind
    visited_on: date
    who: str
    post: str
    place: str
    found: str
    promised: str


async def add_visit(
    uow: UnitOfWork, actor: Actor, org_id: OrgId, said: Visited, *, now: datetime
) -> ContactVisit:
    """In the book of the organisation that is visited or that calls the forum; a street enters
    those of its cadres as well (CHK-18).
    """
    async with uow:
        org = await uow.orgs.get(org_id)
        actor.require(Permission.CONTACT_VISIT_ENTER, at=org.at())
        org.require_open()
        require_past(said.visited_on, local_day(now), field="visited_on")
        visit = ContactVisit(
            **{field.name: getattr(said, field.name) for field in fields(said)},
            id=ContactVisitId(new_id()), org=org.ref, org_name=org.name, entered_at=now,
            entered_by=actor.signature,
        )  # fmt: skip
        await uow.contact_visits.add(visit)
        uow.record(happened("contact-visit.add", actor, visit.id, now))
        return await uow.commit(visit)


async def list_visits(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None
) -> list[ContactVisit]:
    """By day, the latest first."""
    scope = readable(actor)
    async with uow.reading():
        return await uow.contact_visits.page(wanted, within=await within_org(uow, scope, org_id))
