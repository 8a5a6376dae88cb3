"""When a member's record is to be verified anew (MEM-03: 真实准确, 及时更新): after twelve months.

A record that nobody ever verified is due at once.
"""

from datetime import date, datetime, timedelta

from partyhub.domain.shared.days import local_day, moment_after

_FEBRUARY, _LAST_OF_COMMON_FEBRUARY = 2, 28


def due_on(verified_at: datetime) -> date:
    """The day from which the record is due: the same day of the next year."""
    return _a_year_after(local_day(verified_at))


def stale_before(today: date) -> datetime:
    """What was verified before that moment is due today."""
    last = _in_year(today, today.year - 1)
    following = last + timedelta(days=1)
    return moment_after(following if _a_year_after(following) <= today else last)


def _a_year_after(day: date) -> date:
    return _in_year(day, day.year + 1)


def _in_year(day: date, year: int) -> date:
    """The same day of that year; 29 February is the 28th of a common one."""
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, _FEBRUARY, _LAST_OF_COMMON_FEBRUARY)
