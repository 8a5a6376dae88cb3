"""The working-day calendar that a deadline of an organisation is reckoned by (CLK-16)."""

from datetime import date

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.usecases.uow import UnitOfWork

WINDOW_DAYS = 400
"""Far enough beyond a start for every limit that we know, with a Spring Festival in between."""


async def calendar_for(
    uow: UnitOfWork, org: OrgId | None, from_day: date, to_day: date
) -> WorkCalendar:
    """One round trip inside the caller's transaction; NotFound.

    Days outside the window are plain weekdays and weekends: ask for all that may be reckoned with.
    """
    return await uow.work_calendars.between(org, from_day, to_day)
