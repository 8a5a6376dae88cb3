"""What activities need of a database, and of a printer."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.feed import CalendarFeed
from partyhub.domain.activities.seat import Seat, Tally
from partyhub.domain.activities.service_day import ServiceDay
from partyhub.domain.activities.theme import ActivityTheme
from partyhub.domain.activities.venue import Venue
from partyhub.domain.activities.views import (
    ActivityFilter,
    ActivityLine,
    Came,
    Inviters,
    LedgerLine,
    MyActivity,
    SeatLine,
    ThemeLine,
    VenueUse,
)
from partyhub.domain.activities.year import ActivityGap, ActivityYear, ActivityYearLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import (
    ActivityId,
    ActivityThemeId,
    ActivityVenueId,
    CheckInId,
    MemberId,
    OrgId,
    ServiceDayId,
)
from partyhub.domain.shared.paging import NameKey


class Activities(Protocol):
    """All activities; they are cancelled, never deleted."""

    async def add(self, activity: Activity) -> bool:
        """False if the rule has made one for that day."""
        ...

    async def get(self, activity_id: ActivityId) -> Activity: ...

    async def locked(self, activity_id: ActivityId) -> Activity:
        """Held against other writers, also of its places; NotFound."""
        ...

    async def save(self, activity: Activity) -> None: ...

    async def page(self, wanted: ActivityFilter, *, within: Scope) -> list[ActivityLine]: ...

    async def ledger(self, wanted: ActivityFilter, *, within: Scope) -> list[LedgerLine]:
        """Between two moments, in order; without those that were cancelled."""
        ...


class ActivitySeats(Protocol):
    """Who signed up. Whoever writes holds the activity's row."""

    async def of(self, activity_id: ActivityId, member_id: MemberId) -> Seat | None: ...
    async def tally(self, activity_id: ActivityId) -> Tally: ...
    async def waiting(self, activity_id: ActivityId, *, first: int) -> list[Seat]:
        """Those who wait longest."""
        ...

    async def checked_in(self, community: OrgId, ids: Sequence[CheckInId]) -> list[MemberId]:
        """Whose check-ins with that community these are, while they stand."""
        ...

    async def chosen(self, activity_id: ActivityId, ids: Sequence[UUID]) -> list[Seat]: ...
    async def put(self, seat: Seat) -> None: ...
    async def page(self, activity_id: ActivityId, *, after: int, limit: int) -> list[SeatLine]: ...
    async def came(self, activity_id: ActivityId, community: OrgId | None) -> list[Came]:
        """Everybody who came, in a fixed order."""
        ...

    async def inviters(self, member_id: MemberId) -> Inviters: ...
    async def ahead_for(
        self, member_id: MemberId, inviters: Inviters, *, now: datetime
    ) -> list[MyActivity]:
        """Published ones that this member may sign up for and has not, by when they begin."""
        ...

    async def of_member(self, member_id: MemberId) -> list[MyActivity]:
        """Those one signed up for, the latest first; also what was cancelled."""
        ...


class ActivityThemes(Protocol):
    """The months' themes of streets."""

    async def add(self, theme: ActivityTheme) -> None:
        """ThemeKnown."""
        ...

    async def get(self, theme_id: ActivityThemeId) -> ActivityTheme: ...
    async def page(self, *, within: Scope, above: Sequence[str], year: int) -> list[ThemeLine]:
        """Of the scope's streets, and of those above it, by month."""
        ...


class ActivityVenues(Protocol):
    """Places for activities; closed, never deleted."""

    async def add(self, venue: Venue) -> None:
        """VenueKnown."""
        ...

    async def get(self, venue_id: ActivityVenueId) -> Venue: ...
    async def locked(self, venue_id: ActivityVenueId) -> Venue: ...
    async def close(self, venue: Venue) -> None: ...
    async def open_to(self, *, within: Scope, above: Sequence[str]) -> list[Venue]:
        """Of the scope's organisations, of those above, and of their streets' centres, by name."""
        ...

    async def used(
        self, venue_id: ActivityVenueId, start: datetime, end: datetime
    ) -> list[VenueUse]:
        """Between two moments, in order; without what was cancelled."""
        ...


class ActivityYears(Protocol):
    """What streets expect of two-new organisations."""

    async def put(self, year: ActivityYear) -> None: ...
    async def of(
        self, year: int, *, within: Scope, above: Sequence[str]
    ) -> list[ActivityYearLine]: ...

    async def gaps(
        self, year: int, start: datetime, end: datetime, now: datetime, *,
        within: Scope, after: NameKey, limit: int,
    ) -> list[tuple[ActivityGap, str]]:  # fmt: skip
        """Who held fewer at a centre than expected, by name, with their sort keys."""
        ...


class ServiceDays(Protocol):
    """The rules of fixed service days."""

    async def add(self, day: ServiceDay) -> None:
        """ServiceDayStands."""
        ...

    async def locked(self, day_id: ServiceDayId) -> ServiceDay: ...
    async def end(self, day: ServiceDay) -> None: ...
    async def standing(self, *, within: Scope, limit: int) -> list[ServiceDay]:
        """Rules that stand at or below, by community."""
        ...

    async def of_communities(self, ids: Sequence[UUID]) -> list[ServiceDay]: ...
    async def untold(self, until: date, *, after: UUID, limit: int) -> list[ServiceDay]:
        """Rules that stand on that day, by id."""
        ...


class CalendarFeeds(Protocol):
    """The secret addresses of members' calendars, kept as hashes."""

    async def put(self, feed: CalendarFeed) -> None: ...
    async def made_at(self, member_id: MemberId) -> datetime | None: ...
    async def owner(self, token_hash: bytes) -> MemberId | None: ...


class ActivityPrinter(Protocol):
    """Prints a page of the record book (活动记录本)."""

    def print_activity(self, activity: Activity, theme: str, names: Sequence[str]) -> bytes: ...
