"""Reads a workbook from stdin and prints one JSON line for each visible sheet, under limits.

Runs as a process of its own, so that a workbook made to exhaust the parser takes only it down.
It is started by path and imports nothing of PartyHub: it must start fast and know no secrets.
"""

import io
import json
import resource
import sys
from datetime import date, datetime

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

MEMORY = 512 * 1024 * 1024
CPU_SECONDS = 20
MOST_ROWS = 10_000
MOST_COLUMNS = 60
LONGEST_CELL = 500  # more than the domain takes, which names what is longer

PlainCell = str | float | int | bool | dict[str, str] | None


def limit() -> None:
    for what, most in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))


def plain(cell: object, longest: int) -> PlainCell:
    """JSON has no dates: they go as {"date": "1985-07-01"}; blank cells as null."""
    if isinstance(cell, datetime):
        return {"date": cell.date().isoformat()}
    if isinstance(cell, date):
        return {"date": cell.isoformat()}
    if isinstance(cell, bool | int | float):
        return cell
    return str(cell)[:longest] or None


def say(line: dict[str, object]) -> None:
    sys.stdout.buffer.write(json.dumps(line, ensure_ascii=False).encode() + b"\n")
    sys.stdout.buffer.flush()


def main(longest: int = LONGEST_CELL) -> None:
    limit()
    workbook = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
    for index, about in enumerate(workbook.sheets_metadata):
        if about.visible != SheetVisibleEnum.Visible or about.typ != SheetTypeEnum.WorkSheet:
            continue
        sheet = workbook.get_sheet_by_index(index)
        if sheet.end is None:
            continue
        if sheet.end[0] >= MOST_ROWS or sheet.end[1] >= MOST_COLUMNS:
            say({"refused": "too-many-rows" if sheet.end[0] >= MOST_ROWS else "too-many-columns"})
            continue
        rows = [
            [plain(cell, longest) for cell in row] for row in sheet.to_python(skip_empty_area=False)
        ]
        say({"rows": rows, "merged": sheet.merged_cell_ranges or []})


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
