"""A calendar's window is read in one statement that goes by indexes, however much was entered."""

from datetime import date
from typing import Any

import asyncpg
import pytest

from partyhub.api.services import Services
from partyhub.api.working_time.jobs import know_years
from partyhub.db.gate import Gate
from partyhub.db.working_time import statements as s
from partyhub.db.working_time.repository import SqlWorkCalendars
from partyhub.usecases.working_time.calendar_for import calendar_for
from tests.world import World

_PER_COMMUNITY = 6
_COMMUNITIES = """
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials)
OVERRIDING SYSTEM VALUE
SELECT gen_random_uuid(), 10000000 + n, $1, $2::text || (10000000 + n) || '/', 'community_org',
  'c' || n, 'c' || n, 'c' FROM generate_series(1, 3000) AS n"""
_NOTICES = """
INSERT INTO calendar_notices (id, kind, org_id, year, title, loaded_at, loaded_by)
SELECT gen_random_uuid(), CASE WHEN n % 2 = 1 THEN 'hours' ELSE 'local' END, id, 2020 + n % 8,
  '停电', now(), gen_random_uuid()
FROM orgs, generate_series(1, $1) AS n WHERE kind = 'community_org'"""
_RULES = """
INSERT INTO calendar_rules (notice_id, org_id, seq, day, kind, name)
SELECT id, org_id, seq, make_date(year, 3, 1) + seq::int % 200, 'closure', title
FROM calendar_notices WHERE kind = 'local'"""
_HOURS = """
INSERT INTO opening_hours (notice_id, org_id, seq, valid_from, periods)
SELECT id, org_id, seq, make_date(year, 1, 1), '{09:00-12:00}'
FROM calendar_notices WHERE kind = 'hours'"""
_TABLES = ("calendar_notices", "calendar_rules", "opening_hours", "orgs")


@pytest.fixture
async def full(world: World, services: Services) -> World:
    """Three thousand communities that each settled something six times."""
    street = world.orgs["street_a"], world.paths["street_a"]
    await world.owner.execute(_COMMUNITIES, *street)
    await know_years(services)
    await world.owner.execute(_NOTICES, _PER_COMMUNITY)
    for statement in (_RULES, _HOURS, *(f"ANALYZE {table}" for table in _TABLES)):
        await world.owner.execute(statement)
    return world


async def _plan(owner: asyncpg.Connection, **binds: Any) -> str:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {s.BETWEEN.sql}"
    async with owner.transaction():
        rows = await owner.fetch(asked, *s.BETWEEN.arguments(binds))
    return "\n".join(row[0] for row in rows)


async def test_the_window_of_an_organisation_reads_no_table_from_end_to_end(full: World) -> None:
    """CLK-16: every deadline asks this."""
    window = {"first": date(2026, 11, 20), "last": date(2027, 12, 25)}
    for org_id in (full.orgs["comm_a"], None):
        plan = await _plan(full.owner, org_id=org_id, **window)
        for table in _TABLES:
            assert f"Seq Scan on {table}" not in plan, plan
    assert "uq_calendar_notices_seq" not in plan, "the newest version is found by its owner"


class _Counted:
    """A runner that counts what it is asked."""

    def __init__(self, runner: asyncpg.Connection) -> None:
        self._runner, self.asked = runner, 0

    async def fetch(self, query: str, *args: Any) -> list[asyncpg.Record]:
        self.asked += 1
        found: list[asyncpg.Record] = await self._runner.fetch(query, *args)
        return found

    async def fetchrow(self, query: str, *args: Any) -> asyncpg.Record | None:
        self.asked += 1
        found: asyncpg.Record | None = await self._runner.fetchrow(query, *args)
        return found

    async def execute(self, query: str, *args: Any) -> str:
        self.asked += 1
        return str(await self._runner.execute(query, *args))


async def test_a_calendar_costs_one_round_trip(full: World, services: Services) -> None:
    async with services.work() as uow:
        counted = _Counted(full.owner)
        calendars = SqlWorkCalendars(Gate(counted))

        class Work:
            work_calendars = calendars

        window = (date(2026, 11, 20), date(2027, 12, 25))
        found = await calendar_for(Work(), full.orgs["comm_a"], *window)  # type: ignore[arg-type]  # of a unit of work only this is asked
        same = await calendar_for(uow, full.orgs["comm_a"], *window)
    assert counted.asked == 1
    assert (found.version, found.rules) == (same.version, same.rules)
    assert found.announced == {2026}
