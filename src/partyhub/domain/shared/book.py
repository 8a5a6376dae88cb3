"""A register as it goes into a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.shared.counted import Counted


@dataclass(frozen=True, slots=True)
class Book:
    """What goes into the file; `counted` stands below its title."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    counted: Counted | None = None
