"""Due times against those worked out by hand."""

from datetime import UTC, timedelta

import pytest

from partyhub.domain.shared.errors import Invalid
from partyhub.domain.working_time.calendar import DayKind
from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.hours import OpeningHours, Period
from partyhub.domain.working_time.limits import Limit, LimitKind
from tests.domain.working_time import deadlines_by_hand as by_hand
from tests.domain.working_time.builders import (
    MORNING,
    SAME_DAY,
    calendar,
    calendar_days,
    closed,
    day,
    due,
    half,
    moment,
    working_days,
)


@pytest.mark.parametrize(("start", "days", "last"), by_hand.WORKING_DAYS)
def test_working_days_end_at_the_closing_of_the_last(start: str, days: int, last: str) -> None:
    """CLK-01, Q-05: the day of acceptance doesn't count, day 1 is the next working day."""
    found = due(start, working_days(days))
    assert found.due_at == found.base_due_at == moment(f"{last} 17:30")
    assert found.paused == timedelta()


@pytest.mark.parametrize(("start", "expected"), by_hand.SAME_DAY)
def test_what_is_promised_for_the_same_day_is_due_at_its_closing(start: str, expected: str) -> None:
    """CLK-06."""
    assert due(start, SAME_DAY).due_at == moment(expected)


@pytest.mark.parametrize(("start", "days", "expected"), by_hand.CALENDAR_DAYS)
def test_calendar_days_end_on_a_day_that_works(start: str, days: int, expected: str) -> None:
    """民法典 articles 201 and 203."""
    assert due(start, calendar_days(days)).due_at == moment(expected)


@pytest.mark.parametrize(
    ("start", "limit", "expected"),
    [
        ("2026-03-02 10:00", working_days(3), "2026-03-05 12:00"),
        ("2026-03-02 10:00", working_days(4), "2026-03-06 17:30"),
        ("2026-03-05 11:00", SAME_DAY, "2026-03-05 12:00"),
        ("2026-03-05 12:00", SAME_DAY, "2026-03-06 17:30"),
    ],
)
def test_a_half_day_counts_as_a_day_and_ends_early(start: str, limit: Limit, expected: str) -> None:
    assert due(start, limit, on=calendar(half("2026-03-05"))).due_at == moment(expected)


def test_a_day_on_which_the_centre_is_closed_does_not_count() -> None:
    known = calendar(closed("2026-03-04"), closed("2026-02-14"))
    week = due("2026-03-02 10:00", working_days(7), on=known)
    assert week.due_at == moment("2026-03-12 17:30")
    assert due("2026-02-13 10:00", working_days(1), on=known).due_at == moment("2026-02-24 17:30")


def test_a_make_up_day_may_be_a_half_day() -> None:
    known = calendar(half("2026-10-10", "国庆节", DayKind.MAKE_UP))
    assert due("2026-09-30 10:00", working_days(3), on=known).due_at == moment("2026-10-10 12:00")


def test_weekend_duty_makes_no_working_day() -> None:
    """CLK-17."""
    known = calendar(half("2026-03-07", "周末值班"))
    assert due("2026-03-06 10:00", working_days(1), on=known).due_at == moment("2026-03-09 17:30")


def test_the_hours_of_the_due_day_decide() -> None:
    summer = OpeningHours(
        day("2026-06-01"), (MORNING, Period(MORNING.closes.replace(15), MORNING.closes.replace(18)))
    )
    known = calendar(hours=(summer,))
    assert due("2026-05-29 10:00", working_days(1), on=known).due_at == moment("2026-06-01 18:00")


def test_the_zone_in_which_an_instant_comes_changes_nothing() -> None:
    """20:00 UTC of 02-13 is 04:00 of the 14th in China: the day of the start is the 14th."""
    late = moment("2026-02-14 04:00").astimezone(UTC)
    found = deadline(late, working_days(1), calendar=calendar(), now=late)
    assert found.due_at == moment("2026-02-24 17:30")
    assert found.due_at.utcoffset() == timedelta(hours=8)


