"""The opening hours of an organisation from a day on (PV-08)."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.working_time.entries import Entry, EntryKind
from partyhub.domain.working_time.hours import OpeningHours
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.load_notice import loaded
from partyhub.usecases.working_time.rights import manageable


async def set_hours(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    hours: OpeningHours,
    title: str,
    now: datetime,
) -> Entry:
    """CALENDAR_MANAGE at the organisation; they hold for all below it that settled none."""
    async with uow:
        await manageable(uow, actor, org_id)
        entry = Entry(
            id=new_id(), kind=EntryKind.HOURS, org_id=org_id, year=hours.valid_from.year,
            title=title, hours=hours, loaded_at=now, loaded_by=actor.account_id,
            loaded_by_name=actor.display_name,
        )  # fmt: skip
        await uow.work_calendars.hold()
        kept = await uow.work_calendars.add(entry)
        uow.record(loaded(kept))
        return await uow.commit(kept)
