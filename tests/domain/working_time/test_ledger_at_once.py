"""Every property of the ledger asked of the same matter, so that one long run proves them all."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.working_time.limits import Limit
from partyhub.domain.working_time.pauses import PauseKind
from tests.domain.working_time import test_ledger_properties as of
from tests.domain.working_time.cases import (
    DAY,
    Case,
    Wait,
    Week,
    cases,
    limits,
    many,
    quarters,
    waits,
    weeks,
)


def _asked(test: Any) -> Callable[..., None]:
    """The assertion itself, without its own examples."""
    inner: Callable[..., None] = test.hypothesis.inner_test
    return inner


@many
@given(
    cases,
    limits,
    weeks,
    waits,
    st.integers(1, 5),
    st.integers(0, 8),
    st.lists(st.tuples(quarters, st.sampled_from(PauseKind)), max_size=2),
    st.tuples(quarters, st.one_of(st.none(), st.integers(0, 4 * DAY))),
    st.lists(st.tuples(st.integers(0, 150), st.integers(0, 150)), max_size=3),
    st.data(),
    st.randoms(use_true_random=False),
)
def test_the_ledger_keeps_all_its_promises_for_one_matter(
    case: Case,
    limit: Limit,
    week: Week,
    further: Wait,
    more: int,
    eighths: int,
    instants: list[tuple[int, PauseKind]],
    late: tuple[int, int | None],
    gaps: list[tuple[int, int]],
    data: st.DataObject,
    random: object,
) -> None:
    """CLK-10, CLK-11, field.md 7."""
    _asked(of.test_the_running_time_from_start_to_due_is_the_promised_working_time)(case)
    _asked(of.test_overlapping_pauses_count_once)(case, data)
    _asked(of.test_pausing_and_resuming_in_the_same_instant_changes_nothing)(case, instants)
    _asked(of.test_the_order_of_pauses_does_not_matter)(case, random)
    _asked(of.test_splitting_a_pause_in_two_adjoining_ones_changes_nothing)(case, eighths)
    _asked(of.test_a_policy_change_never_loses_a_pause)(case, limit, week)
    _asked(of.test_a_pause_after_the_due_time_changes_nothing)(case, *late)
    _asked(of.test_more_days_are_never_due_earlier)(case, more)
    _asked(of.test_a_further_pause_is_never_due_earlier)(case, further)
    _asked(of.test_the_nth_completion_request_behaves_as_the_first)(case, gaps)
