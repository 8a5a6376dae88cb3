"""Goals are of this year or the next, never of what is over (CHK-31)."""

from datetime import UTC, datetime

import pytest

from partyhub.domain.service_goals.goal import require_goal_year
from partyhub.domain.shared.errors import Invalid

_NEW_YEAR = datetime(2026, 12, 31, 16, tzinfo=UTC)
"""Midnight in China: 2027 has begun."""


@pytest.mark.parametrize("year", [2027, 2028])
def test_this_year_and_the_next(year: int) -> None:
    """CHK-31: China's year."""
    require_goal_year(year, _NEW_YEAR)


@pytest.mark.parametrize("year", [2026, 2029])
def test_not_afterwards_and_not_too_far_ahead(year: int) -> None:
    """CHK-31: nobody sets a goal once the year is over."""
    with pytest.raises(Invalid, match="this year or the next"):
        require_goal_year(year, _NEW_YEAR)
