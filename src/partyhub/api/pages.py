"""Pages of lists, in Chinese order or by moments: `limit`, `cursor`, and the next cursor."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Annotated, Protocol, TypeVar
from uuid import UUID

from fastapi import Query

from partyhub.api.answers import Page
from partyhub.api.cursors import cursor_of, last_of, moment
from partyhub.domain.shared.paging import FIRST, NameKey

Limit = Annotated[int, Query(ge=1, le=100, description="How many at most.")]
Cursor = Annotated[
    str | None,
    Query(
        max_length=600,
        pattern=r"^[A-Za-z0-9_-]*$",
        description="`next_cursor` of the page before; without it, the first page.",
    ),
]


def name_key(cursor: str | None) -> NameKey:
    """Where the page begins; Invalid for a cursor that is not ours."""
    last = last_of(cursor, str, UUID)
    return FIRST if last is None else NameKey(*last)


class Identified(Protocol):
    """A line of a list."""

    @property
    def id(self) -> UUID: ...


T = TypeVar("T", bound=Identified)


def name_page(found: Sequence[tuple[T, str]], limit: int) -> Page[T]:
    """`found`: lines with their sort keys, one more than `limit` if there is a next page."""
    items = [line for line, _ in found[:limit]]
    if len(found) <= limit:
        return Page(items, None)
    return Page(items, cursor_of(found[limit - 1][1], str(items[-1].id)))


MomentKey = tuple[datetime, UUID]


def moment_key(cursor: str | None) -> MomentKey | None:
    """Where a page by moments begins; Invalid for a cursor that is not of such a list."""
    return last_of(cursor, moment, UUID)


def moment_page(found: Sequence[T], limit: int, at: Callable[[T], datetime]) -> Page[T]:
    """`found`: one more than `limit` if there is a next page; `at` is what the list goes by."""
    items = found[:limit]
    if len(found) <= limit:
        return Page(items, None)
    return Page(items, cursor_of(at(items[-1]).isoformat(), str(items[-1].id)))
