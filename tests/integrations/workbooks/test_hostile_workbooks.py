"""Security case 14: a workbook made to hurt is refused by name, cheaply, with nothing left over."""

import resource
import subprocess
import sys
import time
import tracemalloc
import zlib
from pathlib import Path

import pytest

from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.integrations.workbooks import child
from partyhub.integrations.workbooks.reader import read_sheet
from tests.hostile_workbooks import a_bomb, hostile, one_string_everywhere
from tests.workbook_parts import a_workbook

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
    assert refusal.value.facts["reason"] == reason


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


def test_a_child_that_never_ends_is_ended(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    endless = tmp_path / "endless.py"
    endless.write_text("import time; time.sleep(60)")
    monkeypatch.setattr("partyhub.integrations.workbooks.reader._CHILD", endless)
    monkeypatch.setattr("partyhub.integrations.workbooks.reader._SECONDS", 0.3)
    begun = time.monotonic()
    with pytest.raises(WorkbookRefused) as refusal:
        read_sheet(a_workbook())
    assert refusal.value.facts["reason"] == "unreadable"
    assert time.monotonic() - begun < 30


def test_the_child_limits_itself_before_it_reads_anything() -> None:
    command = [sys.executable, "-I", str(Path(child.__file__))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as waiting:
        deadline = time.monotonic() + 10
        while _limit(waiting, resource.RLIMIT_FSIZE) != 0 and time.monotonic() < deadline:
            time.sleep(0.01)
        found = [_limit(waiting, w) for w in (resource.RLIMIT_AS, resource.RLIMIT_CPU)]
        waiting.kill()
    assert found == [512 * 1024 * 1024, 20]


def _limit(process: subprocess.Popen[bytes], what: int) -> int:
    return resource.prlimit(process.pid, what)[1]
