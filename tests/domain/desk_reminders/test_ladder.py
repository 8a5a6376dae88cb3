"""Who is reminded of what is promised by a day: before it, after it, and above (NT-12)."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partyhub.domain.desk_reminders.reminder import (
    ABOVE_AFTER,
    Holder,
    Matter,
    NudgeStep,
    Owed,
    addressed,
    fallen,
    near_before,
    reminded,
)
from partyhub.domain.shared.ids import AccountId

_N = NudgeStep
NEAR_BEFORE = near_before(Matter.CONTACT)
DUE = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
OWED = Owed(Matter.CONTACT, UUID(int=1), DUE, "/1/7/9/")
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("after_due", "steps"),
    [
        (-NEAR_BEFORE - SECOND, []),
        (-NEAR_BEFORE, [_N.NEAR]),
        (-SECOND, [_N.NEAR]),
        (timedelta(0), [_N.NEAR]),
        (SECOND, [_N.LATE]),
        (ABOVE_AFTER, [_N.LATE]),
        (ABOVE_AFTER + SECOND, [_N.LATE, _N.ABOVE]),
    ],
)
def test_the_steps_fall_before_the_time_after_it_and_three_days_later(
    after_due: timedelta, steps: list[NudgeStep]
) -> None:
    """MEM-15, NT-12: to the second."""
    assert fallen(OWED, DUE + after_due) == steps


@given(hours=st.lists(st.integers(min_value=-48, max_value=120), min_size=2, max_size=20))
def test_a_step_that_has_fallen_never_comes_back_as_an_earlier_one(hours: list[int]) -> None:
    """Whenever the clock looks, what it finds only goes up."""
    rank = {step: nth for nth, step in enumerate(NudgeStep)}
    highest = [
        max((rank[step] for step in fallen(OWED, DUE + timedelta(hours=one))), default=-1)
        for one in sorted(hours)
    ]
    assert highest == sorted(highest)


def _at(path: str, *names: str) -> list[Holder]:
    return [Holder(AccountId(UUID(int=nth)), name, path) for nth, name in enumerate(names)]


@pytest.mark.parametrize(
    ("holders", "here", "above"),
    [
        ([], [], []),
        (_at("/1/7/9/", "唐敏"), ["唐敏"], ["唐敏"]),
        (_at("/1/7/9/", "唐敏", "李兵") + _at("/1/7/", "许国华"), ["唐敏", "李兵"], ["许国华"]),
        (_at("/1/7/9/", "唐敏") + _at("/1/", "邓伟"), ["唐敏"], ["邓伟"]),
        (_at("/1/7/", "许国华") + _at("/1/", "邓伟"), ["许国华"], ["邓伟"]),
        (_at("/1/7/90/", "外人") + _at("/1/", "邓伟"), ["邓伟"], ["邓伟"]),
        (_at("/1/7/9/2/", "支部"), [], []),
    ],
)
def test_the_nearest_who_may_answer_is_told_and_at_last_who_stands_above(
    holders: list[Holder], here: list[str], above: list[str]
) -> None:
    """NT-12: where nobody stands above, the same are told again; never somebody beside or below."""
    for step in (_N.NEAR, _N.LATE):
        assert [one.name for one in addressed(OWED, step, holders)] == here
    assert [one.name for one in addressed(OWED, _N.ABOVE, holders)] == above


@given(steps=st.lists(st.integers(min_value=1, max_value=99), min_size=1, max_size=6))
def test_the_way_up_begins_here_and_ends_at_the_top(steps: list[int]) -> None:
    path = "/" + "".join(f"{one}/" for one in steps)
    up = Owed(Matter.DATA_REQUEST, UUID(int=1), DUE, path).steps_up
    assert (up[0], up[-1], len(up)) == (path, f"/{steps[0]}/", len(steps))
    assert all(lower.startswith(higher) for lower, higher in pairwise(up))


def test_the_history_says_who_was_told_each_name_once() -> None:
    told = _at("/1/7/9/", "唐敏", "唐敏", "李兵")
    event = reminded(OWED, _N.LATE, told, DUE)
    assert (event.action, event.facts) == ("contact.remind", {"step": "late", "told": "唐敏、李兵"})
    asked = Owed(Matter.DATA_REQUEST, UUID(int=1), DUE, "/1/")
    assert reminded(asked, _N.NEAR, told, DUE).action == "data-request.remind"


def test_a_half_year_is_reminded_of_weeks_before_and_never_above() -> None:
    """NT-23, SP-24."""
    owed = Owed(Matter.HALF_SERVICE, UUID(int=1), DUE, "/1/7/9/")
    ago = (timedelta(days=29), timedelta(days=27), -timedelta(days=1), -timedelta(days=9))
    assert [fallen(owed, DUE - one) for one in ago] == [[], [_N.NEAR], [_N.LATE], [_N.LATE]]
