"""A register as it goes into a workbook."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Book:
    """What goes into the file."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
