"""That a unit took part in a community's service: told by one side, confirmed by the other."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.co_building.between import require_past
from partyhub.domain.co_building.participation import (
    UNIT_SERVICE_LIFECYCLE,
    UnitService,
    UnitServiceAction,
)
from partyhub.domain.co_building.views import KeptFilter
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId, UnitServiceId, new_id
from partyhub.usecases.co_building.reach import (
    TwoSides,
    happened,
    readable,
    require_seen,
    said_between,
)
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class TookPart:
    """On which day, what was done, with how many people."""

    served_on: date
    what: str
    people: int


async def tell_unit_service(
    uow: UnitOfWork, actor: Actor, sides: TwoSides, said: TookPart, *, now: datetime
) -> UnitService:
    """It counts once the other side has confirmed it (SRV-06)."""
    async with uow:
        between = await said_between(uow, actor, sides)
        require_past(said.served_on, local_day(now), field="served_on")
        told = UnitService(
            id=UnitServiceId(new_id()), between=between, served_on=said.served_on,
            what=said.what, people=said.people, told_by=actor.account_id, told_at=now,
            told_name=actor.signature,
        )  # fmt: skip
        await uow.unit_services.add(told)
        uow.record(happened("unit-service.tell", actor, told.id, now, state=told.state))
        return await uow.commit(told)


async def take_unit_service_step(
    uow: UnitOfWork,
    actor: Actor,
    service_id: UnitServiceId,
    *,
    action: UnitServiceAction,
    note: str,
    now: datetime,
) -> UnitService:
    """404 out of reach, 403 at the wrong side, OwnParticipation for who told it."""
    step = UNIT_SERVICE_LIFECYCLE.steps[action]
    async with uow:
        before = await uow.unit_services.get(service_id)
        require_seen(actor, before.between.at(), service_id)
        actor.require(step.needs, at=before.between.at(step.at))
        after = before.stepped(action, note, by=actor.account_id, name=actor.signature, at=now)
        await uow.unit_services.save(after)
        uow.record(happened(f"unit-service.{action}", actor, service_id, now, state=after.state))
        return await uow.commit(after)


async def list_unit_services(
    uow: UnitOfWork, actor: Actor, wanted: KeptFilter, *, org_id: OrgId | None
) -> list[UnitService]:
    """By day, the latest first."""
    scope = readable(actor)
    async with uow.reading():
        return await uow.unit_services.page(wanted, within=await within_org(uow, scope, org_id))
