"""Months and dates are read as units write them, or refused with what to write instead."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.rosters.cells import Cell, CellFault
from partyhub.domain.rosters.months import (
    WrittenDate,
    clean_birth_month,
    clean_date,
    clean_joined_on,
    joined_under_age,
)

TODAY = date(2026, 11, 22)
JULY_1985 = WrittenDate(1985, 7)
FIRST_OF_JULY = WrittenDate(1985, 7, 1)


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("1985.07", JULY_1985),
        ("1985.7", JULY_1985),
        ("1985-7", JULY_1985),
        ("1985年7月", JULY_1985),
        ("1985 年 7 月", JULY_1985),
        ("198507", JULY_1985),
        ("１９８５．０７", JULY_1985),
        ("'1985.07", JULY_1985),
        ("1985.7.", JULY_1985),
        (198507.0, JULY_1985),
        (1985.07, JULY_1985),
        (1985.7, JULY_1985),
        ("1985/7/1", FIRST_OF_JULY),
        ("1985年07月01日", FIRST_OF_JULY),
        ("19850701", FIRST_OF_JULY),
        (19850701.0, FIRST_OF_JULY),
        ("1985-07-01 00:00:00", FIRST_OF_JULY),
        (31229.0, FIRST_OF_JULY),
        (31229.75, FIRST_OF_JULY),
        (date(1985, 7, 1), FIRST_OF_JULY),
        (datetime(1985, 7, 1, 8, 0), FIRST_OF_JULY),  # noqa: DTZ001 - cells have no zone
        (1985.12, WrittenDate(1985, 12)),
        (1985.2, WrittenDate(1985, 2)),
        ("1985.10", WrittenDate(1985, 10)),
        ("1985-1", WrittenDate(1985, 1)),
    ],
)
def test_a_date_is_read_in_each_usual_shape(cell: Cell, written: WrittenDate) -> None:
    assert clean_date(cell) == written


@pytest.mark.parametrize("cell", [None, "", "  ", "\u3000", "\u00a0"])
def test_a_blank_date_says_nothing(cell: Cell) -> None:
    assert clean_date(cell) is None


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        (1985.1, "month-ambiguous"),
        ("1985.1", "month-ambiguous"),
        (1985.0, "month-missing"),
        ("1985年", "month-missing"),
        ("85.7", "year-two-digits"),
        ("85年7月", "year-two-digits"),
        ("850701", "year-two-digits"),
        ("1985.13", "date-impossible"),
        ("1985.00", "date-impossible"),
        ("1985.02.30", "date-impossible"),
        ("1985.07.00", "date-impossible"),
        ("1885.07", "year-implausible"),
        ("2185.07", "year-implausible"),
        ("不详", "date-unreadable"),
        ("31229", "date-unreadable"),
        (True, "date-unreadable"),
        (float("inf"), "date-unreadable"),
        (float("nan"), "date-unreadable"),
    ],
)
def test_what_is_no_month_is_refused_with_its_reason(cell: Cell, code: str) -> None:
    fault = clean_date(cell)
    assert isinstance(fault, CellFault)
    assert fault.code == code


def test_an_ambiguous_month_comes_with_both_ways_to_write_it() -> None:
    fault = clean_date(1985.1)
    assert isinstance(fault, CellFault)
    assert "1985.01" in fault.message
    assert "1985.10" in fault.message


@given(st.dates(date(1930, 1, 1), date(2020, 12, 31)))
def test_every_day_is_read_the_same_in_every_unambiguous_shape(day: date) -> None:
    serial = float((day - date(1899, 12, 30)).days)
    chinese = f"{day.year}年{day.month}月{day.day}日"
    shapes: list[Cell] = [day, serial, chinese, day.isoformat(), f"{day:%Y%m%d}", f"{day:%Y.%m.%d}"]
    assert {clean_date(shape) for shape in shapes} == {WrittenDate(day.year, day.month, day.day)}


@given(st.one_of(st.text(), st.floats(), st.integers(), st.booleans(), st.none()))
def test_nothing_in_a_cell_breaks_the_reader(cell: Cell) -> None:
    assert isinstance(clean_date(cell), WrittenDate | CellFault | None)


@pytest.mark.parametrize(
    ("cell", "answer"),
    [
        ("2010.11", "2010-11"),
        ("2010.12", "birth-too-young"),
        ("2026.12", "birth-future"),
        ("1900.01", "1900-01"),
    ],
)
def test_a_member_is_at_least_sixteen(cell: Cell, answer: str) -> None:
    cleaned = clean_birth_month(TODAY)(cell)
    assert (cleaned.code if isinstance(cleaned, CellFault) else cleaned) == answer


def test_joining_is_kept_by_the_day_or_as_the_first_of_its_month() -> None:
    clean = clean_joined_on(TODAY)
    assert clean("2008.06") == date(2008, 6, 1)
    assert clean("2008-06-20") == date(2008, 6, 20)
    assert clean("2026.11.22") == TODAY
    tomorrow = clean("2026.11.23")
    assert isinstance(tomorrow, CellFault)
    assert tomorrow.code == "joined-future"


@pytest.mark.parametrize(
    ("joined", "refused"), [(date(2003, 6, 30), True), (date(2003, 7, 1), False)]
)
def test_nobody_joins_before_eighteen(joined: date, refused: bool) -> None:
    assert (joined_under_age("1985-07", joined) is not None) is refused
