"""Which of the promised days is complete on which day: what the explanation counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count

from partyhub.domain.shared.days import first_moment, moment_after
from partyhub.domain.working_time.calendar import CalendarDay
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.limits import LimitKind
from partyhub.domain.working_time.running import RunningClock
from partyhub.domain.working_time.spans import NONE, working_between


@dataclass(frozen=True, slots=True)
class DayCount:
    """A day from start to due. `ran` of its working time counted, `stood` fell into pauses.

    The promised days `first` to `last` are complete on it, none when first > last; `full_at` is
    the instant in which the last is.
    """

    day: CalendarDay
    ran: timedelta
    stood: timedelta
    first: int
    last: int
    full_at: datetime | None


def day_counts(deadline: Deadline) -> Iterator[DayCount]:
    """Every day from the start's to the due time's, once."""
    needs = _needs(deadline)
    need, number, before = next(needs), 1, NONE
    day = deadline.start.date()
    while day <= deadline.due_at.date():
        begins = max(first_moment(day), deadline.start)
        ends = min(moment_after(day), deadline.due_at)
        clock = RunningClock(deadline.calendar, begins, deadline.still)
        ran = clock.elapsed(ends)
        first, full_at = number, None
        while need is not None and need <= before + ran:
            full_at = clock.shows(need - before)
            need, number = next(needs), number + 1
        stood = working_between(deadline.calendar, begins, ends) - ran
        yield DayCount(deadline.calendar.day(day), ran, stood, first, number - 1, full_at)
        before, day = before + ran, day + timedelta(days=1)


def _needs(deadline: Deadline) -> Iterator[timedelta | None]:
    """How much must have run for the first promised day, the second and so on; then None."""
    if deadline.limit.counted_kind is LimitKind.WORKING_DAYS:
        day, left = deadline.start.date(), deadline.limit.counted_days
        total = working_between(deadline.calendar, deadline.start, moment_after(day))
        while left:
            day += timedelta(days=1)
            lasts = sum((p.length for p in deadline.calendar.day(day).periods), NONE)
            total += lasts
            if lasts:
                left -= 1
                yield total
    else:
        yield deadline.promised
    yield from (None for _ in count())