def test_the_law_overrides_the_promise_whichever_is_longer() -> None:
    """CLK-08."""
    start = "2026-03-02 10:00"
    assert due(start, working_days(7, law=20)).due_at == due(start, working_days(20)).due_at
    assert due(start, working_days(7, law=5)).due_at == due(start, working_days(5)).due_at
    at_once = Limit(LimitKind.SAME_DAY, 0, statutory_days=5)
    assert due(start, at_once).due_at == due(start, working_days(5)).due_at


def test_an_extension_is_a_total_up_to_the_cap() -> None:
    """CLK-03, PV-02, Q-02."""
    longer = working_days(7, most=15).extended(15)
    assert (
        due("2026-03-02 10:00", longer).due_at == due("2026-03-02 10:00", working_days(15)).due_at
    )
    assert longer.extended_from == 7
    assert working_days(2, most=5).extended(3).extended(5).extended_from == 2
    assert working_days(7, most=30, law=20).extended(30).counted_days == 30


@pytest.mark.parametrize(
    ("limit", "days"),
    [
        (working_days(7, most=15), 16),
        (working_days(7, most=15), 7),
        (working_days(7, most=15), 0),
        (working_days(7), 8),
        (SAME_DAY, 1),
        (working_days(7, most=15, law=20), 15),
    ],
)
def test_an_extension_past_the_cap_or_without_gain_is_refused(limit: Limit, days: int) -> None:
    with pytest.raises(Invalid):
        limit.extended(days)


@pytest.mark.parametrize("days", [0, -1, 1001])
def test_a_limit_of_no_sense_is_refused(days: int) -> None:
    with pytest.raises(Invalid):
        working_days(days)
    with pytest.raises(Invalid):
        calendar_days(days)
    with pytest.raises(Invalid):
        working_days(7, law=days)
    with pytest.raises(Invalid):
        working_days(7, most=days)


@pytest.mark.parametrize("start", ["1991-12-31 10:00", "2200-01-01 10:00", "9999-12-31 10:00"])
def test_an_instant_that_cannot_be_counted_is_refused(start: str) -> None:
    with pytest.raises(Invalid):
        due(start, working_days(7))


def test_an_instant_without_zone_is_refused() -> None:
    with pytest.raises(Invalid):
        deadline(
            moment("2026-03-02 10:00").replace(tzinfo=None),
            working_days(7),
            calendar=calendar(),
            now=moment("2026-03-02 10:00"),
        )


@pytest.mark.parametrize(
    ("start", "days", "years", "awaited"),
    [
        ("2026-12-14 10:00", 7, (2026,), ()),  # due on the 23rd
        ("2026-12-15 10:00", 7, (2026,), (2027,)),  # due on the 24th
        ("2026-12-30 10:00", 7, (2026,), (2027,)),
        ("2026-12-30 10:00", 7, (2026, 2027), ()),
        ("2027-12-30 10:00", 7, (2026, 2027), (2028,)),
        ("2026-12-30 10:00", 300, (2026,), (2027, 2028)),
        ("2026-03-02 10:00", 7, (2025,), (2026,)),
    ],
)
def test_a_due_time_is_provisional_until_the_notices_that_may_move_it_are_out(
    start: str, days: int, years: tuple[int, ...], awaited: tuple[int, ...]
) -> None:
    found = due(start, working_days(days), on=calendar(years=years))
    assert found.awaited == awaited
    assert found.provisional is bool(awaited)


def test_a_provisional_due_time_turns_firm_once_the_notice_is_given() -> None:
    """A made-up notice for 2027: 01-01 to 01-03 off, 01-09 (Saturday) works."""
    before = due("2026-12-30 10:00", working_days(7), on=calendar())
    assert (before.due_at, before.provisional) == (moment("2027-01-08 17:30"), True)
    off = [closed(f"2027-01-0{n}", "元旦") for n in (1, 2, 3)]
    rules = [type(rule)(rule.day, DayKind.HOLIDAY, rule.name) for rule in off]
    worked = type(off[0])(day("2027-01-09"), DayKind.MAKE_UP, "元旦")
    known = calendar(*rules, worked, years=(2024, 2025, 2026, 2027), version=2)
    after = due("2026-12-30 10:00", working_days(7), on=known)
    assert (after.due_at, after.provisional) == (moment("2027-01-09 17:30"), False)
    assert (before.calendar_version, after.calendar_version) == (1, 2)
