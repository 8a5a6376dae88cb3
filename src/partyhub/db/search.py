"""Search keys as a tsvector, questions as a one-prefix tsquery: one GIN index serves them all."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

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


def asked_of_branches(prefix: str, branches: Iterable[UUID]) -> str:
    """The bind for `matches` of `keys_of_branch`: a key there begins with the branch's last six
    digits. Two branches may end alike, so the branch is asked for as well.
    """
    ends = sorted({str(branch)[-6:] for branch in branches})
    return " | ".join(asked_query(end + prefix) for end in ends)
