"""By when something is answered: the closing of the n-th working day of an organisation."""

from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import in_utc, local_day
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.usecases.uow import UnitOfWork

_LOOKS_AHEAD: Final = timedelta(days=90)


async def promised_by(
    uow: UnitOfWork, org_id: OrgId, *, working_days: int, now: datetime
) -> datetime:
    """By the calendar that is known now; the promise stays."""
    days = local_day(now), local_day(now + _LOOKS_AHEAD)
    calendar = await uow.work_calendars.between(org_id, *days)
    limit = Limit(LimitKind.WORKING_DAYS, working_days)
    return in_utc(deadline(now, limit, calendar=calendar, now=now).due_at)
