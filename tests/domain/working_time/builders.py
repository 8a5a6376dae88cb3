"""Calendars, moments and pauses for the tests of the clock, made of the tables by hand."""

from collections.abc import Iterable
from datetime import date, datetime, time

from partyhub.domain.shared.days import at
from partyhub.domain.working_time.calendar import DayKind, DayRule, WorkCalendar
from partyhub.domain.working_time.deadline import Deadline, deadline
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.limits import Limit, LimitKind
from partyhub.domain.working_time.pauses import Pause, PauseKind
from tests.domain.working_time.notices_by_hand import MADE_UP, OFF

MORNING = Period(time(8, 30), time(12))
AFTERNOON = Period(time(14), time(17, 30))
YEARS = (2024, 2025, 2026)


def day(text: str) -> date:
    return date.fromisoformat(text)


def moment(text: str) -> datetime:
    """2026-02-13 10:00 on clocks in China."""
    told = datetime.fromisoformat(text)
    return at(told.date(), told.time())


def national(years: Iterable[int] = YEARS) -> dict[date, DayRule]:
    """The rules of those years' notices, from the tables by hand."""
    wanted = {str(year) for year in years}
    rules = [DayRule(day(each), DayKind.HOLIDAY, OFF[each]) for each in OFF]
    rules += [DayRule(day(each), DayKind.MAKE_UP, MADE_UP[each]) for each in MADE_UP]
    return {rule.day: rule for rule in rules if str(rule.day.year) in wanted}


def calendar(
    *local: DayRule,
    years: Iterable[int] = YEARS,
    hours: tuple[OpeningHours, ...] = (),
    version: int = 1,
) -> WorkCalendar:
    years = tuple(years)
    rules = national(years) | {rule.day: rule for rule in local}
    return WorkCalendar(version, rules, frozenset(years), hours)


def closed(text: str, name: str = "搬迁") -> DayRule:
    return DayRule(day(text), DayKind.CLOSURE, name)


def half(text: str, name: str = "半天学习", kind: DayKind = DayKind.WORKDAY) -> DayRule:
    return DayRule(day(text), kind, name, (MORNING,))


def working_days(days: int, *, most: int | None = None, law: int | None = None) -> Limit:
    return Limit(LimitKind.WORKING_DAYS, days, most, law)


def calendar_days(days: int) -> Limit:
    return Limit(LimitKind.CALENDAR_DAYS, days)


SAME_DAY = Limit(LimitKind.SAME_DAY, 0)


def pause(start: str, end: str | None, kind: PauseKind = PauseKind.CLIENT) -> Pause:
    return Pause(moment(start), moment(end) if end else None, kind)


def due(
    start: str,
    limit: Limit,
    *pauses: Pause,
    on: WorkCalendar | None = None,
    now: str | None = None,
) -> Deadline:
    begun = moment(start)
    at_present = moment(now) if now else begun
    return deadline(begun, limit, calendar=on or calendar(), pauses=pauses, now=at_present)
