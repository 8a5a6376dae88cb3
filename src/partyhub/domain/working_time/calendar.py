"""Which days work: the State Council's notices and a centre's own rules, as data (CLK-17)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from partyhub.domain.working_time.hours import OpeningHours, Periods, checked, periods_on

_SATURDAY: Final = 5
NEXT_NOTICE_RULES_FROM: Final = (12, 24)
"""From this day on December waits for the next year's notice too.

Since 2007 no notice has ruled a day before 28 December of the year before; the rest is margin.
"""


class DayKind(StrEnum):
    """What a day is; only workday and make_up (调休上班) work."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MAKE_UP = "make_up"
    CLOSURE = "closure"


WORKING: Final = frozenset({DayKind.WORKDAY, DayKind.MAKE_UP})


@dataclass(frozen=True, slots=True)
class DayRule:
    """What a notice (holiday, make_up) or a centre (closure, workday) says of one day.

    A centre's `workday` with periods shortens a day that works anyway (half-day) and never makes
    one work (CLK-17); without periods it takes back the centre's earlier rule of that day. A later
    notice takes back an earlier one's day by `workday` or `weekend`: the day is as the week has it.
    """

    day: date
    kind: DayKind
    name: str
    periods: Periods | None = None

    def __post_init__(self) -> None:
        if self.periods is not None:
            checked(self.periods)


@dataclass(frozen=True, slots=True)
class Notice:
    """A State Council notice; it may rule days of the December before its year."""

    year: int
    reference: str
    rules: tuple[DayRule, ...]


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A day as it stands; `firm` when the notices that may rule it are out."""

    day: date
    kind: DayKind
    name: str
    periods: Periods
    firm: bool

    @property
    def works(self) -> bool:
        return self.kind in WORKING


@dataclass(frozen=True, slots=True)
class WorkCalendar:
    """One rule a day at most; `announced` holds the years whose notice is out.

    `hours` in order of precedence: the last that is valid on a day wins.
    """

    version: int
    rules: Mapping[date, DayRule]
    announced: frozenset[int]
    hours: tuple[OpeningHours, ...] = ()
    _seen: dict[date, CalendarDay] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def day(self, day: date) -> CalendarDay:
        """Any day of any year: without a rule it is as the week has it. Nothing is guessed."""
        seen = self._seen.get(day)
        if seen is None:
            seen = self._seen[day] = self._fresh(day)
        return seen

    def _fresh(self, day: date) -> CalendarDay:
        kind, name, own = self._ruled(day)
        periods: Periods = ()
        if kind in WORKING:
            periods = own or periods_on(self.hours, day)
        return CalendarDay(day, kind, name, periods, not self.awaited(day))

    def _ruled(self, day: date) -> tuple[DayKind, str, Periods | None]:
        plain = DayKind.WEEKEND if day.weekday() >= _SATURDAY else DayKind.WORKDAY
        rule = self.rules.get(day)
        if rule is None:
            return plain, "", None
        if rule.kind in {DayKind.WORKDAY, DayKind.WEEKEND}:
            shortened = plain is rule.kind is DayKind.WORKDAY and rule.periods is not None
            return plain, rule.name if shortened else "", rule.periods if shortened else None
        return rule.kind, rule.name, rule.periods

    def awaited(self, day: date) -> tuple[int, ...]:
        """The years whose notice may still change this day."""
        late = (day.month, day.day) >= NEXT_NOTICE_RULES_FROM
        years = (day.year, day.year + 1) if late else (day.year,)
        return tuple(year for year in years if year not in self.announced)
