"""Themes, fixed service days and members' calendars on PostgreSQL."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from partyhub.db.activities import rule_statements as s
from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.domain.activities.feed import CalendarFeed
from partyhub.domain.activities.refusals import ServiceDayStands, ThemeKnown
from partyhub.domain.activities.service_day import Every, Recurrence, ServiceDay
from partyhub.domain.activities.theme import ActivityTheme
from partyhub.domain.activities.views import ThemeLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import Weekday, WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import ActivityThemeId, MemberId, ServiceDayId
from partyhub.domain.shared.org import OrgName, OrgRef

names(
    {
        "uq_activity_themes_street_id_month": ThemeKnown,
        "uq_service_days_community_id": ServiceDayStands,
    }
)
_MOST: Final = 500
_THEME = ("id", "month", "title", "words", "listed_at", "listed_by")
_RULE = ("nth", "day")
_DAY = (
    "id", "title", "begins", "ends", "place", "content", "since", "kept_at", "kept_by", "ended_on",
    "ended_by",
)  # fmt: skip


class SqlActivityThemes:
    """The months' themes."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, theme: ActivityTheme) -> None:
        said = {name: getattr(theme, name) for name in _THEME}
        await self._gate.run(s.ADD_THEME, street_id=theme.street.id, **said)

    async def get(self, theme_id: ActivityThemeId) -> ActivityTheme:
        row = await self._gate.row(s.GET_THEME, id=theme_id)
        if row is None:
            raise NotFound("no such theme", theme=str(theme_id))
        return ActivityTheme(
            **{name: row[name] for name in _THEME},
            street=OrgRef(row["street_id"], row["org_path"]), street_name=row["org_name"],
        )  # fmt: skip

    async def page(self, *, within: Scope, above: Sequence[str], year: int) -> list[ThemeLine]:
        days = {"start": date(year, 1, 1), "end": date(year + 1, 1, 1)}
        rows = await self._gate.rows(
            s.THEMES, roots=list(within.roots), above=list(above), limit=_MOST, **days
        )
        return [ThemeLine(row[0], OrgName(row[1], row[2]), *row[3:]) for row in rows]


class SqlServiceDays:
    """The rules of fixed service days."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, day: ServiceDay) -> None:
        own = {name: getattr(day, name) for name in _DAY}
        rule = {name: getattr(day.rule, name) for name in (*_RULE, "every", "weekday")}
        await self._gate.run(
            s.ADD_DAY, **own, **rule, community_id=day.community.id, field=day.field
        )

    async def locked(self, day_id: ServiceDayId) -> ServiceDay:
        row = await self._gate.row(s.LOCK_DAY, id=day_id)
        if row is None:
            raise NotFound("no such service day", day=str(day_id))
        return _day(row)

    async def end(self, day: ServiceDay) -> None:
        new = {"new_ended_on": day.ended_on, "new_ended_by": day.ended_by}
        await self._gate.run(s.END_DAY, id=day.id, **new)

    async def standing(self, *, within: Scope, limit: int) -> list[ServiceDay]:
        return await self._days(s.STANDING, roots=list(within.roots), limit=limit)

    async def of_communities(self, ids: Sequence[UUID]) -> list[ServiceDay]:
        return await self._days(s.OF_COMMUNITIES, ids=list(ids))

    async def untold(self, until: date, *, after: UUID, limit: int) -> list[ServiceDay]:
        return await self._days(s.UNTOLD, until=until, after=after, limit=limit)

    async def _days(self, statement: Statement, **asked: object) -> list[ServiceDay]:
        return [_day(row) for row in await self._gate.rows(statement, **asked)]


class SqlCalendarFeeds:
    """The secret addresses of calendars."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def put(self, feed: CalendarFeed) -> None:
        said = {"token_hash": feed.token_hash, "made_at": feed.made_at}
        await self._gate.run(s.PUT_FEED, member_id=feed.member_id, **said)

    async def made_at(self, member_id: MemberId) -> datetime | None:
        found: datetime | None = await self._gate.value(s.MADE_AT, member_id=member_id)
        return found

    async def owner(self, token_hash: bytes) -> MemberId | None:
        found = await self._gate.value(s.OWNER, token_hash=token_hash)
        return None if found is None else MemberId(found)


def _day(row: Row) -> ServiceDay:
    weekday = None if row["weekday"] is None else Weekday(row["weekday"])
    rule = Recurrence(
        **{name: row[name] for name in _RULE}, every=Every(row["every"]), weekday=weekday
    )
    return ServiceDay(
        **{name: row[name] for name in _DAY}, rule=rule, field=WorkType(row["field"]),
        community=OrgRef(row["community_id"], row["org_path"]), community_name=row["org_name"],
    )  # fmt: skip
