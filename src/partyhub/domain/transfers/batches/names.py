"""How a row is called while it waits: a number in the wrong column is not kept in plain."""

from partyhub.domain.rosters.cells import Row, clean_text
from partyhub.domain.rosters.header import Header
from partyhub.domain.transfers.batches.columns import Column

_LONGEST = 40


def shown_name(header: Header, cells: Row) -> str:
    text = clean_text(header.cell(cells, Column.NAME))[:_LONGEST]
    return "" if any(char.isdigit() for char in text) else text
