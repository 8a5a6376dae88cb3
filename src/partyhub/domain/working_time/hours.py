"""When a centre is open: periods of a day, and the day from which they hold (PV-08)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise
from typing import Final

from partyhub.domain.shared.errors import Invalid


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """From opening, included, to closing, excluded; clocks of China."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if self.opens.tzinfo or self.closes.tzinfo or self.opens >= self.closes:
            raise Invalid("closes before it opens", field="periods", rule="period-order")

    @property
    def length(self) -> timedelta:
        return datetime.combine(date.min, self.closes) - datetime.combine(date.min, self.opens)


Periods = tuple[Period, ...]


def checked(periods: Periods) -> Periods:
    """The periods of one day: at least one, in order, none reaching into the next."""
    if not periods:
        raise Invalid("a day with opening hours has at least one period", field="periods")
    for earlier, later in pairwise(periods):
        if later.opens < earlier.closes:
            raise Invalid("periods overlap", field="periods", rule="periods-overlap")
    return periods


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The periods of every working day from `valid_from` on."""

    valid_from: date
    periods: Periods

    def __post_init__(self) -> None:
        checked(self.periods)


DEFAULT_PERIODS: Final[Periods] = (
    Period(time(8, 30), time(12)),
    Period(time(14), time(17, 30)),
)  # PV-08 after 002-7; night opening is no working time


def periods_on(hours: tuple[OpeningHours, ...], day: date) -> Periods:
    """The last in the tuple that holds on that day; the default before any does."""
    for spell in reversed(hours):
        if spell.valid_from <= day:
            return spell.periods
    return DEFAULT_PERIODS
