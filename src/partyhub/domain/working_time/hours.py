"""When a centre is open: periods of a day, and the day from which they hold (PV-08)."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
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


class ExtraKind(StrEnum):
    """When a centre opens beyond its working time (002-7): at night on any day, or at weekends."""

    NIGHT = "night"
    WEEKEND = "weekend"


@dataclass(frozen=True, slots=True)
class Extra:
    """A period that is open and never counts: it makes no working day (CLK-17)."""

    kind: ExtraKind
    period: Period


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The periods of every working day from `valid_from` on, and the `extra` ones beside them."""

    valid_from: date
    periods: Periods
    extra: tuple[Extra, ...] = ()

    def __post_init__(self) -> None:
        checked(self.periods)
        for place, each in enumerate(self.extra):
            same = [other.period for other in self.extra[:place] if other.kind is each.kind]
            beside = same + (list(self.periods) if each.kind is ExtraKind.NIGHT else [])
            if any(p.opens < each.period.closes and each.period.opens < p.closes for p in beside):
                raise Invalid("periods overlap", field=f"extra.{place}", rule="periods-overlap")


DEFAULT_PERIODS: Final[Periods] = (
    Period(time(8, 30), time(12)),
    Period(time(14), time(17, 30)),
)  # PV-08 after 002-7; night opening is no working time


DEFAULT_HOURS: Final = OpeningHours(date.min, DEFAULT_PERIODS)


def hours_on(hours: tuple[OpeningHours, ...], day: date) -> OpeningHours:
    """The last in the tuple that holds on that day; the default before any does."""
    for spell in reversed(hours):
        if spell.valid_from <= day:
            return spell
    return DEFAULT_HOURS


def periods_on(hours: tuple[OpeningHours, ...], day: date) -> Periods:
    return hours_on(hours, day).periods


def hours_from_to(
    hours: tuple[OpeningHours, ...], first: date, last: date
) -> tuple[OpeningHours, ...]:
    """Those that hold on some day from first to last, in the order of the days."""
    starts = sorted({first, *(h.valid_from for h in hours if first < h.valid_from <= last)})
    held = [hours_on(hours, day) for day in starts]
    return tuple(spell for n, spell in enumerate(held) if n == 0 or spell != held[n - 1])
