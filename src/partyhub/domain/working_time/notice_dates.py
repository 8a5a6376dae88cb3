"""Dates as a State Council notice writes them: 2月14日（周六）、12月30日至次年1月1日（周四）."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_WEEKDAYS: Final = "一二三四五六日"
_DECEMBER: Final = 12
_LONGEST: Final = 14
_WEEKDAY: Final = re.compile(r"(?:周|星期)([一二三四五六日天])")
_LUNAR: Final = re.compile(
    r"(?:农历)?(?:除夕|(?:腊月|正月|[一二三四五六七八九十]+月)[初一二三四五六七八九十廿]+)"
)
DATE: Final = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^()]{1,20}\))?"
_PARTS: Final = re.compile(
    r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?P<day>\d{1,2})日(?:\((?P<told>[^()]*)\))?"
)


class Misfit(Exception):
    """What is written contradicts itself or the calendar."""

    def __init__(self, code: str, detail: str) -> None:
        super().__init__(code, detail)
        self.code, self.detail = code, detail


@dataclass(slots=True)
class DateReader:
    """Reads the dates of one sentence; a month once written holds for the days after it."""

    year: int
    new_year: bool
    _last: date | None = None

    def read(self, text: str) -> date:
        written = _PARTS.fullmatch(text)
        if written is None:
            raise Misfit("date-unreadable", text)
        day = self._day(written)
        _check_told(day, written["told"])
        self._last = day
        return day

    def _day(self, written: re.Match[str]) -> date:
        if written["month"] is None and self._last is None:
            raise Misfit("month-missing", written[0])
        month = int(written["month"]) if written["month"] else self._month()
        try:
            return date(self._year(written["year"], month), month, int(written["day"]))
        except ValueError as error:
            raise Misfit("no-such-day", written[0]) from error

    def _month(self) -> int:
        return self._last.month if self._last else 0

    def _year(self, written: str | None, month: int) -> int:
        """New Year's days may lie in the December before; nothing else does."""
        before = self.new_year and month == _DECEMBER
        year = int(written) if written else self.year - before
        if year != self.year - before:
            raise Misfit("other-year", f"{written}年")
        return year


def _check_told(day: date, told: str | None) -> None:
    """The bracket's weekday fits; whatever else it says is a lunar date."""
    for part in re.split("[、,]", told) if told is not None else ():
        weekday = _WEEKDAY.fullmatch(part)
        if weekday is None:
            if not _LUNAR.fullmatch(part):
                raise Misfit("bracket-unreadable", part)
        elif weekday[1].replace("天", "日") != _WEEKDAYS[day.weekday()]:
            raise Misfit("weekday-mismatch", f"{day.month}月{day.day}日不是{part}")


def days_from(first: date, last: date) -> tuple[date, ...]:
    """Every day of a span; no notice has ever let more than two weeks off."""
    length = (last - first).days + 1
    if not 1 <= length <= _LONGEST:
        raise Misfit("span-impossible", f"{first}至{last}")
    return tuple(first + timedelta(days=passed) for passed in range(length))
