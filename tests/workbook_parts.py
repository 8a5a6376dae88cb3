"""Workbooks, their parts, and parts zipped again."""

import io
import zipfile
from collections.abc import Callable, Mapping
from typing import Any, Final

from xlsxwriter import Workbook

SHEET: Final = "xl/worksheets/sheet1.xml"


def a_workbook(fill: Callable[[Workbook], object] | None = None) -> bytes:
    """Small and honest unless `fill` says otherwise."""
    file = io.BytesIO()
    with Workbook(file) as workbook:
        if fill:
            fill(workbook)
        else:
            workbook.add_worksheet().write_row(0, 0, ["姓名", "联系电话"])
    return file.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Mapping[Any, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """The keys are names or ZipInfo."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()
