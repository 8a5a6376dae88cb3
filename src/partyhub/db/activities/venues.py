"""Places for activities, and what streets expect of a year, on PostgreSQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from partyhub.db.activities import venue_statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.activities.refusals import VenueKnown
from partyhub.domain.activities.states import ActivityState
from partyhub.domain.activities.venue import Venue
from partyhub.domain.activities.views import VenueUse
from partyhub.domain.activities.year import ActivityGap, ActivityYear, ActivityYearLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ActivityVenueId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.shared.paging import NameKey

names({"uq_activity_venues_name": VenueKnown})
_MOST: Final = 500
_VENUE = ("id", "name", "seats", "listed_at", "listed_by", "closed_on")
_YEAR = ("year", "minimum", "method", "set_at", "set_by")


class SqlActivityVenues:
    """Places for activities."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, venue: Venue) -> None:
        said = {name: getattr(venue, name) for name in _VENUE}
        await self._gate.run(s.ADD_VENUE, org_id=venue.org.id, **said)

    async def get(self, venue_id: ActivityVenueId) -> Venue:
        return await self._one(s.GET_VENUE, venue_id)

    async def locked(self, venue_id: ActivityVenueId) -> Venue:
        return await self._one(s.LOCK_VENUE, venue_id)

    async def close(self, venue: Venue) -> None:
        await self._gate.run(s.CLOSE_VENUE, id=venue.id, new_closed_on=venue.closed_on)

    async def open_to(self, *, within: Scope, above: Sequence[str]) -> list[Venue]:
        asked = {"roots": list(within.roots), "above": list(above), "limit": _MOST}
        return [_venue(row) for row in await self._gate.rows(s.OPEN_VENUES, **asked)]

    async def used(
        self, venue_id: ActivityVenueId, start: datetime, end: datetime
    ) -> list[VenueUse]:
        rows = await self._gate.rows(s.USED, id=venue_id, start=start, end=end, limit=_MOST)
        return [_use(row) for row in rows]

    async def _one(self, statement: Statement, venue_id: ActivityVenueId) -> Venue:
        row = await self._gate.row(statement, id=venue_id)
        if row is None:
            raise NotFound("no such place", venue=str(venue_id))
        return _venue(row)


class SqlActivityYears:
    """What streets expect of two-new organisations."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def put(self, year: ActivityYear) -> None:
        said: dict[str, Any] = {name: getattr(year, name) for name in _YEAR}
        await self._gate.run(s.PUT_YEAR, street_id=year.street.id, orgs=list(year.orgs), **said)

    async def of(self, year: int, *, within: Scope, above: Sequence[str]) -> list[ActivityYearLine]:
        asked = {"roots": list(within.roots), "above": list(above), "limit": _MOST}
        lines: dict[Any, ActivityYearLine] = {}
        for row in await self._gate.rows(s.YEARS, year=year, **asked):
            line = lines.setdefault(
                row[0], ActivityYearLine(OrgName(row[0], row[1]), row[2], row[3], row[4], [])
            )
            if row[5] is not None:
                line.orgs.append(OrgName(row[5], row[6]))
        return [*lines.values()]

    async def gaps(
        self, year: int, start: datetime, end: datetime, now: datetime, *,
        within: Scope, after: NameKey, limit: int,
    ) -> list[tuple[ActivityGap, str]]:  # fmt: skip
        rows = await self._gate.rows(
            s.GAPS, year=year, start=start, end=end, now=now, roots=list(within.roots),
            after_sort=after.name_sort, after_id=after.id, limit=limit,
        )  # fmt: skip
        return [(ActivityGap(*tuple(row)[:6]), row[6]) for row in rows]


def _venue(row: Row) -> Venue:
    own = {name: row[name] for name in _VENUE}
    return Venue(
        **own, org=OrgRef(row["org_id"], row["org_path"]), org_name=row["org_name"],
        at_centre=row["at_centre"],
    )  # fmt: skip


def _use(row: Row) -> VenueUse:
    return VenueUse(row[0], row[1], OrgName(row[2], row[3]), row[4], row[5], ActivityState(row[6]))
