"""Finds the header row of a list and what its columns mean, in any order, below any titles."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from partyhub.domain.rosters.cells import Cell, Row, clean_text
from partyhub.domain.rosters.columns import (
    HEADINGS,
    REQUIRED,
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
class Vocabulary:
    """What a kind of list calls its columns, and which of them it can't do without."""

    column_of: Callable[[Cell], str | None]
    headings: Mapping[Any, str]
    required: Sequence[str]


ROSTER: Final = Vocabulary(column_of, HEADINGS, REQUIRED)


@dataclass(frozen=True, slots=True)
class Header:
    """`columns` maps to positions from 0; `headings` are the sheet's own words, cleaned."""

    row_number: int
    columns: Mapping[str, int]
    headings: tuple[str, ...]
    unknown: tuple[str, ...]

    def heading(self, column: str) -> str:
        return self.headings[self.columns[column]]

    def cell(self, row: Sequence[Cell], column: str) -> Cell:
        position = self.columns.get(column)
        return row[position] if position is not None and position < len(row) else None


def find_header(rows: Sequence[Row], known: Vocabulary = ROSTER) -> Header:
    """The row with most known columns among the first 15."""
    number = header_row_number(rows, known)
    if number is None:
        needed = "和".join(f"“{known.headings[column]}”" for column in known.required)
        raise HeaderRefused(
            "missing", f"前 {_ROWS_SEARCHED} 行里没有找到表头：表头至少要有{needed}"
        )
    headings = _headings(rows[number - 1])
    places = _places(headings, known)
    _refuse_doubled(places, headings, known)
    _refuse_missing(places, number, known)
    columns = {column: positions[0] for column, positions in places.items()}
    unknown = tuple(h for i, h in enumerate(headings) if h and i not in columns.values())
    return Header(number, columns, headings, unknown)


def header_row_number(rows: Sequence[Row], known: Vocabulary = ROSTER) -> int | None:
    """Counted from 1; None where nothing looks like a header."""
    counts = [len(_places(_headings(row), known)) for row in rows[:_ROWS_SEARCHED]]
    most = max(counts, default=0)
    return counts.index(most) + 1 if most >= _FEWEST_COLUMNS else None


def _headings(row: Row) -> tuple[str, ...]:
    texts = [clean_text(cell)[:_LONGEST_HEADING] for cell in row]
    while texts and not texts[-1]:
        texts.pop()
    return tuple(texts)


def _places(headings: Sequence[str], known: Vocabulary) -> dict[str, list[int]]:
    places: dict[str, list[int]] = defaultdict(list)
    for position, heading in enumerate(headings):
        if column := known.column_of(heading):
            places[column].append(position)
    return dict(places)


def _refuse_doubled(
    places: Mapping[str, list[int]], headings: Sequence[str], known: Vocabulary
) -> None:
    for column, positions in places.items():
        if len(positions) > 1:
            said = "和".join(f"{column_letters(i)} 列“{headings[i]}”" for i in positions)
            raise HeaderRefused(
                "columns-doubled", f"{said}都表示“{known.headings[column]}”，请只保留一列"
            )


def _refuse_missing(places: Mapping[str, list[int]], number: int, known: Vocabulary) -> None:
    missing = [known.headings[column] for column in known.required if column not in places]
    if missing:
        said = "、".join(f"“{heading}”" for heading in missing)
        raise HeaderRefused("columns-missing", f"表头（第 {number} 行）缺少必填列：{said}")
