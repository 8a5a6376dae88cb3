"""When a record is to be verified anew: the same day of the next year, whatever the year."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.days import local_day
from partyhub.domain.verifications.rule import due_on, stale_before

_START = datetime(2000, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("verified", "due"),
    [
        ("2025-11-20T01:00:00+00:00", date(2026, 11, 20)),
        ("2025-11-20T16:00:00+00:00", date(2026, 11, 21)),  # past midnight in China
        ("2024-02-29T01:00:00+00:00", date(2025, 2, 28)),
        ("2023-02-28T01:00:00+00:00", date(2024, 2, 28)),
    ],
)
def test_a_record_is_due_on_the_same_day_of_the_next_year(verified: str, due: date) -> None:
    """MEM-03."""
    assert due_on(datetime.fromisoformat(verified)) == due


@given(
    st.integers(0, 90 * 365 * 24).map(lambda hours: _START + timedelta(hours=hours)),
    st.integers(-3, 3),
)
def test_the_moment_the_list_asks_by_agrees_with_the_day(verified: datetime, off: int) -> None:
    """MEM-03: a record stands in the list exactly from the day on which it is due."""
    today = due_on(verified) + timedelta(days=off)
    assert (verified < stale_before(today)) == (due_on(verified) <= today)
    assert local_day(verified) < today
