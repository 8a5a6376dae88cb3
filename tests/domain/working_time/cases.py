"""Random matters in quarters of an hour from a Monday on, for hypothesis and the slow oracle."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final

from hypothesis import settings
from hypothesis import strategies as st

from partyhub.domain.shared.days import at
from partyhub.domain.working_time.calendar import DayKind, DayRule, WorkCalendar
from partyhub.domain.working_time.deadline import Deadline, deadline
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import Pause, PauseKind

EXAMPLES: Final = int(os.environ.get("PARTYHUB_CLOCK_EXAMPLES", "150"))
many = settings(max_examples=EXAMPLES, deadline=None)

MONDAY: Final = date(2026, 12, 7)
ORIGIN: Final = at(MONDAY, time())
QUARTER: Final = timedelta(minutes=15)
DAY: Final = 96  # quarters
HOURS: Final = (
    ((34, 48), (56, 70)),  # 8:30-12:00, 14:00-17:30
    ((32, 68),),  # 8:00-17:00
    ((36, 46), (52, 60), (64, 80)),  # 9:00-11:30, 13:00-15:00, 16:00-20:00
)
HALF: Final = ((36, 44),)  # 9:00-11:00


def moment(quarter: int) -> datetime:
    return ORIGIN + quarter * QUARTER


def _periods(spans: tuple[tuple[int, int], ...]) -> tuple[Period, ...]:
    clocks = [(moment(a).time(), moment(b).time()) for a, b in spans]
    return tuple(Period(opens, closes) for opens, closes in clocks)


@dataclass(frozen=True)
class Week:
    """What a calendar is made of: rules by day from the Monday on; True shortens the day."""

    rules: Mapping[int, tuple[DayKind, bool]]
    announced: frozenset[int]
    hours: int

    def calendar(self) -> WorkCalendar:
        rules = {}
        for offset, (kind, short) in self.rules.items():
            day = MONDAY + timedelta(days=offset)
            name = "" if kind is DayKind.WEEKEND else f"规则{offset % 3}"
            rules[day] = DayRule(day, kind, name, _periods(HALF) if short else None)
        hours = (OpeningHours(date(2026, 1, 1), _periods(HOURS[self.hours])),)
        return WorkCalendar(1, rules, self.announced, hours)


@dataclass(frozen=True)
class Wait:
    """A pause from one quarter to another, or open."""

    start: int
    length: int | None
    kind: PauseKind

    @property
    def pause(self) -> Pause:
        end = None if self.length is None else moment(self.start + self.length)
        return Pause(moment(self.start), end, self.kind)


@dataclass(frozen=True)
class Case:
    week: Week
    start: int
    limit: Limit
    waits: tuple[Wait, ...]
    now: int
    warn: int
    pauses: tuple[Pause, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "pauses", tuple(wait.pause for wait in self.waits))

    def due(
        self,
        *,
        pauses: tuple[Pause, ...] | None = None,
        limit: Limit | None = None,
        week: Week | None = None,
    ) -> Deadline:
        return deadline(
            moment(self.start),
            limit or self.limit,
            calendar=(week or self.week).calendar(),
            pauses=self.pauses if pauses is None else pauses,
            now=moment(self.now),
            warn=self.warn * QUARTER,
        )


weeks = st.builds(
    Week,
    rules=st.dictionaries(
        st.integers(0, 30), st.tuples(st.sampled_from(DayKind), st.booleans()), max_size=8
    ),
    announced=st.sampled_from([frozenset({2026}), frozenset({2026, 2027}), frozenset()]),
    hours=st.integers(0, 2),
)
limits = st.one_of(
    st.builds(Limit, st.just(LimitKind.WORKING_DAYS), st.integers(1, 7)),
    st.builds(Limit, st.just(LimitKind.CALENDAR_DAYS), st.integers(1, 9)),
    st.just(Limit(LimitKind.SAME_DAY, 0)),
)
quarters = st.integers(0, 12 * DAY)
_kinds = st.sampled_from(PauseKind)
closed_waits = st.builds(Wait, quarters, st.integers(0, 4 * DAY), _kinds)
waits = st.one_of(closed_waits, closed_waits, st.builds(Wait, quarters, st.none(), _kinds))
cases = st.builds(
    Case,
    week=weeks,
    start=st.integers(0, 5 * DAY),
    limit=limits,
    waits=st.lists(waits, max_size=4).map(tuple),
    now=quarters,
    warn=st.integers(1, 80),
)
