"""Periods that requests are analysed by: months, quarters, years, or any days (PV-36)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.errors import Invalid

LONGEST_DAYS: Final = 1_100
_DAY: Final = timedelta(days=1)
_MONTHS: Final = {"month": 1, "quarter": 3, "year": 12}
_BY_DAY, _BY_WEEK = 31, 190


class PeriodKind(StrEnum):
    """定期 is a quarter unless a place says otherwise."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    FREE = "free"


class Step(StrEnum):
    """How fine a trend is drawn."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def starts(self, day: date) -> date:
        """The first day of the step that a day is in."""
        if self is Step.DAY:
            return day
        return day - timedelta(days=day.weekday()) if self is Step.WEEK else day.replace(day=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, both included."""

    since: date
    until: date

    def __post_init__(self) -> None:
        if not 0 <= (self.until - self.since).days < LONGEST_DAYS:
            raise Invalid(f"from a day to a later one, at most {LONGEST_DAYS} days", field="until")

    @classmethod
    def quarter_of(cls, day: date) -> "Period":
        first = (day.month - 1) // 3 * 3 + 1
        begins = date(day.year, first, 1)
        return cls(begins, date(day.year + first // 10, (first + 2) % 12 + 1, 1) - _DAY)

    @property
    def kind(self) -> PeriodKind:
        """A whole month, quarter or year by the calendar; anything else is free."""
        begins, after = self.since, self.until + _DAY
        if begins.day == after.day == 1:
            months = (after.year - begins.year) * 12 + after.month - begins.month
            for name, length in _MONTHS.items():
                if months == length and (begins.month - 1) % length == 0:
                    return PeriodKind(name)
        return PeriodKind.FREE

    def before(self) -> "Period":
        """The period of the same kind that ends where this one begins."""
        last = self.since - _DAY
        if self.kind is PeriodKind.FREE:
            return Period(self.since - (self.until - self.since) - _DAY, last)
        month = self.since.year * 12 + self.since.month - 1 - _MONTHS[self.kind]
        return Period(date(month // 12, month % 12 + 1, 1), last)

    @property
    def step(self) -> Step:
        days = (self.until - self.since).days + 1
        if days <= _BY_DAY:
            return Step.DAY
        return Step.WEEK if days <= _BY_WEEK else Step.MONTH

    def steps(self) -> list["Period"]:
        """The parts of a trend; weeks begin on Mondays, the first and last may be shorter."""
        parts, begins = [], self.since
        while begins <= self.until:
            after = min(_next(begins, self.step), self.until + _DAY)
            parts.append(Period(begins, after - _DAY))
            begins = after
        return parts

    @property
    def name(self) -> str:
        """As people say it: 2026年第3季度."""
        year, month = self.since.year, self.since.month
        return {
            PeriodKind.MONTH: f"{year}年{month}月",
            PeriodKind.QUARTER: f"{year}年第{(month + 2) // 3}季度",
            PeriodKind.YEAR: f"{year}年度",
            PeriodKind.FREE: f"{self.since:%Y-%m-%d} 至 {self.until:%Y-%m-%d}",
        }[self.kind]


def _next(day: date, step: Step) -> date:
    if step is Step.DAY:
        return day + _DAY
    if step is Step.WEEK:
        return day + timedelta(days=7 - day.weekday())
    return date(day.year + day.month // 12, day.month % 12 + 1, 1)
