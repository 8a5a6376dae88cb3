"""积分规则: points an hour by kind and source; stars by hours (CHK-25)."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.points.refusals import RuleBackdated
from partyhub.domain.points.rule import Rates, require_coming
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import Invalid

_GREEN = WorkType("greening")
_HOURS = st.decimals(min_value=Decimal("0.1"), max_value=Decimal("16.0"), places=1)


def test_what_is_not_named_brings_nothing() -> None:
    """CHK-25: off by default, kind by kind."""
    assert Rates().points(Decimal("5.0"), _GREEN, "own") == 0
    rates = Rates(counts=True, per_hour={_GREEN: 10}, shares={"bulk": 50})
    assert [rates.points(Decimal("2.5"), _GREEN, of) for of in ("own", "bulk")] == [25, 13]


@given(_HOURS, st.integers(0, 100), st.integers(0, 100))
def test_a_reversal_is_the_same_below_zero(hours: Decimal, rate: int, share: int) -> None:
    """CHK-25: what was given and what is taken back add up to nothing."""
    rates = Rates(counts=True, per_hour={_GREEN: rate}, shares={"own": share})
    assert rates.points(hours, _GREEN, "own") + rates.points(-hours, _GREEN, "own") == 0


@pytest.mark.parametrize(
    ("hours", "star", "more"), [(0, 0, 10), (9.9, 0, 10), (10, 1, 30), (30, 2, None)]
)
def test_stars_stand_from_their_hours(hours: float, star: int, more: int | None) -> None:
    """CHK-25, ADR 0039: confirmed hours, not points."""
    rates = Rates(stars=(10, 30))
    assert (rates.star(hours), rates.next_star_at(hours)) == (star, more)
    assert Rates().star(hours) is None


@pytest.mark.parametrize(
    "odd",
    [
        Rates(per_hour={_GREEN: 101}), Rates(shares={"own": 101}), Rates(stars=(30, 10)),
        Rates(stars=(10, 10)), Rates(stars=(1, 2, 3, 4, 5, 6)), Rates(ranking=True),
    ],
)  # fmt: skip
def test_what_nobody_could_mean_is_refused(odd: Rates) -> None:
    """SP-09: without points there is no order of members either."""
    with pytest.raises(Invalid):
        odd.checked()


def test_no_rule_reaches_back() -> None:
    """SP-09: what was earned stays as it was; not even today's."""
    today = date(2026, 12, 10)
    for since in (date(2026, 1, 1), today):
        with pytest.raises(RuleBackdated):
            require_coming(since, today)
    require_coming(date(2026, 12, 11), today)
