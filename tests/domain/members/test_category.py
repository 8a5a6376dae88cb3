"""From which day on a new category counts."""

from datetime import date

import pytest

from partyhub.domain.members.category import CategoryBasis, begun_on
from partyhub.domain.shared.errors import Invalid

TODAY, STANDS = date(2026, 11, 23), date(2026, 9, 1)


@pytest.mark.parametrize(
    ("since", "stands", "begins"),
    [
        (None, None, TODAY),
        (None, STANDS, TODAY),
        (STANDS, STANDS, STANDS),
        (TODAY, STANDS, TODAY),
        (date(1990, 1, 1), None, date(1990, 1, 1)),
    ],
)
def test_a_category_counts_from_its_day_or_from_today(
    since: date | None, stands: date | None, begins: date
) -> None:
    """MEM-01, MEM-02."""
    assert begun_on(CategoryBasis(since), stands, TODAY) == begins


@pytest.mark.parametrize(
    ("since", "rule"),
    [(date(2026, 11, 24), "day-to-come"), (date(2026, 8, 31), "before-present-category")],
)
def test_a_day_that_cannot_be_is_refused_by_the_rule_it_breaks(since: date, rule: str) -> None:
    """MEM-02."""
    with pytest.raises(Invalid) as refused:
        begun_on(CategoryBasis(since), STANDS, TODAY)
    assert refused.value.facts == {"field": "category_since", "rule": rule}
