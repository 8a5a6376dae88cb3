"""Which days work: three years against the notices as copied by hand, and the order of rules."""

from datetime import date, time, timedelta

import pytest

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.calendar import DayKind, DayRule, Notice, WorkCalendar
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.layers import calendar_of
from tests.domain.working_time.builders import AFTERNOON, MORNING, YEARS, calendar, day, national
from tests.domain.working_time.notices_by_hand import MADE_UP, OFF, REFERENCES, WORKDAYS_OF_THE_YEAR


def days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    return [first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days)]


@pytest.mark.parametrize("year", YEARS)
def test_every_day_of_a_published_year_is_what_the_notice_says(year: int) -> None:
    """CLK-17, vectors of issue 3."""
    known = calendar()
    for each in days_of(year):
        text = each.isoformat()
        if text in OFF:
            kind, name = DayKind.HOLIDAY, OFF[text]
        elif text in MADE_UP:
            kind, name = DayKind.MAKE_UP, MADE_UP[text]
        else:
            kind, name = (DayKind.WEEKEND if each.weekday() > 4 else DayKind.WORKDAY), ""
        found = known.day(each)
        assert (found.kind, found.name) == (kind, name), each
        assert found.periods == ((MORNING, AFTERNOON) if found.works else ())


@pytest.mark.parametrize("year", YEARS)
def test_a_year_has_as_many_working_days_as_counted_by_hand(year: int) -> None:
    worked = [each for each in days_of(year) if calendar().day(each).works]
    assert len(worked) == WORKDAYS_OF_THE_YEAR[year]


@pytest.mark.parametrize("year", [1, 1900, 2027, 2999, 9999])
def test_a_year_without_notice_is_as_the_week_has_it_and_never_raises(year: int) -> None:
    known = calendar()
    for month in (1, 10, 12):
        found = known.day(date(year, month, 1))
        weekend = date(year, month, 1).weekday() > 4
        assert found.kind is (DayKind.WEEKEND if weekend else DayKind.WORKDAY)
        assert not found.firm


@pytest.mark.parametrize(
    ("text", "years", "firm"),
    [
        ("2026-12-23", (2026,), True),
        ("2026-12-24", (2026,), False),
        ("2026-12-31", (2026,), False),
        ("2026-12-31", (2026, 2027), True),
        ("2027-01-01", (2026, 2027), True),
        ("2026-06-01", (2025, 2027), False),
    ],
)
def test_late_december_waits_for_the_next_years_notice_too(
    text: str, years: tuple[int, ...], *, firm: bool
) -> None:
    assert WorkCalendar(1, {}, frozenset(years)).day(day(text)).firm is firm


def test_a_notice_may_rule_days_of_the_december_before() -> None:
    """2019: 2018-12-29 worked, 12-30 and 12-31 were off."""
    rules = {
        rule.day: rule
        for rule in (
            DayRule(day("2018-12-29"), DayKind.MAKE_UP, "元旦"),
            DayRule(day("2018-12-30"), DayKind.HOLIDAY, "元旦"),
            DayRule(day("2018-12-31"), DayKind.HOLIDAY, "元旦"),
        )
    }
    known = WorkCalendar(1, rules, frozenset({2018, 2019}))
    assert known.day(day("2018-12-29")).works
    assert not known.day(day("2018-12-31")).works
    assert known.day(day("2018-12-31")).firm


def with_local(*local: DayRule) -> WorkCalendar:
    notice = Notice(2026, REFERENCES[2026], tuple(national((2026,)).values()))
    return calendar_of(1, notices=[notice], local=local)


def test_a_local_closure_goes_before_the_notice_and_the_week() -> None:
    for text in ("2026-03-03", "2026-02-14", "2026-10-01", "2026-03-07"):
        known = with_local(DayRule(day(text), DayKind.CLOSURE, "停电"))
        assert known.day(day(text)).kind is DayKind.CLOSURE
        assert known.day(day(text)).periods == ()


def test_shorter_hours_shorten_a_working_day_only() -> None:
    """CLK-17: duty on a day off makes no working day of it."""

    def on(text: str) -> tuple[DayKind, tuple[Period, ...]]:
        short = DayRule(day(text), DayKind.WORKDAY, "值班", (MORNING,))
        raw = WorkCalendar(1, {short.day: short}, frozenset({2026})).day(short.day)
        assert raw.works is (short.day.weekday() < 5)
        found = with_local(short).day(short.day)
        return found.kind, found.periods

    assert on("2026-03-03") == (DayKind.WORKDAY, (MORNING,))
    assert on("2026-02-14") == (DayKind.MAKE_UP, (MORNING,))
    assert on("2026-03-07") == (DayKind.WEEKEND, ())
    assert on("2026-10-01") == (DayKind.HOLIDAY, ())


def test_a_later_notice_can_take_back_an_earlier_ones_day() -> None:
    plain = DayRule(day("2026-02-14"), DayKind.WEEKEND, "")
    worked = DayRule(day("2026-02-16"), DayKind.WORKDAY, "")
    first = Notice(2026, "first", tuple(national((2026,)).values()))
    known = calendar_of(1, notices=[first, Notice(2026, "second", (plain, worked))])
    assert known.day(plain.day).kind is DayKind.WEEKEND
    assert known.day(worked.day).kind is DayKind.WORKDAY
    assert known.day(day("2026-02-28")).kind is DayKind.MAKE_UP


def test_a_centre_takes_back_its_own_rule_of_a_day() -> None:
    for text in ("2026-03-03", "2026-02-14", "2026-10-01", "2026-03-07"):
        back = DayRule(day(text), DayKind.WORKDAY, "")
        known = with_local(DayRule(back.day, DayKind.CLOSURE, "停电"), back)
        assert known.day(back.day) == calendar(years=(2026,)).day(back.day)


def test_opening_hours_hold_from_their_day_on_and_the_last_valid_one_wins() -> None:
    """PV-08."""
    summer = OpeningHours(day("2026-06-01"), (MORNING, Period(time(15), time(18))))
    autumn = OpeningHours(day("2026-10-01"), (MORNING, AFTERNOON))
    known = calendar(hours=(summer, autumn))
    assert known.day(day("2026-05-29")).periods == (MORNING, AFTERNOON)
    assert known.day(day("2026-06-01")).periods == summer.periods
    assert known.day(day("2026-10-08")).periods == autumn.periods


@pytest.mark.parametrize(
    "periods",
    [(), ((14, 17), (8, 12)), ((8, 12), (11, 17)), ((8, 8),), ((12, 8),)],
)
def test_periods_out_of_order_are_refused(periods: tuple[tuple[int, int], ...]) -> None:
    with pytest.raises(Invalid):
        OpeningHours(date(2026, 1, 1), tuple(Period(time(a), time(b)) for a, b in periods))
