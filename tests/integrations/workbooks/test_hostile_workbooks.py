"""Security case 14: a workbook made to hurt is refused by name, cheaply, with nothing left over."""

import time
import tracemalloc
import zlib

import pytest

from partyhub.integrations.workbooks.reader import read_sheet
from partyhub.integrations.workbooks.refusal import WorkbookRefused
from tests.hostile_workbooks import a_bomb, a_workbook, hostile, one_string_everywhere

HOSTILE = list(hostile())


def test_there_are_at_least_forty_hostile_files() -> None:
    assert len(HOSTILE) >= 40


def test_an_honest_workbook_is_read() -> None:
    assert read_sheet(a_workbook()) == [["姓名", "联系电话"]]


@pytest.mark.parametrize(
    ("data", "reason"), [pytest.param(d, r, id=what) for what, d, r in HOSTILE]
)
def test_a_hostile_workbook_is_refused_for_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(WorkbookRefused) as refusal:
        read_sheet(data)
    assert refusal.value.facts == {"reason": reason}


def test_a_bomb_is_refused_in_50_ms_without_unpacking(monkeypatch: pytest.MonkeyPatch) -> None:
    def unpack(*_: object) -> None:
        pytest.fail("something was unpacked")

    bomb, tries = a_bomb(), []
    monkeypatch.setattr(zlib, "decompressobj", unpack)
    for _ in range(3):  # the best of three: other programs share the machine
        begun = time.perf_counter()
        with pytest.raises(WorkbookRefused):
            read_sheet(bomb)
        tries.append(time.perf_counter() - begun)
    assert min(tries) <= 0.05


def test_hostile_files_leave_the_process_small() -> None:
    """The reading process holds 64 MiB more at its highest."""
    tracemalloc.start()
    for _, data, _ in HOSTILE:
        with pytest.raises(WorkbookRefused):
            read_sheet(data)
    _, highest = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert highest <= 64 * 1024 * 1024


def test_a_string_used_too_often_is_stopped_by_memory_not_by_its_shape() -> None:
    assert len(read_sheet(one_string_everywhere(9))) == 9


def test_a_child_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("partyhub.integrations.workbooks.reader._SECONDS", 0.001)
    with pytest.raises(WorkbookRefused) as refusal:
        read_sheet(a_workbook())
    assert refusal.value.facts == {"reason": "unreadable"}
