"""Workbooks to download: any roster, the roster's template, and the refused rows to mend."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from partyhub.domain.rosters.cells import Row, clean_text
from partyhub.domain.rosters.columns import HEADINGS, Column, column_index
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.months import date_text
from partyhub.domain.rosters.row import RowFault
from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    ExportStamp,
    Formats,
    build,
    lay_out,
    width_of,
    write_head,
    write_text,
)

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_REASON_WIDTH: Final = 48.0
_DATES: Final = (Column.BIRTH_MONTH, Column.JOINED_PARTY_ON)
_REASON: Final = HEADINGS[Column.REFUSED_BECAUSE]


def roster(
    title: str,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    stamp: ExportStamp,
    note: str = "",
) -> bytes:
    """A roster as it is printed and filed: 附4, 附5 (CHK-20), the ledger."""

    def fill(workbook: Workbook, formats: Formats) -> None:
        sheet = workbook.add_worksheet("花名册")
        first = write_head(sheet, title, headings, formats, note)
        widths = [width_of(heading) for heading in headings]
        for number, row in enumerate(rows, start=first):
            for column, text in enumerate(row):
                widths[column] = max(widths[column], width_of(text))
                write_text(sheet, number, column, text, formats.text)
        lay_out(sheet, widths, formats, stamp, first)

    return build(fill)


def refused(
    sheet: Sequence[Row],
    header: Header,
    faults: Mapping[int, Sequence[RowFault]],
    *,
    stamp: ExportStamp,
) -> bytes:
    """The refused rows as they came, what is wrong in each, ready to be mended and sent again."""
    kept = [
        i for i in range(len(header.headings)) if i != header.columns.get(Column.REFUSED_BECAUSE)
    ]
    headings = [header.headings[i] for i in kept] + [_REASON]

    def fill(workbook: Workbook, formats: Formats) -> None:
        page = workbook.add_worksheet("需修改")
        write_head(page, f"需修改的 {len(faults)} 行（改好后可直接再次上传）", headings, formats)
        for number, source in enumerate(sorted(faults), start=FIRST_ROW):
            texts = _as_written(sheet[source - 1], header, kept)
            _write_refused(page, number, texts, _by_position(faults[source], kept), formats)
        widths = [max(12.0, width_of(heading)) for heading in headings[:-1]]
        lay_out(page, [*widths, _REASON_WIDTH], formats, stamp)

    return build(fill)


def _as_written(row: Row, header: Header, kept: Sequence[int]) -> list[str]:
    dates = {header.columns.get(column) for column in _DATES}
    padded = row + [None] * len(header.headings)
    return [(date_text if i in dates else clean_text)(padded[i]) for i in kept]


def _by_position(faults: Sequence[RowFault], kept: Sequence[int]) -> dict[int, list[RowFault]]:
    placed: dict[int, list[RowFault]] = {}
    for fault in faults:
        placed.setdefault(kept.index(column_index(fault.cell)), []).append(fault)
    return placed


def _write_refused(
    page: Worksheet,
    number: int,
    texts: Sequence[str],
    faults: Mapping[int, Sequence[RowFault]],
    formats: Formats,
) -> None:
    for column, text in enumerate(texts):
        style = formats.faulty if column in faults else formats.text
        write_text(page, number, column, text, style)
    for column, found in faults.items():
        note = "\n".join(fault.message for fault in found)
        page.write_comment(number, column, note, {"author": "PartyHub", "x_scale": 2})
    said = "；".join(f"{f.column}：{f.message}" for fs in faults.values() for f in fs)
    write_text(page, number, len(texts), said, formats.text)
