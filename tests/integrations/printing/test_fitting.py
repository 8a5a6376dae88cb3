"""Counting lines errs on the side of too many, and the largest type that fits is taken."""

import pytest

from partyhub.integrations.printing.fitting import first_that_fits, lines
from partyhub.integrations.printing.wording import breakable, in_narrow_cell, listed, partial_day

_TEN_PT = 3.528  # mm


@pytest.mark.parametrize(
    ("text", "ems", "expected"),
    [
        ("", 10, 1),
        ("报到证", 10, 1),
        ("报" * 9, 10, 1),
        ("报" * 10, 10, 2),
        ("0991-2345678", 10, 1),
        ("电话 0991-2345678", 10, 2),
        ("a" * 40, 10, 4),
        ("a" * 10 + "\u200b" + "a" * 10, 10, 2),
    ],
)
def test_lines_are_counted_with_a_character_to_spare(text: str, ems: int, expected: int) -> None:
    assert lines(text, ems * _TEN_PT + 0.01, 10) == expected


def test_the_first_that_fits_is_taken_and_else_the_last() -> None:
    assert first_that_fits((12, 10, 8), 100, lambda size: size * 10) == 10
    assert first_that_fits((12, 10, 8), 1, lambda size: size * 10) == 8


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("1986-03", "1986年3月"),
        ("2008-07-01", "2008年7月1日"),
        ("2008", "2008年"),
        ("不详", "不详"),
        ("", ""),
        ("1986-03-01-02", "1986-03-01-02"),
    ],
)
def test_days_are_printed_as_precisely_as_they_are_known(text: str, printed: str) -> None:
    assert partial_day(text) == printed


def test_an_empty_list_says_so_and_an_unknown_code_stands_as_it_is() -> None:
    assert listed((), {}) == "无"
    assert listed(("a", "b"), {"a": "甲"}) == "甲、b"


def test_only_long_runs_of_letters_may_be_divided() -> None:
    assert breakable("李建国 0991-2345678") == "李建国 0991-2345678"
    assert breakable("a" * 40).replace("\u200b", "|") == "|".join(["a" * 18, "a" * 18, "aaaa"])


def test_in_a_ledger_a_number_is_divided_behind_its_hyphens_alone() -> None:
    """LG-01: nobody reads half a number off a line, nor half a phone."""

    def shown(text: str) -> str:
        return in_narrow_cell(text).replace("\u200b", "|")

    assert shown("F2026-0018-000042") == "F2026-|0018-|000042"
    assert shown("见F2026-0018-000042和D2026-0018-000007。") == (
        "见F2026-|0018-|000042和D2026-|0018-|000007。"
    )
    assert shown("王秀兰　138****5678") == "王秀兰　138****5678"
    assert shown("026-60001011 2026-11-23 09:00") == "026-60001011 2026-11-23 09:00"
    assert shown("a" * 30) == "|".join(["a" * 12, "a" * 12, "a" * 6])
