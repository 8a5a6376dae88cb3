"""Pauses of seconds: told, and counted as clocks show them."""

from datetime import datetime

import pytest

from partyhub.domain.working_time.deadline import deadline
from partyhub.domain.working_time.explanation import explanation
from partyhub.domain.working_time.lines import LineCode
from partyhub.domain.working_time.pauses import Pause, PauseKind
from partyhub.domain.working_time.wording import in_chinese
from tests.domain.working_time.builders import calendar, due, moment, working_days

START, FIVE_DAYS = "2026-09-28 09:00", working_days(5)  # 29, 30, 10-08, 10-09, 10-10 at 17:30


@pytest.mark.parametrize(
    ("begun", "ended", "expected"),
    [
        ("09:00:05", "09:00:50", "2026-10-10 17:30"),
        ("09:00:50", "09:01:10", "2026-10-12 08:31"),
        ("09:00:00", "09:01:00", "2026-10-12 08:31"),
        ("09:00:59", "09:59:59", "2026-10-12 09:29"),
    ],
)
def test_a_pause_counts_in_whole_minutes_as_clocks_show_them(
    begun: str, ended: str, expected: str
) -> None:
    """CLK-10: taken back within its minute it moves nothing, least of all over a night; it is told
    all the same.
    """
    row = Pause(_on_the_29th(begun), _on_the_29th(ended), PauseKind.CLIENT)
    found = due(START, FIVE_DAYS, row)
    assert found.due_at == moment(expected)
    told = next(in_chinese(line) for line in explanation(found) if line.code is LineCode.PAUSE)
    assert ("时限不因此变动" in told) == (expected == "2026-10-10 17:30")


def test_an_open_pause_moves_nothing_within_its_first_minute() -> None:
    """CLK-10: nobody reads tomorrow's due time for the length of a click."""
    row = Pause(_on_the_29th("09:00:05"), None, PauseKind.CLIENT)
    now = _on_the_29th("09:00:40")
    found = deadline(moment(START), FIVE_DAYS, calendar=calendar(), now=now, pauses=[row])
    assert found.due_at == found.base_due_at
    assert any(line.code is LineCode.PAUSE for line in explanation(found))


def _on_the_29th(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-09-29T{clock}+08:00")
