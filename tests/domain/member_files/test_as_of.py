"""As of which days the rosters of files and of duties are told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.as_of import over_at
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid

TODAY = date(2026, 11, 23)


def test_a_past_day_is_over_at_midnight_in_china_and_today_is_not() -> None:
    """MEM-06, MEM-13."""
    assert over_at(date(2026, 11, 22), TODAY) == datetime(2026, 11, 22, 16, tzinfo=UTC)
    assert over_at(TODAY, TODAY) is None


def test_no_day_is_still_to_come() -> None:
    """MEM-06, MEM-13."""
    with pytest.raises(Invalid) as refused:
        over_at(date(2026, 11, 24), TODAY)
    assert refused.value.facts["field"] == "on"


@given(st.dates(date(1900, 1, 1), date(2026, 11, 22)))
def test_what_is_entered_in_the_last_moment_of_a_day_is_of_it(on: date) -> None:
    """MEM-06: and nothing of the next one."""
    until = over_at(on, TODAY)
    assert until is not None
    assert local_day(until - timedelta(microseconds=1)) == on < local_day(until)
