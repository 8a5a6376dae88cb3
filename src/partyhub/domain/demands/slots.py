"""Which of the declared times of the week (能够提供服务的时间) a wanted time touches (VOL-03)."""

from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.codes import AVAILABLE_TIMES, Period, Weekday
from partyhub.domain.shared.days import local_time

_PERIODS: Final = ((Period.AM, 0, 12), (Period.PM, 12, 18), (Period.EVENING, 18, 24))
_WEEK: Final = timedelta(days=7)


def slots_between(begins: datetime, ends: datetime) -> tuple[str, ...]:
    """`sat-am`, `sat-pm` … in the order of the week; all of them for a week and more."""
    if ends - begins >= _WEEK:
        return AVAILABLE_TIMES
    first, last = local_time(begins), local_time(ends)
    day = first.replace(hour=0, minute=0, second=0, microsecond=0)
    found: set[str] = set()
    while day < last:
        weekday = list(Weekday)[day.weekday()]
        for period, since, until in _PERIODS:
            if first < day + timedelta(hours=until) and last > day + timedelta(hours=since):
                found.add(f"{weekday}-{period}")
        day += timedelta(days=1)
    return tuple(slot for slot in AVAILABLE_TIMES if slot in found)
