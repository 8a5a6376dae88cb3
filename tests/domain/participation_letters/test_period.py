"""Half-years and years of letters: which are over, and which are written for (PV-24, REG-02)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.participation_letters.period import (
    Period,
    PeriodPart,
    period_of,
    periods_over,
)
from partyhub.domain.participation_letters.refusals import PeriodNotOver
from partyhub.domain.shared.policy import Policy

_HALVES, _YEARS = Policy(), Policy(participation_letter_months=12)
_FIRST, _SECOND, _YEAR = PeriodPart.FIRST, PeriodPart.SECOND, PeriodPart.YEAR


@pytest.mark.parametrize(
    ("today", "policy", "over"),
    [
        (date(2026, 6, 30), _HALVES, [(2025, _SECOND), (2025, _FIRST)]),
        (date(2026, 7, 1), _HALVES, [(2026, _FIRST), (2025, _SECOND)]),
        (date(2026, 12, 31), _HALVES, [(2026, _FIRST), (2025, _SECOND)]),
        (date(2027, 1, 1), _HALVES, [(2026, _SECOND), (2026, _FIRST)]),
        (date(2026, 12, 31), _YEARS, [(2025, _YEAR), (2024, _YEAR)]),
        (date(2027, 1, 1), _YEARS, [(2026, _YEAR), (2025, _YEAR)]),
    ],
)
def test_what_is_over_newest_first(
    today: date, policy: Policy, over: list[tuple[int, PeriodPart]]
) -> None:
    """PV-24: half-yearly or yearly."""
    assert periods_over(today, policy, count=2) == [Period(year, part) for year, part in over]


@given(st.dates(date(2020, 1, 1), date(2090, 12, 31)), st.sampled_from([_HALVES, _YEARS]))
def test_only_what_is_offered_may_be_drafted(today: date, policy: Policy) -> None:
    """PV-24: none of the offered is refused; the one after the newest is not over yet."""
    for one in periods_over(today, policy, count=4):
        one.require_over(today, policy)
        assert period_of(one.begins, one.ends) == one
    (newest,) = periods_over(today, policy, count=1)
    later = Period(newest.year + 1, newest.part)
    with pytest.raises(PeriodNotOver):
        later.require_over(today, policy)
