"""Months and dates as units write them: 1985.07, 1985年7月, 19850701, Excel dates and serials."""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, TypeGuard

from partyhub.domain.rosters.cells import Cell, CellFault, Cleaned, clean_text

_EARLIEST: Final = 1900
_LATEST: Final = 2100  # what lies in the future is refused with a reason of its own, in row.py
_SERIAL_ZERO: Final = date(1899, 12, 30)  # Excel's day 0, its leap-year error of 1900 included
_SERIALS: Final = range(10_000, 73_051)  # 1927-05-18 … 2100-01-01

_PUNCTUATED: Final = re.compile(
    r"(?P<year>\d{4})[-./,、年·–—](?P<month>\d{1,2})"
    r"(?:月|(?:[-./,、月·–—](?P<day>\d{1,2})(?:日|号)?))?"
    r"(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
)
_COMPACT: Final = re.compile(r"(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})?")
_TWO_DIGIT_YEAR: Final = re.compile(r"\d{2}[-./年]\d{1,2}(?:[-./月]\d{0,2}日?)?|\d{6}|\d{4}")
_YEAR_ONLY: Final = re.compile(r"(?:19|20)\d{2}(?:\.0+)?年?")
_INNER_SPACE: Final = re.compile(r" (?!\d{1,2}:\d{2})")
_AMBIGUOUS: Final = re.compile(r"\d{4}\.1")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A date as far as it was written: the day may be missing."""

    year: int
    month: int
    day: int | None = None

    def first_day(self) -> date:
        return date(self.year, self.month, self.day or 1)

    def month_text(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def clean_date(cell: Cell) -> Cleaned[WrittenDate | None]:
    """None for a blank cell; a fault names what to write instead."""
    if isinstance(cell, date):
        return _checked(cell.year, cell.month, cell.day, str(cell)[:10])
    if _is_serial(cell):
        return clean_date(_serial_day(cell))
    text = _INNER_SPACE.sub("", clean_text(cell)).rstrip(".。")
    return _from_text(text) if text else None


def _is_serial(cell: Cell) -> TypeGuard[float]:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return False
    return math.isfinite(cell) and int(cell) in _SERIALS


def _serial_day(serial: float) -> date:
    return _SERIAL_ZERO + timedelta(days=int(serial))


def date_text(cell: Cell) -> str:
    """A date's cell for people: a serial number becomes its day, all else stays as written."""
    return clean_text(_serial_day(cell) if _is_serial(cell) else cell)


def _from_text(text: str) -> Cleaned[WrittenDate | None]:
    if _AMBIGUOUS.fullmatch(text):
        year = text[:4]
        return CellFault(
            "month-ambiguous",
            f"“{text}”可能是 1 月，也可能是 10 月：请把单元格设为文本，再写 {year}.01 或 {year}.10",
        )
    if written := _PUNCTUATED.fullmatch(text) or _COMPACT.fullmatch(text):
        parts = written.groupdict()
        day = int(parts["day"]) if parts["day"] else None
        return _checked(int(parts["year"]), int(parts["month"]), day, text)
    if _YEAR_ONLY.fullmatch(text):
        return CellFault("month-missing", f"“{text[:20]}”只有年份，请补上月份，例如 1985.07")
    if _TWO_DIGIT_YEAR.fullmatch(text):
        return CellFault("year-two-digits", f"“{text}”的年份不是四位，请写成 1985.07 这样")
    return CellFault("date-unreadable", f"“{text[:20]}”不是日期，请写成 1985.07 或 1985-07-01")


def _checked(year: int, month: int, day: int | None, text: str) -> Cleaned[WrittenDate | None]:
    try:
        date(year, month, day if day is not None else 1)
    except ValueError:
        return CellFault("date-impossible", f"“{text[:20]}”不是真实存在的日期")
    if not _EARLIEST <= year < _LATEST:
        return CellFault("year-implausible", f"“{text[:20]}”的年份不合理")
    return WrittenDate(year, month, day)


def months_between(earlier: date, later: date) -> int:
    """Whole calendar months, days left aside: rosters often name the month only."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def _years(count: int) -> int:
    return count * 12


def clean_birth_month(today: date) -> Callable[[Cell], Cleaned[str | None]]:
    """出生年月 as YYYY-MM, of someone who is at least 16 today."""

    def clean(cell: Cell) -> Cleaned[str | None]:
        written = clean_date(cell)
        if written is None or isinstance(written, CellFault):
            return written
        age = months_between(written.first_day(), today)
        if age < 0:
            return CellFault("birth-future", f"出生年月 {written.month_text()} 在今天之后")
        if age < _years(16):
            return CellFault(
                "birth-too-young", f"出生年月 {written.month_text()} 不满 16 周岁，请核对"
            )
        return written.month_text()

    return clean


def clean_joined_on(today: date) -> Callable[[Cell], Cleaned[date | None]]:
    """入党时间; where only the month is given, its first day."""

    def clean(cell: Cell) -> Cleaned[date | None]:
        written = clean_date(cell)
        if written is None or isinstance(written, CellFault):
            return written
        if written.first_day() > today:
            return CellFault("joined-future", f"入党时间 {written.first_day()} 在今天之后")
        return written.first_day()

    return clean


def joined_under_age(birth_month: str, joined_on: date) -> CellFault | None:
    """A person may apply from 18 (党章 article 1), so none joins before."""
    born = date.fromisoformat(f"{birth_month}-01")
    if months_between(born, joined_on) >= _years(18):
        return None
    return CellFault(
        "joined-under-age",
        f"入党时间 {joined_on:%Y-%m} 早于 18 周岁（出生年月 {birth_month}），请核对",
    )
