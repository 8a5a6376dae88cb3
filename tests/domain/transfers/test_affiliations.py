"""Periods in branches: each begins when the one before ends, except after a leave (MEM-05)."""

from datetime import timedelta

import pytest

from partyhub.domain.shared.ids import MemberId, new_id
from partyhub.domain.transfers.affiliation import Affiliation, Overlap, require_unbroken
from tests.domain.transfers.scene import START, org

_WHO, _HERE, _THERE = MemberId(new_id()), org("/1/2/"), org("/1/3/")


def _period(
    since: int, until: int | None, *, there: bool = False, gone: bool = False
) -> Affiliation:
    """Days from the start."""
    days = [None if day is None else START + timedelta(days=day) for day in (since, until)]
    assert days[0] is not None
    return Affiliation(
        member_id=_WHO, branch=_THERE if there else _HERE, since=days[0], until=days[1], gone=gone
    )


@pytest.mark.parametrize(
    ("history", "stands"),
    [
        ([_period(0, None)], True),
        ([_period(0, 5, there=True), _period(5, None)], True),
        ([_period(5, None), _period(0, 5, there=True)], True),
        ([_period(0, 5, gone=True), _period(9, None)], True),
        ([_period(0, 5, gone=True)], False),
    ],
)
def test_a_history_is_whole(history: list[Affiliation], stands: bool) -> None:
    """MEM-05, TRF-11."""
    require_unbroken(history, _HERE if stands else None)


@pytest.mark.parametrize(
    ("history", "stands"),
    [
        ([], True),
        ([_period(0, 5, there=True), _period(6, None)], True),
        ([_period(0, 6, there=True), _period(5, None)], True),
        ([_period(0, None, there=True), _period(5, None)], True),
        ([_period(0, 5, gone=True), _period(5, None)], True),
        ([_period(0, 5), _period(5, None, there=True)], True),
        ([_period(0, None)], False),
        ([_period(0, 5)], True),
    ],
)
def test_a_gap_an_overlap_or_another_branch_is_none(
    history: list[Affiliation], stands: bool
) -> None:
    """MEM-05, TRF-11."""
    with pytest.raises(Overlap):
        require_unbroken(history, _HERE if stands else None)
