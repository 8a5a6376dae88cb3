"""The clock of a demo runs ahead by what a file says, and of nothing else."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from partyhub.integrations.demo_clock import DemoClock

_SHORT = timedelta(seconds=30)


@pytest.mark.parametrize(
    ("said", "ahead"),
    [("86400", 86_400), ("-60\n", -60), ("", 0), ("tomorrow", 0), ("1e3", 0), (None, 0)],
)
def test_a_demo_runs_as_far_ahead_as_its_file_says(
    tmp_path: Path, said: str | None, ahead: int
) -> None:
    """Issue 5, show 1: the clock is moved by argument; what is no number moves nothing."""
    file = tmp_path / "clock"
    if said is not None:
        file.write_text(said, "utf-8")
    assert abs(DemoClock(file)() - datetime.now(UTC) - timedelta(seconds=ahead)) < _SHORT


def test_it_follows_the_file_at_once(tmp_path: Path) -> None:
    file = tmp_path / "clock"
    clock = DemoClock(file)
    for days in (10, 100, 0):
        file.write_text(str(days * 86_400), "utf-8")
        assert abs(clock() - datetime.now(UTC) - timedelta(days=days)) < _SHORT
