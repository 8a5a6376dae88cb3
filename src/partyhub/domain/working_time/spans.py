"""Working time between instants, and instants after working time; the only place that counts it."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import at, local_day, local_time
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.pauses import Span

NONE: Final = timedelta()
_DAY: Final = timedelta(days=1)
_YEARS: Final = range(1992, 2200)  # China's clocks last moved in 1991


def counted(moment: datetime, field: str = "start") -> datetime:
    """The moment as clocks in China show it; refused outside the years that can be counted."""
    if moment.tzinfo is None or moment.year not in _YEARS:
        raise Invalid(f"an instant of the years {_YEARS.start} to {_YEARS[-1]}", field=field)
    return local_time(moment)


def open_spans(calendar: WorkCalendar, start: datetime) -> Iterator[Span]:
    """When the centre works from `start` (China's clock) on, the first span cut; without end."""
    day = start.date()
    while True:
        for period in calendar.day(day).periods:
            closes = at(day, period.closes)
            if closes > start:
                yield Span(max(at(day, period.opens), start), closes)
        day += _DAY


def working_between(calendar: WorkCalendar, start: datetime, end: datetime) -> timedelta:
    """Working time from `start` to `end`; none when `end` isn't later."""
    start, end = local_time(start), local_time(end)
    total = NONE
    if end <= start:
        return total
    for span in open_spans(calendar, start):
        if span.start >= end:
            break
        total += min(span.end, end) - span.start
    return total


def add_working(calendar: WorkCalendar, start: datetime, span: timedelta) -> datetime:
    """The earliest instant until which `span` of working time has passed since `start`."""
    start = local_time(start)
    if span < NONE:
        raise Invalid("working time is added, never taken away", field="span")
    instant, left = start, span
    spans = open_spans(calendar, start)
    while left > NONE:
        opened = next(spans)
        instant = opened.start + min(left, opened.end - opened.start)
        left -= instant - opened.start
    return instant


def next_open(calendar: WorkCalendar, moment: datetime) -> datetime:
    """The first instant from `moment` on in which the centre is open; a closing isn't one."""
    return next(open_spans(calendar, local_time(moment))).start


def nth_working_day(calendar: WorkCalendar, after: date, n: int) -> date:
    """The n-th working day after that day, which doesn't count itself (CLK-01)."""
    if n < 1:
        raise Invalid("days are counted from 1", field="days")
    day = after
    while n:
        day += _DAY
        n -= calendar.day(day).works
    return day


def working_day_from(calendar: WorkCalendar, day: date) -> date:
    """That day, or the next that works."""
    return day if calendar.day(day).works else nth_working_day(calendar, day, 1)


def closing(calendar: WorkCalendar, day: date) -> datetime:
    """When the day's last period closes; for a day off, that of the next working day."""
    works = working_day_from(calendar, day)
    return at(works, calendar.day(works).periods[-1].closes)


def closed_for_the_day(calendar: WorkCalendar, moment: datetime) -> bool:
    """Whether nothing of that day is left to work."""
    day = local_day(moment)
    return not calendar.day(day).works or moment >= closing(calendar, day)
