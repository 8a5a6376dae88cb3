"""One row of a workbook's sheet, read by its headings; what is wrong is named by its cell."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

K = TypeVar("K")
_CODE = re.compile(r"[A-Z0-9][A-Z0-9-]{0,19}")
_SHORT, _LINE = 60, 200


@dataclass(frozen=True, slots=True)
class CellFault:
    """What is wrong where; the message is for the person who keeps the workbook."""

    sheet: str
    cell: str
    column: str
    message: str


class SheetRow:
    """Collects what is wrong in it into the list that all rows share."""

    def __init__(
        self, sheet: str, number: int, columns: Mapping[str, int], cells: Sequence[str],
        faults: list[CellFault],
    ) -> None:  # fmt: skip
        self._sheet, self._number, self._columns = sheet, number, columns
        self._cells, self._faults = cells, faults

    def fault(self, column: str, message: str) -> None:
        cell = f"{chr(ord('A') + self._columns.get(column, 0))}{self._number}"
        self._faults.append(CellFault(self._sheet, cell, column, message))

    def text(self, column: str, longest: int, *, needed: bool = False) -> str:
        place = self._columns.get(column)
        said = self._cells[place] if place is not None and place < len(self._cells) else ""
        if needed and not said:
            self.fault(column, f"“{column}”必须填写")
        if len(said) > longest:
            self.fault(column, f"内容过长：最多 {longest} 个字，这里有 {len(said)} 个字")
        return said[:longest]

    def choice(self, column: str, words: Mapping[K, str], default: K) -> K:
        said = self.text(column, _LINE)
        if found := [code for code, word in words.items() if word == said]:
            return found[0]
        self.fault(column, f"只能是：{'、'.join(words.values())}")
        return default

    def number(self, column: str, most: int, default: int | None = None) -> int | None:
        said = self.text(column, _LINE)
        if not said:
            return default
        if said.isascii() and said.isdigit() and len(said) < _SHORT and int(said) <= most:
            return int(said)
        self.fault(column, f"应为 0 至 {most} 的整数")
        return default

    def code(self, column: str) -> str:
        said = self.text(column, _SHORT, needed=True).upper()
        if said and not _CODE.fullmatch(said):
            self.fault(column, "编码由大写字母、数字和短横组成，最多 20 位")
        return said
