"""What a new entry of the calendar may say; a refusal names the line for the form."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.calendar import DayKind, DayRule, WorkCalendar
from partyhub.domain.working_time.hours import Periods

ANNOUNCED_KINDS: Final = frozenset(
    {DayKind.HOLIDAY, DayKind.MAKE_UP, DayKind.WORKDAY, DayKind.WEEKEND}
)
"""Holidays and make-up days; workday and weekend take back what an earlier notice said."""

_SATURDAY: Final = 5


def announced(year: int, rules: Sequence[DayRule]) -> tuple[DayRule, ...]:
    """The rules of a notice in the order of their days; Invalid where a line can't be right."""
    for place, rule in enumerate(rules):
        _require(rule.kind in ANNOUNCED_KINDS, f"rules.{place}.kind", "day-kind")
        in_year = date(year - 1, 12, 1) <= rule.day <= date(year, 12, 31)
        _require(in_year, f"rules.{place}.day", "day-outside-year")
        weekend = rule.day.weekday() >= _SATURDAY
        fits = weekend or rule.kind is not DayKind.MAKE_UP
        _require(fits, f"rules.{place}.kind", "make-up-on-weekday")
    _each_once("rules.{}.day", (rule.day for rule in rules))
    return tuple(sorted(rules, key=lambda rule: rule.day))


@dataclass(frozen=True, slots=True)
class Closing:
    """What a centre settles for some days: closed, in shorter hours, or as usual after all."""

    days: tuple[date, ...]
    name: str
    periods: Periods | None = None
    as_usual: bool = False

    def rules(self, calendar: WorkCalendar) -> tuple[DayRule, ...]:
        """One rule a day; Invalid if a day stands twice or shorter hours fall on a day off."""
        _require(not (self.as_usual and self.periods is not None), "periods", "as-usual")
        _each_once("days.{}", self.days)
        reach = max(self.days) - min(self.days)
        _require(reach <= timedelta(days=366), "days", "days-too-far-apart")
        if self.periods is not None:
            for place, day in enumerate(self.days):
                _require(calendar.day(day).works, f"days.{place}", "day-off-anyway")
        kind = DayKind.CLOSURE
        if self.as_usual or self.periods is not None:
            kind = DayKind.WORKDAY
        return tuple(DayRule(day, kind, self.name, self.periods) for day in sorted(self.days))


def _each_once(field: str, days: Iterable[date]) -> None:
    seen: set[date] = set()
    for place, day in enumerate(days):
        _require(day not in seen, field.format(place), "day-twice")
        seen.add(day)


def _require(holds: bool, field: str, rule: str) -> None:
    if not holds:
        raise Invalid(f"{field}: {rule}", field=field, rule=rule)
