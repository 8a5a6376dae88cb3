"""How every workbook of ours looks: a title, a header, text cells, A4 landscape, a watermark."""

import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

TITLE_ROW: Final = 0
HEADER_ROW: Final = 1
FIRST_ROW: Final = 2
_A4: Final = 9
_LONGEST_CELL: Final = 32_767  # Excel's own limit
_LONGEST_NAME: Final = 60  # Excel cuts a footer at 255 characters
_WIDE_FROM: Final = 0x2E80  # from here on a character takes two columns' worth
OPTIONS: Final = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}
"""Constant memory; and no string ever becomes a formula or a link (case 13)."""
_FONT: Final = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
_BORDERED: Final = {**_FONT, "border": 1, "num_format": "@", "text_wrap": True}


@dataclass(frozen=True, slots=True)
class ExportStamp:
    """Who took the data out and when, on every printed page; `at` is in the reader's time zone."""

    exporter: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Formats:
    title: Format
    note: Format
    header: Format
    required: Format
    text: Format
    faulty: Format


def build(fill: Callable[[Workbook, Formats], None]) -> bytes:
    """A workbook in constant memory. No string ever becomes a formula or a link (case 13)."""
    file = io.BytesIO()
    with Workbook(file, OPTIONS) as workbook:
        fill(workbook, formats_of(workbook))
    return file.getvalue()


def formats_of(workbook: Workbook) -> Formats:
    heading = {**_BORDERED, "bold": True, "align": "center", "bg_color": "#F2F2F2"}
    return Formats(
        title=workbook.add_format({**_FONT, "font_size": 16, "bold": True, "align": "center"}),
        note=workbook.add_format({**_FONT, "text_wrap": True}),
        header=workbook.add_format(heading),
        required=workbook.add_format({**heading, "font_color": "#C00000"}),
        text=workbook.add_format(_BORDERED),
        faulty=workbook.add_format({**_BORDERED, "bg_color": "#FFE699"}),
    )


def write_text(sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
    """Always a string: `=1+1` stays what was typed."""
    storable = text.encode("utf-8", "replace").decode()[:_LONGEST_CELL]
    if storable:
        sheet.write_string(row, column, storable, style)
    else:
        sheet.write_blank(row, column, None, style)


def write_head(
    sheet: Worksheet, title: str, headings: Sequence[str], formats: Formats, note: str = ""
) -> int:
    """The title over all columns, below it `note`, then the header; the row that follows it.

    A heading that ends in * is a required one.
    """
    _across(sheet, TITLE_ROW, len(headings), title, formats.title)
    if note:
        _across(sheet, TITLE_ROW + 1, len(headings), note, formats.note)
        sheet.set_row(TITLE_ROW + 1, 48)
    header = HEADER_ROW + bool(note)
    for column, heading in enumerate(headings):
        style = formats.required if heading.endswith("*") else formats.header
        write_text(sheet, header, column, heading, style)
    return header + 1


def _across(sheet: Worksheet, row: int, columns: int, text: str, style: Format) -> None:
    if columns > 1:
        sheet.merge_range(row, 0, row, columns - 1, "", style)
    write_text(sheet, row, 0, text, style)


def lay_out(
    sheet: Worksheet,
    widths: Sequence[float],
    formats: Formats,
    stamp: ExportStamp | None,
    first: int = FIRST_ROW,
) -> None:
    """Widths, frozen header, and a page that prints: A4 landscape, head repeated, watermark.

    `first` is the row that follows the header.
    """
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width, formats.text)
    sheet.set_row(TITLE_ROW, 30)
    sheet.freeze_panes(first, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.repeat_rows(TITLE_ROW, first - 1)
    sheet.set_footer(_footer(stamp))


def _footer(stamp: ExportStamp | None) -> str:
    pages = "&C第 &P 页，共 &N 页"
    if stamp is None:
        return pages
    exporter = stamp.exporter[:_LONGEST_NAME].replace("&", "&&")
    return f"&L导出人：{exporter}{pages}&R导出时间：{stamp.at:%Y-%m-%d %H:%M}"


def width_of(text: str) -> float:
    """Enough for the text on one line, within reason."""
    columns = sum(2 if ord(char) >= _WIDE_FROM else 1 for char in text)
    return min(max(columns + 3, 8), 40)
