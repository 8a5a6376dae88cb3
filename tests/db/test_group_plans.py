"""Rosters of special groups and a member's own entries go by indexes, however many there are."""

from datetime import date
from itertools import product
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.gate import Statement
from partyhub.db.member_groups.pages import Shape, page_statement
from partyhub.db.member_groups.repository import OF_MEMBER
from partyhub.domain.orgs.org import OrgKind
from tests.builders import NOON
from tests.world import World

_MEMBERS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category)
SELECT md5('m' || n)::uuid, b.id, b.id, 'n' || n, md5(n::text), 'n', '', 'male', 'full',
  'in_service'
FROM (SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs WHERE kind = 'branch') b
JOIN generate_series(1, 20000) AS n ON n % 43 = b.k"""
_GROUPS = """
INSERT INTO member_groups (id, member_id, kind, since, until, decision_ref, entered_at, entered_by)
SELECT gen_random_uuid(), md5('m' || n)::uuid, kind, date '2026-01-01',
  CASE WHEN n % 3 = 0 THEN date '2026-06-01' END, 'x', now(), 'x'
FROM generate_series(1, 20000) AS n,
LATERAL (SELECT (ARRAY['elderly', 'hardship', 'floating', 'postless', 'other', 'retained',
  'stopped'])[1 + n % 7] AS kind) AS kinds"""


@pytest.fixture
async def pile(world: World) -> World:
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    await world.owner.execute(_MEMBERS)
    await world.owner.execute(_GROUPS)
    for table in ("members", "member_groups", "orgs", "affiliations"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on member_groups" not in plan, plan


async def test_no_roster_of_a_group_reads_the_table_from_end_to_end(pile: World) -> None:
    """MEM-07, LG-09, LG-22: of everything, of a branch; as of a day, with those who returned."""
    binds = {
        "kinds": ["retained"], "on": date(2026, 11, 1), "until": NOON, "after_key": "",
        "after_id": UUID(int=0), "limit": 51,
    }  # fmt: skip
    for everything, ended in product((True, False), repeat=2):
        where = {} if everything else {"roots": [pile.paths["branch_b"]]}
        await _plan(pile, page_statement(Shape(everything, ended)), **binds, **where)


async def test_a_members_entries_are_found_by_key(pile: World) -> None:
    """MEM-07."""
    one = await pile.owner.fetchval("SELECT member_id FROM member_groups LIMIT 1")
    await _plan(pile, OF_MEMBER, member_id=one)
