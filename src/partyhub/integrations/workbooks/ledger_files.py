"""Ledgers as workbooks, written row by row."""

import io
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    OPTIONS,
    Formats,
    formats_of,
    lay_out,
    write_head,
    write_text,
)
from partyhub.integrations.workbooks.roster_files import stamp_of


class LedgerFile:
    """One sheet; what is written goes to the disk at once, so a long year takes little memory."""

    def __init__(self, title: str, proof: str, columns: Sequence[tuple[str, float]]) -> None:
        self._file = io.BytesIO()
        self._workbook = Workbook(self._file, OPTIONS)
        self._formats: Formats = formats_of(self._workbook)
        self._sheet: Worksheet = self._workbook.add_worksheet("台账")
        self._columns = columns
        write_head(self._sheet, title, [name for name, _ in columns], self._formats)
        self._next = FIRST_ROW
        self._remark(proof)

    def lay_out(self, exporter: str, at: datetime) -> "LedgerFile":
        widths = [width for _, width in self._columns]
        lay_out(self._sheet, widths, self._formats, stamp_of(exporter, at))
        self._sheet.set_header(f"&C{_watermark(exporter, at)}")
        return self

    def add(self, rows: Sequence[Sequence[str]]) -> None:
        for row in rows:
            for column, text in enumerate(row):
                write_text(self._sheet, self._next, column, text, self._formats.text)
            self._next += 1

    def finished(self, digest: str) -> bytes:
        self._remark(f"内容摘要（SHA-256）：{digest}")
        self._workbook.close()
        return self._file.getvalue()

    def _remark(self, text: str) -> None:
        last = len(self._columns) - 1
        self._sheet.merge_range(self._next, 0, self._next, last, "", self._formats.text)
        write_text(self._sheet, self._next, 0, text, self._formats.text)
        self._next += 1


def _watermark(exporter: str, at: datetime) -> str:
    """On every printed page, large and grey."""
    who = exporter[:60].replace("&", "&&")
    return f"&16&K999999{who} {stamp_of(exporter, at).at:%Y-%m-%d %H:%M} 导出"
