"""When which step of chasing falls, and who is told where somebody is missing."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.shared.ids import AccountId
from partyhub.domain.transfers.chasing import ChaseStep, Holder, fallen, nearest
from partyhub.domain.transfers.policy import BOUNDS, TransferPolicy, checked, differences

DUE = date(2026, 10, 31)
_H, _B, _C, _ = ChaseStep


@pytest.mark.parametrize(
    ("late", "steps"),
    [(-1, []), (0, []), (1, [_H]), (6, [_H]), (7, [_H, _B]), (14, [_H, _B]), (15, [_H, _B, _C]),
     (400, [_H, _B, _C])],
)  # fmt: skip
def test_by_the_catalogue_the_handler_at_once_the_branch_after_7_the_committee_after_15_days(
    late: int, steps: list[ChaseStep]
) -> None:
    """TRF-04, DL-20, PV-48."""
    assert fallen(TransferPolicy(), DUE, DUE + timedelta(days=late)) == steps


_DAYS = st.tuples(
    *(st.integers(*BOUNDS[f"chase_{who}_days"]) for who in ("handler", "branch", "committee"))
).map(sorted)


@given(_DAYS, st.integers(-30, 400))
def test_nobody_is_told_before_the_paper_is_late_and_nobody_higher_before_who_is_lower(
    days: list[int], late: int
) -> None:
    """TRF-04: whatever a committee settles."""
    policy = TransferPolicy(
        chase_handler_days=days[0], chase_branch_days=days[1], chase_committee_days=days[2]
    )
    steps = fallen(policy, DUE, DUE + timedelta(days=late))
    assert steps == list(ChaseStep)[: len(steps)]
    assert not steps or late > 0


def test_rules_name_what_they_change() -> None:
    """PV-48."""
    before, after = TransferPolicy(), TransferPolicy(receipt_days=20, chase_branch_days=5)
    assert differences(before, checked(after)) == ["receipt_days", "chase_branch_days"]


def test_of_those_on_the_way_up_only_the_nearest_are_told() -> None:
    """TRF-04: the next higher one where a committee has nobody."""
    high, low = (
        Holder(AccountId(UUID(int=n)), "x", path) for n, path in ((1, "/1/"), (2, "/1/7/"))
    )
    assert nearest([high, low]) == [low]
    assert nearest([high]) == [high]
    assert nearest([]) == []
