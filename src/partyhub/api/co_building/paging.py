"""Lists by days, the latest first: what they are asked, and where a page ends."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Query

from partyhub.api.answers import Page
from partyhub.api.cursors import cursor_of, last_of
from partyhub.api.pages import Cursor, Identified, Limit
from partyhub.domain.co_building.views import LAST_DAY, DayKey, KeptFilter
from partyhub.domain.shared.ids import OrgId

T = TypeVar("T")
V = TypeVar("V", bound=Identified)
Org = Annotated[UUID | None, Query(description="Only at or below this organisation.")]
_EARLIEST, _LATEST = KeptFilter().since, KeptFilter().until


@dataclass(frozen=True, slots=True)
class AskedDays:
    """Which days, at or below which organisation."""

    since: date
    until: date
    org_id: OrgId | None

    def filter(self, states: Sequence[str] = ()) -> KeptFilter:
        return KeptFilter(since=self.since, until=self.until, states=states)


@dataclass(frozen=True, slots=True)
class AskedPage:
    """A page of them: one more than `limit` is looked for."""

    days: AskedDays
    limit: int
    after: DayKey

    def filter(self, states: Sequence[str] = ()) -> KeptFilter:
        days = self.days
        return KeptFilter(
            since=days.since, until=days.until, states=states, after=self.after,
            limit=self.limit + 1,
        )  # fmt: skip

    def page(self, found: Sequence[T], view: Callable[[T], V], day: Callable[[T], date]) -> Page[V]:
        items = [view(one) for one in found[: self.limit]]
        if len(found) <= self.limit:
            return Page(items, None)
        last = day(found[self.limit - 1]).isoformat()
        return Page(items, cursor_of(last, str(items[-1].id)))


def _days(
    since: Annotated[date, Query(description="The first day.")] = _EARLIEST,
    until: Annotated[date, Query(description="The last day.")] = _LATEST,
    org: Org = None,
) -> AskedDays:
    return AskedDays(since, until, None if org is None else OrgId(org))


Days = Annotated[AskedDays, Depends(_days)]


def _page(days: Days, limit: Limit = 50, cursor: Cursor = None) -> AskedPage:
    last = last_of(cursor, date.fromisoformat, UUID)
    return AskedPage(days, limit, LAST_DAY if last is None else DayKey(*last))


DayPage = Annotated[AskedPage, Depends(_page)]
