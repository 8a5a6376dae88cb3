"""Work is done once per content, and again after it broke off."""

from functools import partial
from pathlib import Path

import pytest
from shared import unless_marked


def test_work_is_done_once_per_value(tmp_path: Path) -> None:
    done: list[int] = []
    mark = tmp_path / "folder" / ".mark"
    for number, value in enumerate(("a", "a", "b")):
        unless_marked(mark, value, partial(done.append, number))

    assert done == [0, 2]


def test_work_that_broke_off_is_done_again(tmp_path: Path) -> None:
    mark = tmp_path / ".mark"
    unless_marked(mark, "old", lambda: None)

    def breaks() -> None:
        raise OSError

    with pytest.raises(OSError):
        unless_marked(mark, "new", breaks)

    assert not mark.exists()
