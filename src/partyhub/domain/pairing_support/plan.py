"""帮扶计划 (VOL-05, 8.7): goals, what is done, how often, from when until when. Versions stay."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from partyhub.domain.pairing_support.refusals import SupportDaysOutOfOrder
from partyhub.domain.shared.ids import SupportPlanId

LONGEST: Final = timedelta(days=3 * 366)


@dataclass(frozen=True, slots=True, kw_only=True)
class SupportPlan:
    """One version; `every_days` is how often somebody visits."""

    id: SupportPlanId
    version: int
    goals: str
    content: str
    every_days: int
    begins_on: date
    ends_on: date
    written_at: datetime
    written_by: str


def require_period(begins_on: date, ends_on: date) -> None:
    if not begins_on < ends_on <= begins_on + LONGEST:
        raise SupportDaysOutOfOrder("within three years of its first day", field="ends_on")
