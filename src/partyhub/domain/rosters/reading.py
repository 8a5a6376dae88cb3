"""A whole roster: its rows read, its duplicates named, its blank rows and footers left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from partyhub.domain.rosters.cells import Cell, CellFault, Row, clean_text, is_blank
from partyhub.domain.rosters.columns import IGNORED, Column
from partyhub.domain.rosters.header import Header, find_header
from partyhub.domain.rosters.row import RosterRow, RowFault, RowReader

_FOOTER: Final = re.compile(
    r"(?:注|备注|说明|填表|制表|审核|合计|总计|单位负责人|填报|联系人|填写说明)[^,]{0,6}(?:[::]|$)|共计?\s*\d+\s*人"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`faults` are by row number; a row is in `rows` or has faults, never both."""

    header: Header
    rows: tuple[RosterRow, ...]
    faults: Mapping[int, tuple[RowFault, ...]]


def read_roster(sheet: Sequence[Row], *, today: date) -> Reading:
    header = find_header(sheet)
    reader = RowReader(header, today=today)
    rows: list[RosterRow] = []
    faults: dict[int, tuple[RowFault, ...]] = {}
    seen = _Seen(reader, header)
    for number, cells in enumerate(sheet[header.row_number :], start=header.row_number + 1):
        if _says_nothing(header, cells) or _is_footer(header, cells):
            continue
        read = reader.read(number, cells)
        doubled = seen.doubles(number, cells)
        if isinstance(read, RosterRow) and not doubled:
            rows.append(read)
        else:
            faults[number] = doubled + (() if isinstance(read, RosterRow) else read)
    return Reading(header, tuple(rows), faults)


def _says_nothing(header: Header, cells: Sequence[Cell]) -> bool:
    """Blank, or numbered in advance."""
    told = (c for c in header.columns if c not in IGNORED)
    return all(is_blank(header.cell(cells, column)) for column in told)


def _is_footer(header: Header, cells: Sequence[Cell]) -> bool:
    """填表人：… below the table: no row of a person starts so and has no phone."""
    if not is_blank(header.cell(cells, Column.PHONE)):
        return False
    first = next((clean_text(cell) for cell in cells if not is_blank(cell)), "")
    return _FOOTER.match(first) is not None


@dataclass(frozen=True, slots=True)
class _First:
    row_number: int
    name: str
    birth_month: str


class _Seen:
    """Remembers phones and numbers of the unit, and names the first row that had them."""

    def __init__(self, reader: RowReader, header: Header) -> None:
        self._reader, self._header = reader, header
        self._phones: dict[str, _First] = {}
        self._external_ids: dict[str, _First] = {}

    def doubles(self, number: int, cells: Sequence[Cell]) -> tuple[RowFault, ...]:
        person = _First(
            number, self._text(cells, Column.NAME), self._text(cells, Column.BIRTH_MONTH)
        )
        found = (self._same_id(person, cells), self._same_phone(person, cells))
        return tuple(fault for fault in found if fault)

    def _same_id(self, person: _First, cells: Sequence[Cell]) -> RowFault | None:
        external_id = self._text(cells, Column.EXTERNAL_ID)
        first = self._external_ids.setdefault(external_id, person) if external_id else person
        if first is person:
            return None
        fault = CellFault(
            "duplicate-external-id", f"与第 {first.row_number} 行（{first.name}）的编号相同"
        )
        return self._reader.fault(person.row_number, Column.EXTERNAL_ID, fault)

    def _same_phone(self, person: _First, cells: Sequence[Cell]) -> RowFault | None:
        phone = self._reader.phone_of(cells)
        first = self._phones.setdefault(phone, person) if phone else person
        if first is person:
            return None
        where = f"第 {first.row_number} 行"
        if (first.name, first.birth_month) == (person.name, person.birth_month):
            fault = CellFault("duplicate-person", f"与{where}是同一个人，请删去一行")
            return self._reader.fault(person.row_number, Column.NAME, fault)
        fault = CellFault("duplicate-phone", f"与{where}（{first.name}）的联系电话相同，请核对")
        return self._reader.fault(person.row_number, Column.PHONE, fault)

    def _text(self, cells: Sequence[Cell], column: Column) -> str:
        return clean_text(self._header.cell(cells, column)).replace(" ", "")
