"""Days as people in China count them."""

from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

_CHINA = ZoneInfo("Asia/Shanghai")
_NEVER_OVER = datetime(9999, 1, 1, tzinfo=UTC)
_EARLIEST, _LATEST = date(1900, 1, 1), date(2999, 12, 31)


def local_day(moment: datetime) -> date:
    """The calendar day of a moment in China (GB/T 7408: UTC+8)."""
    return moment.astimezone(_CHINA).date()


def local_time(moment: datetime) -> datetime:
    """The same moment as clocks in China show it."""
    return moment.astimezone(_CHINA)


def at(day: date, clock: time) -> datetime:
    """The moment in which clocks in China show that time of that day."""
    return datetime.combine(day, clock, _CHINA)


def in_utc(moment: datetime) -> datetime:
    """The same moment as it is stored and answered."""
    return moment.astimezone(UTC)


def first_moment(day: date) -> datetime:
    """The moment in which a calendar day begins in China; no record is from before 1900."""
    return datetime.combine(min(max(day, _EARLIEST), _LATEST), time(), _CHINA)


def moment_after(day: date) -> datetime:
    """The moment in which a calendar day is over in China."""
    return first_moment(min(day, _LATEST) + timedelta(days=1))


def counted_until(day: date, today: date) -> datetime:
    """Up to when what happened is of that day; today isn't over, so what stands now is of it."""
    return _NEVER_OVER if day >= today else moment_after(day)


def months_after(day: date, months: int) -> date:
    """The same day of a later month, or its last one; PostgreSQL reckons alike."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
