"""The years whose holidays and make-up days the package `holidays` knows, as notices (CLK-17)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice

FIRST_YEAR = 2007

_DAY = timedelta(days=1)
_SATURDAY = 5
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_NAMED_ALIKE = {"农历除夕": "春节", "春节延长假期": "春节", "休息日": ""}


class HolidaysPackage:
    """Imports the package only when somebody asks."""

    def notices(self, *, until: int) -> Sequence[Notice]:
        """A year is announced if it has make-up days; the statute alone arranges none."""
        from holidays import country_holidays

        years = range(FIRST_YEAR, until + 1)
        found = country_holidays("CN", years=years, language="zh_CN")
        works = {day for day in found.weekend_workdays if day.year >= FIRST_YEAR}
        return _notices({day: found[day] for day in found}, works)


def _notices(off: Mapping[date, str], works: set[date]) -> list[Notice]:
    """One notice a year; a break over New Year belongs to the year that it leads into."""
    made_up = {date.fromisoformat(d): day for day, name in off.items() for d in _ISO.findall(name)}
    rules: dict[int, list[DayRule]] = {}
    names: dict[date, tuple[int, str]] = {}
    for days in _breaks(off, works):
        year, name = days[-1].year, _name(off.get(day, "") for day in days)
        names.update((day, (year, name)) for day in days)
        rules.setdefault(year, []).extend(DayRule(day, DayKind.HOLIDAY, name) for day in days)
    announced = set()
    for day in sorted(works):
        year, name = names.get(made_up.get(day, day), (day.year, ""))
        announced.add(year)
        rules.setdefault(year, []).append(DayRule(day, DayKind.MAKE_UP, name))
    return [Notice(y, "", tuple(sorted(rules[y], key=_by_day))) for y in sorted(announced)]


def _by_day(rule: DayRule) -> date:
    return rule.day


def _breaks(off: Mapping[date, str], works: set[date]) -> Iterator[list[date]]:
    """Days off in a row, with the weekends between and beside them, as notices count them."""
    rest = sorted(off.keys() - works)
    while rest:
        first = last = rest[0]
        while _is_off(first - _DAY, off, works) and (first - _DAY).year >= FIRST_YEAR:
            first -= _DAY
        while _is_off(last + _DAY, off, works):
            last += _DAY
        yield [first + _DAY * n for n in range((last - first).days + 1)]
        rest = [day for day in rest if day > last]


def _is_off(day: date, off: Mapping[date, str], works: set[date]) -> bool:
    return (day in off or day.weekday() >= _SATURDAY) and day not in works


def _name(said: Iterator[str]) -> str:
    """国庆节（补假） and 休息日（由 … 调休） are days of 国庆节; two feasts may meet."""
    words = (word.partition("（")[0].strip() for each in said for word in each.split(";"))
    feasts = (_NAMED_ALIKE.get(word, word) for word in words)
    return "、".join(dict.fromkeys(feast for feast in feasts if feast))
