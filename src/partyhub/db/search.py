"""Search keys as a tsvector, questions as a one-prefix tsquery: one GIN index serves them all."""

from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, cast, func
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY

KEYS = func.array_to_tsvector(bindparam("search_keys", type_=ARRAY(Text)))
"""The value of a `search` column, from the bind `search_keys`."""


def matches(search: ColumnElement[Any]) -> ColumnElement[bool]:
    """True where a key begins with the bind `asked` (made by `asked_query`)."""
    return search.op("@@", is_comparison=True)(cast(bindparam("asked", type_=Text), TSQUERY))


def asked_query(prefix: str) -> str:
    """The bind for `matches`; the prefix holds only letters, digits, Han, · and - (domain)."""
    return f"'{prefix}':*"
