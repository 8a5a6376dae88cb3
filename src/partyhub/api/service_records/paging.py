"""Pages of the desk and of cards, by their keys."""

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Annotated, Protocol, TypeVar
from uuid import UUID

from fastapi import Query

from partyhub.api.answers import Page
from partyhub.api.cursors import cursor_of, last_of, moment
from partyhub.domain.service_records.views import CardKey, DeskKey, RecordLine, RecordShow

Year = Annotated[
    int | None, Query(ge=2000, le=2999, description="Of which year; this one without it.")
]


class _OfADay(Protocol):
    @property
    def id(self) -> UUID: ...
    @property
    def on(self) -> date: ...


T = TypeVar("T", bound=_OfADay)


def card_key(year: int, cursor: str | None) -> CardKey:
    """Invalid for a cursor that is not of a card."""
    last = last_of(cursor, date.fromisoformat, UUID)
    return CardKey.first(year) if last is None else CardKey(year=year, on=last[0], id=last[1])


def card_page(found: Sequence[T], limit: int) -> Page[T]:
    """`found`: one more than `limit` if there is a next page."""
    items = found[:limit]
    more = len(found) > limit
    return Page(items, cursor_of(f"{items[-1].on}", f"{items[-1].id}") if more else None)


def desk_key(show: RecordShow, cursor: str | None) -> DeskKey:
    last = last_of(cursor, moment, UUID)
    return DeskKey.first(show) if last is None else DeskKey(at=last[0], id=last[1])


def stands_at(show: RecordShow) -> Callable[[RecordLine], datetime]:
    """What the desk's list goes by."""
    if show is RecordShow.WAITING:
        return lambda line: line.told_at
    return lambda line: line.decided_at or line.told_at
