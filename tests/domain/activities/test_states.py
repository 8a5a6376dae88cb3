"""The lifecycle of an activity, every pair decided (四有, ACT-01)."""

from itertools import product

import pytest

from partyhub.domain.activities.states import ACTIVITY_LIFECYCLE, ActivityAction, ActivityState
from partyhub.domain.shared.lifecycle import IllegalTransition

A, S = ActivityAction, ActivityState
LEGAL = {
    (S.PLANNED, A.CHANGE): S.PLANNED, (S.PUBLISHED, A.CHANGE): S.PUBLISHED,
    (S.PLANNED, A.PUBLISH): S.PUBLISHED, (S.PUBLISHED, A.OPEN): S.PUBLISHED,
    (S.PUBLISHED, A.RECORD): S.RECORDED, (S.RECORDED, A.INSPECT): S.INSPECTED,
    (S.INSPECTED, A.SUMMARISE): S.CLOSED, (S.PLANNED, A.CANCEL): S.CANCELLED,
    (S.PUBLISHED, A.CANCEL): S.CANCELLED,
}  # fmt: skip


@pytest.mark.parametrize(("state", "action"), list(product(S, A)))
def test_every_pair_of_state_and_action_is_decided(
    state: ActivityState, action: ActivityAction
) -> None:
    """ACT-01: no summary without an inspection, no inspection without a record."""
    if (state, action) in LEGAL:
        assert ACTIVITY_LIFECYCLE.after(state, action) is LEGAL[state, action]
    else:
        with pytest.raises(IllegalTransition):
            ACTIVITY_LIFECYCLE.after(state, action)
