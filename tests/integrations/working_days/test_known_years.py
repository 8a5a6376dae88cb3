"""What the package `holidays` says, against the published notices written by hand (CLK-17)."""

from datetime import date

import pytest

from partyhub.domain.working_time.calendar import DayKind, Notice
from partyhub.integrations.working_days.known_years import HolidaysPackage
from tests.domain.working_time.notices_by_hand import MADE_UP, OFF

_SATURDAY = 5


@pytest.fixture(scope="module")
def notices() -> dict[int, Notice]:
    return {notice.year: notice for notice in HolidaysPackage().notices(until=2027)}


def _days(notices: dict[int, Notice], kind: DayKind) -> dict[str, str]:
    """Day and name of the rules of one kind, 2024 to 2026."""
    rules = [rule for year in (2024, 2025, 2026) for rule in notices[year].rules]
    return {rule.day.isoformat(): rule.name for rule in rules if rule.kind is kind}


def _is_weekday(day: str) -> bool:
    return date.fromisoformat(day).weekday() < _SATURDAY


def test_three_years_are_off_and_made_up_on_exactly_the_published_days(
    notices: dict[int, Notice],
) -> None:
    """CLK-17. Whether a Sunday beside a feast is told as its holiday makes no difference."""
    off = _days(notices, DayKind.HOLIDAY)
    assert {day for day in off if _is_weekday(day)} == {day for day in OFF if _is_weekday(day)}
    assert off.keys() >= OFF.keys()
    assert _days(notices, DayKind.MAKE_UP).keys() == MADE_UP.keys()
    assert all(set(off[day].split("、")) >= set(OFF[day].split("、")) for day in OFF)


def test_the_years_from_2007_are_known_and_the_first_without_an_arrangement_is_not(
    notices: dict[int, Notice],
) -> None:
    """The package answers for 2027 from the statute alone: that is a guess, and not taken."""
    assert list(notices) == list(range(2007, 2027))


def test_a_break_over_new_year_belongs_to_the_year_it_leads_into(
    notices: dict[int, Notice],
) -> None:
    """元旦 2019: 29 December 2018 worked for 31 December."""
    told = {rule.day: rule.kind for rule in notices[2019].rules if rule.day.year == 2018}
    assert told == {
        date(2018, 12, 29): DayKind.MAKE_UP,
        date(2018, 12, 30): DayKind.HOLIDAY,
        date(2018, 12, 31): DayKind.HOLIDAY,
    }
    assert all(rule.day.year == 2018 for rule in notices[2018].rules[2:])


def test_no_day_is_ruled_twice_and_every_rule_has_its_feast(notices: dict[int, Notice]) -> None:
    rules = [rule for notice in notices.values() for rule in notice.rules]
    assert len({rule.day for rule in rules}) == len(rules)
    assert all(rule.name for rule in rules)
    assert all(rule.day.weekday() >= _SATURDAY for rule in rules if rule.kind is DayKind.MAKE_UP)


def test_the_extended_spring_festival_of_2020_is_known(notices: dict[int, Notice]) -> None:
    """The second notice of that year (field.md 7)."""
    told = {rule.day: rule.kind for rule in notices[2020].rules}
    assert told[date(2020, 1, 31)] == told[date(2020, 2, 2)] == DayKind.HOLIDAY
    assert date(2020, 2, 1) not in told or told[date(2020, 2, 1)] is DayKind.HOLIDAY
