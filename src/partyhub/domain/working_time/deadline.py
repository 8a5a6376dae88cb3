"""When a matter is due: a pure function of start, limit, calendar and the ledger of pauses."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import SUSPENDING, Pause, PauseKind, Span, merged
from partyhub.domain.working_time.running import RunningClock
from partyhub.domain.working_time.spans import (
    NONE,
    closed_for_the_day,
    closing,
    counted,
    nth_working_day,
    working_between,
    working_day_from,
)

DEFAULT_WARN: Final = timedelta(hours=7)  # a working day of the default hours before due (NT-22)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A value: nothing that happens later moves it (a closed matter's date stays).

    `due_at` is the last instant in time. `promised` is working time from start to `base_due_at`,
    which would be due without pauses; `paused` is working time that stood still before `due_at`.
    `awaited` names the years whose notice may still move it. `ledger` holds the pauses that count.
    """

    start: datetime
    limit: Limit
    due_at: datetime
    warn_at: datetime
    base_due_at: datetime
    promised: timedelta
    paused: timedelta
    awaited: tuple[int, ...]
    still: tuple[Span, ...]
    ledger: tuple[Pause, ...]
    calendar: WorkCalendar = field(repr=False, compare=False)

    @property
    def provisional(self) -> bool:
        return bool(self.awaited)

    @property
    def calendar_version(self) -> int:
        return self.calendar.version

    @property
    def clock(self) -> RunningClock:
        return RunningClock(self.calendar, self.start, self.still)


def deadline(
    start: datetime,
    limit: Limit,
    *,
    calendar: WorkCalendar,
    now: datetime,
    pauses: Iterable[Pause] = (),
    warn: timedelta = DEFAULT_WARN,
    suspends: frozenset[PauseKind] = SUSPENDING,
) -> Deadline:
    """`start` is acceptance (CLK-01); `warn` is working time left when the warning comes."""
    start, now = counted(start), counted(now, "now")
    if warn <= NONE:
        raise Invalid("a warning comes before the due time", field="warn")
    rows = _ledger(pauses, now, suspends)
    clock = RunningClock(calendar, start, merged(rows, now))
    return _settled(clock, limit, rows, warn)


def _settled(
    clock: RunningClock, limit: Limit, rows: tuple[Pause, ...], warn: timedelta
) -> Deadline:
    calendar, start = clock.calendar, clock.start
    base = _base_due(calendar, start, limit)
    promised = working_between(calendar, start, base)
    due = clock.shows(promised) if clock.still else base
    return Deadline(
        start=start,
        limit=limit,
        due_at=due,
        warn_at=clock.runs_from(clock.shows(max(promised - warn, NONE))),
        base_due_at=base,
        promised=promised,
        paused=working_between(calendar, base, due),
        awaited=_awaited(calendar, start.date(), due.date()),
        still=tuple(span for span in clock.still if start < span.end and span.start < due),
        ledger=tuple(row for row in rows if row.start < due and start < (row.end or due)),
        calendar=calendar,
    )


def _ledger(
    pauses: Iterable[Pause], now: datetime, suspends: frozenset[PauseKind]
) -> tuple[Pause, ...]:
    """The pauses that suspend and have a length, or are open, in the order of their beginning."""
    rows = []
    for pause in pauses:
        begun = counted(pause.start, "pauses")
        ended = counted(pause.end, "pauses") if pause.end is not None else None
        counts = pause.suspends and pause.kind in suspends
        if counts and (begun <= now if ended is None else begun < ended):
            rows.append(Pause(begun, ended, pause.kind, pause.reason, pause.ground))
    return tuple(sorted(rows, key=lambda row: (row.start, row.end or now, *_texts(row))))


def _texts(row: Pause) -> tuple[bool, str, str, str]:
    return row.end is None, row.kind, row.reason, row.ground


def _base_due(calendar: WorkCalendar, start: datetime, limit: Limit) -> datetime:
    """Closing of the last day (Q-05), without pauses.

    Calendar days that end on a day off end on the next working day, at its closing
    (民法典 art. 203); the day of the start never counts (art. 201, CLK-01).
    """
    day = local_day(start)
    if limit.counted_kind is LimitKind.WORKING_DAYS:
        return closing(calendar, nth_working_day(calendar, day, limit.counted_days))
    if limit.counted_kind is LimitKind.CALENDAR_DAYS:
        last = day + timedelta(days=limit.counted_days)
        return closing(calendar, working_day_from(calendar, last))
    if closed_for_the_day(calendar, start):
        return closing(calendar, nth_working_day(calendar, day, 1))
    return closing(calendar, day)


def _awaited(calendar: WorkCalendar, first: date, last: date) -> tuple[int, ...]:
    """Years without their notice among those that rule a day from first to last."""
    ends_of_years = (date(year, 12, 31) for year in range(first.year, last.year))
    days = (first, *ends_of_years, last)
    return tuple(sorted({year for day in days for year in calendar.awaited(day)}))
