"""What new opening hours would do to running tickets: set inside a transaction, then undone."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.working_time.entries import hours_entry
from partyhub.domain.working_time.hours import OpeningHours
from partyhub.usecases.tickets.trial import Trial, tried
from partyhub.usecases.uow import UnitOfWork


async def try_hours(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, hours: OpeningHours, title: str, now: datetime
) -> Trial:
    """CALENDAR_MANAGE at the organisation; the tickets of all centres at or below it (PV-08)."""
    async with uow:
        org = await uow.orgs.get(org_id)
        actor.require(Permission.CALENDAR_MANAGE, at=org.at())
        org.require_open()
        await uow.work_calendars.hold()
        by = (actor.account_id, actor.display_name)
        await uow.work_calendars.add(hours_entry(org_id, hours, title, by=by, at=now))
        found = Trial(0, [])
        for centre, _ in await uow.tickets.clocked_centres():
            if centre.path.startswith(org.path):
                found += await tried(uow, actor, centre, now=now)
        return found
