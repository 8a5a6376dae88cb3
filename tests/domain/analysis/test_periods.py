"""Periods: which kind they are, what came before, and how a trend divides them (PV-36)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.analysis.periods import LONGEST_DAYS, Period, PeriodKind, Step
from partyhub.domain.shared.errors import Invalid

_DAYS = st.dates(date(2001, 1, 1), date(2100, 12, 31))


def _period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("first", "last", "kind", "before", "name"),
    [
        ("2026-03-01", "2026-03-31", "month", ("2026-02-01", "2026-02-28"), "2026年3月"),
        ("2026-01-01", "2026-03-31", "quarter", ("2025-10-01", "2025-12-31"), "2026年第1季度"),
        ("2026-10-01", "2026-12-31", "quarter", ("2026-07-01", "2026-09-30"), "2026年第4季度"),
        ("2024-01-01", "2024-12-31", "year", ("2023-01-01", "2023-12-31"), "2024年度"),
        ("2026-02-01", "2026-04-30", "free", ("2025-11-04", "2026-01-31"), None),
        ("2026-03-02", "2026-03-02", "free", ("2026-03-01", "2026-03-01"), None),
    ],
)
def test_a_period_knows_its_kind_and_what_came_before(
    first: str, last: str, kind: str, before: tuple[str, str], name: str | None
) -> None:
    """PV-36."""
    period = _period(first, last)
    assert period.kind == kind
    assert period.before() == _period(*before)
    assert period.name == (name or f"{first} 至 {last}")


@given(_DAYS, st.integers(0, LONGEST_DAYS - 1))
def test_the_steps_of_a_trend_are_the_whole_period_and_nothing_twice(
    first: date, length: int
) -> None:
    period = Period(first, first + timedelta(days=length))
    steps = period.steps()
    assert (steps[0].since, steps[-1].until) == (period.since, period.until)
    for one, other in pairwise(steps):
        assert other.since == one.until + timedelta(days=1)
    for step in steps:
        assert period.step.starts(step.since) == period.step.starts(step.until)
    assert len(steps) <= 40


@given(_DAYS)
def test_a_quarter_holds_its_day_and_the_one_before_adjoins(day: date) -> None:
    quarter = Period.quarter_of(day)
    assert quarter.kind is PeriodKind.QUARTER
    assert quarter.since <= day <= quarter.until
    assert quarter.before().kind is PeriodKind.QUARTER
    assert quarter.before().until + timedelta(days=1) == quarter.since
    assert quarter.step is Step.WEEK


@pytest.mark.parametrize(
    ("first", "last"), [("2026-02-02", "2026-02-01"), ("2020-01-01", "2026-01-01")]
)
def test_what_is_no_period_is_refused(first: str, last: str) -> None:
    with pytest.raises(Invalid):
        _period(first, last)
