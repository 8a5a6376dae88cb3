"""The opening hours of an organisation from a day on (PV-08)."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.entries import Entry, hours_entry
from partyhub.domain.working_time.hours import OpeningHours
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.load_notice import loaded
from partyhub.usecases.working_time.rights import manageable


async def set_hours(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, hours: OpeningHours, title: str, now: datetime
) -> Entry:
    """CALENDAR_MANAGE at the organisation; they hold for all below it that settled none."""
    async with uow:
        await manageable(uow, actor, org_id)
        await uow.work_calendars.hold()
        by = (actor.account_id, actor.display_name)
        kept = await uow.work_calendars.add(hours_entry(org_id, hours, title, by=by, at=now))
        uow.record(loaded(kept))
        return await uow.commit(kept)
