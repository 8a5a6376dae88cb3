"""A whole list of transfers: its rows read, blank rows and footers left out."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from partyhub.domain.rosters.cells import Cell, Row, clean_text, is_blank
from partyhub.domain.rosters.header import Header, find_header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.transfers.batches.columns import IGNORED, TRANSFERS, Column
from partyhub.domain.transfers.batches.refusals import BatchTooLarge
from partyhub.domain.transfers.batches.row import ListedRow, RowReader

MOST_ROWS: Final = 1_000
_FOOTER: Final = re.compile(
    r"(?:注|备注|说明|填表|制表|审核|合计|总计|填写说明).{0,6}(?:[::]|$)|共"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`faults` are by row number; a row is in `rows` or has faults, never both."""

    header: Header
    rows: tuple[ListedRow, ...]
    faults: Mapping[int, tuple[RowFault, ...]]


def read_list(sheet: Sequence[Row]) -> Reading:
    """HeaderRefused, BatchTooLarge."""
    header = find_header(sheet, TRANSFERS)
    reader = RowReader(header)
    rows: list[ListedRow] = []
    faults: dict[int, tuple[RowFault, ...]] = {}
    for number, cells in enumerate(sheet[header.row_number :], start=header.row_number + 1):
        if _says_nothing(header, cells):
            continue
        read = reader.read(number, cells)
        if isinstance(read, ListedRow):
            rows.append(read)
        else:
            faults[number] = read
    if len(rows) + len(faults) > MOST_ROWS:
        raise BatchTooLarge("split it", max=str(MOST_ROWS))
    return Reading(header, tuple(rows), faults)


def _says_nothing(header: Header, cells: Sequence[Cell]) -> bool:
    """Blank, numbered in advance, or a word below the table: no row has a note and no dues."""
    told = (c for c in header.columns if c not in IGNORED)
    if all(is_blank(header.cell(cells, column)) for column in told):
        return True
    first = next((clean_text(cell) for cell in cells if not is_blank(cell)), "")
    blank = is_blank(header.cell(cells, Column.DUES))
    return blank and _FOOTER.match(first) is not None
