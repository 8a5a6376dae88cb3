"""Finds the header row of a roster and what its columns mean, in any order, below any titles."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from partyhub.domain.rosters.cells import Cell, Row, clean_text
from partyhub.domain.rosters.columns import (
    HEADINGS,
    REQUIRED,
    Column,
    column_letters,
    column_of,
)
from partyhub.domain.shared.errors import DomainError, Kind

_ROWS_SEARCHED: Final = 15
_FEWEST_COLUMNS: Final = 2  # one known word above the table may be a label: 联系电话：0571-…
_LONGEST_HEADING: Final = 40


class HeaderRefused(DomainError):
    """The whole sheet can't be read; `reason` is missing, columns-missing or columns-doubled."""

    kind, code = Kind.RULE_BROKEN, "roster-header-refused"

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message, reason=reason, message=message)


@dataclass(frozen=True, slots=True)
class Header:
    """`columns` maps to positions from 0; `headings` are the sheet's own words, cleaned."""

    row_number: int
    columns: Mapping[Column, int]
    headings: tuple[str, ...]
    unknown: tuple[str, ...]

    def heading(self, column: Column) -> str:
        return self.headings[self.columns[column]]

    def cell(self, row: Sequence[Cell], column: Column) -> Cell:
        position = self.columns.get(column)
        return row[position] if position is not None and position < len(row) else None


def find_header(rows: Sequence[Row]) -> Header:
    """The row with most known columns among the first 15."""
    number = header_row_number(rows)
    if number is None:
        raise HeaderRefused(
            "missing", f"前 {_ROWS_SEARCHED} 行里没有找到表头：表头至少要有“姓名”和“联系电话”"
        )
    headings = _headings(rows[number - 1])
    places = _places(headings)
    _refuse_doubled(places, headings)
    _refuse_missing(places, number)
    known = {column: positions[0] for column, positions in places.items()}
    unknown = tuple(h for i, h in enumerate(headings) if h and i not in known.values())
    return Header(number, known, headings, unknown)


def header_row_number(rows: Sequence[Row]) -> int | None:
    """Counted from 1; None where nothing looks like a header."""
    known = [len(_places(_headings(row))) for row in rows[:_ROWS_SEARCHED]]
    most = max(known, default=0)
    return known.index(most) + 1 if most >= _FEWEST_COLUMNS else None


def _headings(row: Row) -> tuple[str, ...]:
    texts = [clean_text(cell)[:_LONGEST_HEADING] for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _places(headings: Sequence[str]) -> dict[Column, list[int]]:
    places: dict[Column, list[int]] = defaultdict(list)
    for position, heading in enumerate(headings):
        if column := column_of(heading):
            places[column].append(position)
    return dict(places)


def _refuse_doubled(places: Mapping[Column, list[int]], headings: Sequence[str]) -> None:
    for column, positions in places.items():
        if len(positions) > 1:
            said = "和".join(f"{column_letters(i)} 列“{headings[i]}”" for i in positions)
            raise HeaderRefused(
                "columns-doubled", f"{said}都表示“{HEADINGS[column]}”，请只保留一列"
            )


def _refuse_missing(places: Mapping[Column, list[int]], number: int) -> None:
    missing = [HEADINGS[column] for column in REQUIRED if column not in places]
    if missing:
        said = "、".join(f"“{heading}”" for heading in missing)
        raise HeaderRefused("columns-missing", f"表头（第 {number} 行）缺少必填列：{said}")
