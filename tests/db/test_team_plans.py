"""Teams, who is of them and who waits are found by indexes among 19,000 members (VOL-01, LG-24)."""

import time
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.volunteer_teams import figures as f
from partyhub.db.volunteer_teams import statements as s
from partyhub.db.volunteer_teams import waiting as w
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_plans import _MEMBERS
from tests.world import World

_COMMUNITIES = """(SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs
  WHERE kind = 'community_org') c"""
_TEAMS = f"""
INSERT INTO teams (id, community_id, name, field)
SELECT md5('t' || c.k || '-' || n)::uuid, c.id, 'team ' || n,
  (ARRAY['legal_aid', 'greening', 'elder_care', 'other'])[1 + n % 4]
FROM {_COMMUNITIES}, generate_series(0, 79) AS n"""
_CHECK_INS = f"""
INSERT INTO check_ins (id, member_id, unit_id, community_id, state, receipt, name, name_sort,
  name_initials, search, holder, volunteered_at, checked_in_on, changed_at, team_id)
SELECT md5('c' || n)::uuid, m.id, m.unit_id, c.id, 'assigned', 'none', m.name, m.name_sort,
  m.name_initials, m.search, jsonb_build_object('claimed_work_types', m.specialties), now(),
  current_date, now() - n * interval '1 minute',
  CASE WHEN n % 3 = 0 THEN md5('t' || c.k || '-' || (n / 43) % 10)::uuid END
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM members) m
JOIN {_COMMUNITIES} ON c.k = n % 43"""
_OFFERS = """
UPDATE members SET specialties = ARRAY[(ARRAY['legal_aid', 'greening', 'elder_care', 'other'])
    [1 + phone_tail::int % 4]],
  available_times = ARRAY[(ARRAY['sat-am', 'sun-am', 'mon-pm'])[1 + phone_tail::int % 3]]"""
_REQUESTS = """
INSERT INTO team_requests (id, team_id, member_id, check_in_id, invited, asked_at, asked_name,
  state, decided_at)
SELECT gen_random_uuid(), t.id, c.member_id, c.id, n % 4 = 0, now(), 'x',
  CASE WHEN n % 30 = 0 THEN 'asked' ELSE 'declined' END, CASE WHEN n % 30 > 0 THEN now() END
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM check_ins) c
JOIN teams t ON t.community_id = c.community_id AND t.name = 'team ' || n % 10
WHERE c.team_id IS NULL"""
_LEADERS = """
INSERT INTO team_leaders (id, team_id, member_id, check_in_id, since, named_by, until)
SELECT gen_random_uuid(), team_id, member_id, id, now(), 'x', CASE WHEN n % 5 > 0 THEN now() END
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM check_ins WHERE team_id IS NOT NULL) c"""
_RECORDS = """
INSERT INTO service_records (id, member_id, community_id, team_id, source, source_id, served_on,
  begins_at, ends_at, hours, category, content, told_by, told_name, told_at, state, proof,
  decided_at)
SELECT gen_random_uuid(), member_id, community_id, team_id, 'demand', gen_random_uuid(),
  date '2026-01-01' + n::int % 300, now() + n * interval '1 day', now() + n * interval '25 hours',
  1.0, 'greening', 'x', (SELECT id FROM accounts LIMIT 1), 'x', now(), 'confirmed', 'resident',
  now()
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM check_ins) c"""
_TABLES = (
    "members", "check_ins", "teams", "team_requests", "team_leaders", "team_moves",
    "service_records", "orgs",
)  # fmt: skip
_SLOWEST_SECONDS = 0.25


async def _pile(world: World) -> None:
    for number in range(40):
        await world.add_org(f"home_{number}", "street_b", OrgKind.COMMUNITY_ORG)
        await world.add_org(f"more_{number}", "street_a", OrgKind.UNIT_ORG)
    await world.account("teller")
    for filling in (_MEMBERS, _OFFERS, _TEAMS, _CHECK_INS, _REQUESTS, _LEADERS, _RECORDS):
        await world.owner.execute(filling)
    for table in _TABLES:
        await world.owner.execute(f"VACUUM ANALYZE {table}")


async def test_teams_and_their_people_are_found_by_indexes(world: World) -> None:
    """VOL-01, VOL-08, CHK-10: nobody's page reads a whole table, nor waits for the last one."""
    await _pile(world)
    for statement, binds in await _questions(world):
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        begun = time.perf_counter()
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        took = time.perf_counter() - begun
        plan = "\n".join(row[0] for row in rows)
        for table in _TABLES[:-1]:
            assert f"Seq Scan on {table}" not in plan, plan
        assert took < _SLOWEST_SECONDS, f"{took}\n{plan}"


async def _questions(world: World) -> list[tuple[Statement, dict[str, Any]]]:
    owner, home = world.owner, world.orgs["comm_a"]
    team = await owner.fetchval(
        "SELECT id FROM teams WHERE community_id = $1 AND name = 'team 1'", home
    )
    led = await owner.fetchval("SELECT member_id FROM team_leaders WHERE until IS NULL LIMIT 1")
    ids = [row[0] for row in await owner.fetch("SELECT id FROM teams ORDER BY id LIMIT 10")]
    here = {"roots": [world.paths["comm_a"]]}
    page = {"after_key": "", "after_id": UUID(int=0), "limit": 51}
    wanted = page | {"team_id": team, "field": "greening", "times": ["sat-am"]}
    return [
        (s.PAGE, here | page | {"field": ""}),
        (s.MEMBERS, {"team_id": team}),
        (s.REQUESTS, {"team_id": team}),
        (s.DISPATCHES, {"team_id": team}),
        (s.SUGGESTED, here | wanted),
        (s.SUGGESTED, {"roots": [world.paths["street_b"]]} | wanted | {"times": []}),
        (s.OPEN_FOR, {"community_id": home, "member_id": led}),
        (s.LED_BY, {"member_id": led}),
        (w.WAITING, here),
        (w.WAITING_AT, {"ids": ids[:1]}),
        (w.INVITATIONS, {"member_id": led}),
        *_reckoned(ids, led),
    ]


def _reckoned(ids: list[UUID], led: UUID) -> list[tuple[Statement, dict[str, Any]]]:
    year = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}
    return [
        (f.COUNTS, {"ids": ids}),
        (f.MOVES, {"ids": ids, "since": datetime(2026, 1, 1, tzinfo=UTC)}),
        (f.SERVED, {"ids": ids} | year),
        (f.REGISTERED, {"member_id": led}),
        (f.REQUESTS_OF, {"member_id": led}),
        (f.LEADERSHIPS_OF, {"member_id": led}),
    ]
