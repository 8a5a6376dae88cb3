"""Column types that tables share: short names for what PostgreSQL keeps."""

from collections.abc import Iterable
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, DateTime, Integer, Text, text
from sqlalchemy.dialects.postgresql import ARRAY

MOMENT = DateTime(timezone=True)
SORTED = Text(collation="C")
WORDS = ARRAY(Text)


def words(name: str) -> Column[Any]:
    """A list of codes, empty by default."""
    return Column(name, WORDS, nullable=False, server_default=text("'{}'"))


def blank(name: str) -> Column[str]:
    """A text that may be empty but is never null."""
    return Column(name, Text, nullable=False, server_default=text("''"))


def version() -> Column[int]:
    """Counts the writes to a row; `ETag` is made from it."""
    return Column("version", Integer, nullable=False, server_default=text("1"))


def one_of(column: str, values: Iterable[StrEnum], **kw: Any) -> CheckConstraint:
    """The column holds one of an enum's values."""
    listed = ", ".join(f"'{value.value}'" for value in values)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known", **kw)
