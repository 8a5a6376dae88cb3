"""How a matter stands at a moment, worked out by hand."""

from datetime import timedelta

import pytest

from partyhub.domain.working_time.standing import State, standing
from tests.domain.working_time.builders import due, moment, pause, working_days

FIVE_DAYS = "2026-09-28 09:00", working_days(5)  # 29, 30, 10-08, 10-09, 10-10 at 17:30


def hours(count: float) -> timedelta:
    return timedelta(hours=count)


@pytest.mark.parametrize(
    ("at", "state", "used", "left", "late"),
    [
        ("2026-09-28 08:00", State.RUNNING, 0, 41.5, 0),
        ("2026-09-28 09:00", State.RUNNING, 0, 41.5, 0),
        ("2026-09-28 17:30", State.RUNNING, 6.5, 35, 0),
        ("2026-10-05 12:00", State.RUNNING, 20.5, 21, 0),
        ("2026-10-10 08:29", State.RUNNING, 34.5, 7, 0),
        ("2026-10-10 08:30", State.NEAR, 34.5, 7, 0),
        ("2026-10-10 17:30", State.NEAR, 41.5, 0, 0),
        ("2026-10-10 17:31", State.OVERDUE, 41.5, 0, 0),
        ("2026-10-12 09:30", State.OVERDUE, 42.5, 0, 1),
    ],
)
def test_a_matter_runs_comes_near_and_is_overdue(
    at: str, state: State, used: float, left: float, late: float
) -> None:
    """CLK-16: in time up to and with the closing of the last day."""
    shown = standing(due(*FIVE_DAYS), moment(at))
    assert shown.state is state
    assert (shown.elapsed, shown.remaining, shown.late) == (hours(used), hours(left), hours(late))


def test_a_matter_that_was_paused_shows_so_while_it_was() -> None:
    found = due(*FIVE_DAYS, pause("2026-09-30 14:00", "2026-10-08 10:00"))
    states = [standing(found, moment(at)).state for at in (
        "2026-09-30 13:59", "2026-09-30 14:00", "2026-10-08 09:59", "2026-10-08 10:00",
    )]  # fmt: skip
    assert states == [State.RUNNING, State.PAUSED, State.PAUSED, State.RUNNING]
    assert standing(found, moment("2026-10-03 10:00")).elapsed == hours(6.5 + 7 + 3.5)
