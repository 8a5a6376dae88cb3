"""What the working-day calendar needs from a database and from a source of known years."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.working_time.calendar import Notice, WorkCalendar
from partyhub.domain.working_time.entries import Entry, EntryLine


class WorkCalendars(Protocol):
    """The calendar of every organisation, made of entries that are only ever added to."""

    async def between(self, org_id: OrgId | None, first: date, last: date) -> WorkCalendar:
        """The calendar for the days first … last, in one round trip; NotFound.

        Without an organisation it is the one of the whole country.
        """
        ...

    async def hold(self) -> None:
        """Let nobody else add an entry before the transaction ends: versions follow commits."""
        ...

    async def announced(self) -> frozenset[int]:
        """The years that have a State Council's notice."""
        ...

    async def add(self, entry: Entry) -> Entry:
        """The entry with its version; NoticeKnown."""
        ...

    async def entries(
        self, org_id: OrgId | None, *, year: int | None, before: int | None, limit: int
    ) -> list[EntryLine]:
        """What concerns the organisation, the newest first, below the version `before`."""
        ...


class KnownYears(Protocol):
    """A maintained source of the years that are known without anybody loading them."""

    def notices(self, *, until: int) -> Sequence[Notice]:
        """One a year, up to `until`; only years whose arrangement has been announced."""
        ...
