"""Implements the port `ItemBooks`: the service catalogue as a workbook of named sheets."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from typing import Any, Final

from xlsxwriter import Workbook

from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.domain.service_items.workbook import Sheet
from partyhub.integrations.workbooks import bounds
from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    Formats,
    build,
    lay_out,
    width_of,
    write_head,
    write_text,
)
from partyhub.integrations.workbooks.reader import all_sheets
from partyhub.integrations.workbooks.roster_files import stamp_of

_LONGEST_CELL: Final = 1_200  # an item's text takes 1,000 at most, and names what is longer


class ItemBooks:
    """Every cell is text: nothing in it ever becomes a formula."""

    def write(self, sheets: Sequence[tuple[str, Sheet]], *, exporter: str, at: datetime) -> bytes:
        def fill(workbook: Workbook, formats: Formats) -> None:
            for name, (headings, *rows) in sheets:
                page = workbook.add_worksheet(name)
                write_head(page, f"服务事项目录：{name}", headings, formats)
                widths = [width_of(heading) for heading in headings]
                for number, row in enumerate(rows, start=FIRST_ROW):
                    for column, text in enumerate(row):
                        widths[column] = max(widths[column], width_of(text))
                        write_text(page, number, column, text, formats.text)
                lay_out(page, widths, formats, stamp_of(exporter, at))

        return build(fill)

    def read(self, data: bytes) -> list[Sheet]:
        bounds.check(data)
        with closing(all_sheets(data, _LONGEST_CELL)) as sheets:
            found = [[[_text(cell) for cell in row] for row in s["rows"]] for s in sheets]
        if not any(found):
            raise WorkbookRefused("empty", "工作簿里没有内容")
        return found


def _text(cell: Any) -> str:
    """A cell as it is read: 3 for 3.0, lines kept, nothing invisible."""
    if cell is None:
        return ""
    if isinstance(cell, dict):
        return str(cell["date"])
    if isinstance(cell, float) and cell == cell // 1:
        return str(int(cell))
    kept = (c for c in str(cell) if c == "\n" or c.isprintable())
    return "".join(kept).strip().removeprefix("'")
