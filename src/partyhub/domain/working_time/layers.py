"""A calendar out of everything that was ever entered: which of several rules for a day holds."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice, WorkCalendar
from partyhub.domain.working_time.hours import OpeningHours


def calendar_of(
    version: int,
    *,
    notices: Iterable[Notice],
    local: Iterable[DayRule] = (),
    hours: tuple[OpeningHours, ...] = (),
) -> WorkCalendar:
    """Notices in the order they came, local rules from the farthest organisation to the nearest:
    later wins, day by day.

    A local closure goes before a notice, a notice before the week; a local half-day shortens what
    the notice lets work (CLK-17).
    """
    rules: dict[date, DayRule] = {}
    announced: set[int] = set()
    for notice in notices:
        announced.add(notice.year)
        rules.update((rule.day, rule) for rule in notice.rules)
    for rule in {rule.day: rule for rule in local}.values():
        rules[rule.day] = _over(rules.get(rule.day), rule)
    return WorkCalendar(version, rules, frozenset(announced), hours)


def _over(national: DayRule | None, local: DayRule) -> DayRule:
    if local.kind is DayKind.CLOSURE or national is None:
        return local
    if national.kind is DayKind.HOLIDAY or local.periods is None:
        return national
    if national.kind is DayKind.MAKE_UP:
        return replace(national, periods=local.periods)
    return local
