"""A centre's own days: closed, in shorter hours, or as usual after all (CLK-17)."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.working_time.entries import Entry, EntryKind
from partyhub.domain.working_time.new_rules import Closing
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.working_time.calendar_for import calendar_for
from partyhub.usecases.working_time.load_notice import loaded
from partyhub.usecases.working_time.rights import manageable


async def close_days(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId, closing: Closing, now: datetime
) -> Entry:
    """CALENDAR_MANAGE at the organisation; it holds for all below it. NotFound, OrgClosed."""
    async with uow:
        await manageable(uow, actor, org_id)
        await uow.work_calendars.hold()
        first, last = min(closing.days), max(closing.days)
        calendar = await calendar_for(uow, org_id, first, last)
        entry = Entry(
            id=new_id(), kind=EntryKind.LOCAL, org_id=org_id, year=first.year,
            title=closing.name, rules=closing.rules(calendar), loaded_at=now,
            loaded_by=actor.account_id, loaded_by_name=actor.display_name,
        )  # fmt: skip
        kept = await uow.work_calendars.add(entry)
        uow.record(loaded(kept))
        return await uow.commit(kept)
