"""Which of several rules for one day holds (CLK-17)."""

from datetime import date, time

import pytest

from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.layers import calendar_of

TUESDAY, SATURDAY = date(2027, 3, 2), date(2027, 3, 6)
MORNING = (Period(time(8, 30), time(12)),)
_K = DayKind


def _notice(day: date, kind: DayKind) -> Notice:
    return Notice(2027, "", (DayRule(day, kind, "元旦"),))


def _local(day: date, kind: DayKind = _K.WORKDAY, *, short: bool = False) -> DayRule:
    return DayRule(day, kind, "停电", MORNING if short else None)


@pytest.mark.parametrize(
    ("national", "local", "kind"),
    [
        ([_notice(TUESDAY, _K.HOLIDAY)], [], _K.HOLIDAY),
        ([_notice(TUESDAY, _K.HOLIDAY), _notice(TUESDAY, _K.WORKDAY)], [], _K.WORKDAY),
        ([_notice(TUESDAY, _K.WORKDAY), _notice(TUESDAY, _K.HOLIDAY)], [], _K.HOLIDAY),
        ([_notice(TUESDAY, _K.HOLIDAY)], [_local(TUESDAY, _K.CLOSURE)], _K.CLOSURE),
        ([_notice(TUESDAY, _K.HOLIDAY)], [_local(TUESDAY, short=True)], _K.HOLIDAY),
        ([_notice(TUESDAY, _K.HOLIDAY)], [_local(TUESDAY)], _K.HOLIDAY),
        ([], [_local(TUESDAY, _K.CLOSURE), _local(TUESDAY)], _K.WORKDAY),
        ([], [_local(TUESDAY), _local(TUESDAY, _K.CLOSURE)], _K.CLOSURE),
    ],
)
def test_a_closure_goes_before_the_notice_and_later_goes_before_earlier(
    national: list[Notice], local: list[DayRule], kind: DayKind
) -> None:
    assert calendar_of(1, notices=national, local=local).day(TUESDAY).kind is kind


def test_shorter_hours_shorten_a_make_up_day_and_never_open_a_weekend() -> None:
    shortened = [_local(SATURDAY, short=True)]
    made_up = calendar_of(1, notices=[_notice(SATURDAY, _K.MAKE_UP)], local=shortened)
    assert (made_up.day(SATURDAY).kind, made_up.day(SATURDAY).periods) == (_K.MAKE_UP, MORNING)
    plain = calendar_of(1, notices=[], local=shortened).day(SATURDAY)
    assert (plain.kind, plain.periods) == (_K.WEEKEND, ())


def test_hours_of_the_nearer_organisation_stand_last_and_win() -> None:
    """PV-08."""
    far = OpeningHours(date(2027, 3, 1), (Period(time(9), time(17)),))
    near = OpeningHours(date(2027, 1, 1), MORNING)
    calendar = calendar_of(1, notices=[], hours=(far, near))
    assert calendar.day(TUESDAY).periods == MORNING


def test_the_years_of_its_notices_are_announced_even_without_a_rule() -> None:
    calendar = calendar_of(7, notices=[Notice(2026, "", ()), Notice(2027, "", ())])
    assert (calendar.version, calendar.announced) == (7, frozenset({2026, 2027}))
