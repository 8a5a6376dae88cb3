"""本人信息一份: what is held about a member as a sheet of facts and tables."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSection:
    """Either facts by name, or a table; `note` says what is left out, or that there is nothing."""

    title: str
    facts: Sequence[tuple[str, str]] = ()
    headings: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DataSheet:
    """The whole sheet, made for the member alone."""

    name: str
    unit: str
    branch: str
    made_at: datetime
    sections: Sequence[DataSection]
