"""The rows of the roster in an uploaded workbook, read in a child process under limits."""

import json
import subprocess
import sys
import threading
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path
from typing import IO, Any, Final, cast

from partyhub.domain.rosters.cells import Cell, Row, is_blank
from partyhub.domain.rosters.columns import REQUIRED, Column
from partyhub.domain.rosters.header import (
    ROSTER,
    Header,
    HeaderRefused,
    Vocabulary,
    find_header,
    header_row_number,
)
from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.integrations.workbooks import bounds

_CHILD: Final = Path(__file__).with_name("child.py")
_SECONDS: Final = 30.0
_LONGEST_CELL: Final = 500  # a roster takes 200 at most, and names what is longer
_LONGEST_LINE: Final = 16 * 1024 * 1024  # 10,000 rows of a usual roster take 3 MB
_REFUSALS: Final = {
    "too-many-rows": "工作表超过 10,000 行，请拆分后再上传",
    "too-much-text": "工作表内容过多，请拆分后再上传",
    "too-many-columns": "工作表超过 60 列，请删去多余的列后再上传",
}


def read_sheet(data: bytes, known: Vocabulary = ROSTER) -> list[Row]:
    """The first visible sheet with a header, its rows counted from the sheet's own first row.

    Blocks for as long as the child runs (0.1 s for a usual roster): call it in a thread.
    """
    bounds.check(data)
    first: list[Row] | None = None
    with closing(all_sheets(data, _LONGEST_CELL)) as sheets:
        for sheet in sheets:
            rows = [[_cell(cell) for cell in row] for row in sheet["rows"]]
            if header_row_number(rows, known) is not None:
                return _with_branches_spread(rows, sheet["merged"])
            first = first or rows
    if first is None:
        raise WorkbookRefused("empty", "工作簿里没有内容")
    return first


def all_sheets(data: bytes, longest_cell: int) -> Generator[dict[str, Any]]:
    """Each visible sheet's `rows` and `merged` ranges; the bounds were checked before."""
    with _child(data, longest_cell) as output:
        while line := output.readline(_LONGEST_LINE):
            if not line.endswith(b"\n"):
                _refuse_if_long(line)
                return  # it was ended in mid-sentence; its exit code says so
            sheet = json.loads(line)
            if reason := sheet.get("refused"):
                raise WorkbookRefused(reason, _REFUSALS[reason])
            yield sheet


def _refuse_if_long(line: bytes) -> None:
    if len(line) >= _LONGEST_LINE:
        raise WorkbookRefused("too-much-text", _REFUSALS["too-much-text"])


@contextmanager
def _child(data: bytes, longest_cell: int) -> Iterator[IO[bytes]]:
    """The child's output; it is gone when the block ends, whether or not it was read to its end."""
    process = subprocess.Popen(  # noqa: S603 - our own interpreter and file, no shell
        [sys.executable, "-I", "-B", str(_CHILD), str(longest_cell)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env={"LC_ALL": "C.UTF-8"}, close_fds=True,
    )  # fmt: skip
    to_child, from_child = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
    alarm = threading.Timer(_SECONDS, process.kill)
    alarm.start()
    try:
        _send(to_child, data)
        yield from_child
        if process.wait() != 0:
            raise WorkbookRefused("unreadable", "工作簿无法读取，请另存为新的 .xlsx 后再上传")
    finally:
        alarm.cancel()
        process.kill()
        from_child.close()
        process.wait()


def _send(pipe: IO[bytes], data: bytes) -> None:
    try:
        pipe.write(data)
        pipe.close()
    except BrokenPipeError:
        return  # it died early; its exit code says so


def _cell(cell: Any) -> Cell:
    if isinstance(cell, dict):
        return date.fromisoformat(cell["date"])
    value: Cell = cell
    return value


def _with_branches_spread(rows: list[Row], merged: list[list[list[int]]]) -> list[Row]:
    """Units merge the branch's cell over all its members; elsewhere the top cell alone counts."""
    try:
        header = find_header(rows)
    except HeaderRefused:
        return rows
    column = header.columns.get(Column.BRANCH_NAME)
    for (top, left), (bottom, right) in merged:
        if left == right == column and top >= header.row_number:
            members = (r for r in rows[top + 1 : bottom + 1] if not _is_nobody(header, r))
            for row in members:
                row[column] = rows[top][column]
    return rows


def _is_nobody(header: Header, row: Row) -> bool:
    return all(is_blank(header.cell(row, column)) for column in REQUIRED)
