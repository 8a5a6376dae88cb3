"""The working-day calendar as it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.working_time.calendar import CalendarDay, DayKind, DayRule
from partyhub.domain.working_time.entries import Entry, EntryKind, EntryLine
from partyhub.domain.working_time.hours import DEFAULT_HOURS, ExtraKind, OpeningHours, Periods
from partyhub.usecases.working_time.read_year import CalendarYear


@dataclass(frozen=True, slots=True)
class PeriodOut:
    """`HH:MM`, clocks of China."""

    opens: str
    closes: str


def _periods(periods: Periods) -> list[PeriodOut]:
    return [PeriodOut(f"{p.opens:%H:%M}", f"{p.closes:%H:%M}") for p in periods]


@dataclass(frozen=True, slots=True)
class CalendarDayOut:
    """A day as it stands. `firm` false: the year's notice is not out yet."""

    day: date
    kind: DayKind
    name: str
    periods: Sequence[PeriodOut]
    firm: bool

    @classmethod
    def of(cls, day: CalendarDay) -> "CalendarDayOut":
        return cls(day.day, day.kind, day.name, _periods(day.periods), day.firm)


@dataclass(frozen=True, slots=True)
class ExtraOut:
    """Open as well; it makes no working day."""

    kind: ExtraKind
    opens: str
    closes: str


@dataclass(frozen=True, slots=True)
class HoursOut:
    """Of every working day from `valid_from` on; null: what holds where nothing was settled."""

    valid_from: date | None
    periods: Sequence[PeriodOut]
    extra: Sequence[ExtraOut]

    @classmethod
    def of(cls, hours: OpeningHours) -> "HoursOut":
        extra = [
            ExtraOut(e.kind, f"{e.period.opens:%H:%M}", f"{e.period.closes:%H:%M}")
            for e in hours.extra
        ]
        since = None if hours == DEFAULT_HOURS else hours.valid_from
        return cls(since, _periods(hours.periods), extra)


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarYearOut:
    """A year. `workdays_by_month` begins with January; `version` grows with every entry.

    `hours` are those that hold during the year, in the order of their days (PV-08).
    """

    year: int
    org_id: UUID | None
    announced: bool
    workdays: int
    workdays_by_month: Sequence[int]
    days: Sequence[CalendarDayOut]
    hours: Sequence[HoursOut]
    notices: Sequence[EntryLine]
    version: int
    allowed_actions: Sequence[str]

    @classmethod
    def of(cls, found: CalendarYear) -> "CalendarYearOut":
        return cls(
            year=found.year,
            org_id=found.org_id,
            announced=found.year in found.calendar.announced,
            workdays=sum(found.workdays),
            workdays_by_month=found.workdays,
            days=[CalendarDayOut.of(day) for day in found.days],
            hours=[HoursOut.of(hours) for hours in found.hours],
            notices=found.entries,
            version=found.calendar.version,
            allowed_actions=found.allowed_actions,
        )


@dataclass(frozen=True, slots=True)
class RuleOut:
    """`periods` null: the day's ordinary hours, or none at all."""

    day: date
    kind: DayKind
    name: str
    periods: Sequence[PeriodOut] | None

    @classmethod
    def of(cls, rule: DayRule) -> "RuleOut":
        own = None if rule.periods is None else _periods(rule.periods)
        return cls(rule.day, rule.kind, rule.name, own)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryOut:
    """One entry of the calendar, whole. `seq` is the version from which it counts."""

    id: UUID
    seq: int
    kind: EntryKind
    org_id: UUID | None
    year: int
    reference: str
    title: str
    published_on: date | None
    loaded_at: datetime
    loaded_by_name: str
    rules: Sequence[RuleOut]
    hours: HoursOut | None

    @classmethod
    def of(cls, entry: Entry) -> "EntryOut":
        own = entry.hours
        hours = None if own is None else HoursOut.of(own)
        rules = [RuleOut.of(rule) for rule in entry.rules]
        return cls(**{name: getattr(entry, name) for name in _OWN}, rules=rules, hours=hours)


_OWN = (
    "id", "seq", "kind", "org_id", "year", "reference", "title", "published_on", "loaded_at",
    "loaded_by_name",
)  # fmt: skip
