"""Lists of probationary members go by their own index, however large the register is."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.gate import Statement
from partyhub.db.probations.pages import BY_BRANCH, NEVER, PAGE, PAGE_OF_DUE
from partyhub.db.probations.repository import OF_MEMBER
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_MEMBERS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category, joined_party_on)
SELECT md5('m' || n)::uuid, b.id, b.id, 'n' || n, md5(n::text), 'n', '', 'male',
  CASE n % 40 WHEN 0 THEN 'probationary' ELSE 'full' END, 'in_service', date '2025-01-01' + n % 900
FROM (SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs WHERE kind = 'branch') b
JOIN generate_series(1, 20000) AS n ON n % 43 = b.k"""
_DECISIONS = """
INSERT INTO probation_decisions
  (id, member_id, kind, decided_on, decision_ref, until, recorded_at, recorded_by)
SELECT gen_random_uuid(), id, 'extended', joined_party_on, 'x', joined_party_on + 600, now(), 'x'
FROM members"""


@pytest.fixture
async def pile(world: World) -> World:
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for filling in (_MEMBERS, _DECISIONS):
        await world.owner.execute(filling)
    for table in ("members", "probation_decisions", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> str:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("members", "probation_decisions"):
        assert f"Seq Scan on {table}" not in plan, plan
    return plan


@pytest.mark.parametrize("root", ["district", "branch_b"])
async def test_no_list_of_probationers_reads_full_members(pile: World, root: str) -> None:
    """MEM-16."""
    roots = [pile.paths[root]]
    page = {"roots": roots, "after_since": NEVER, "after_id": UUID(int=0), "limit": 51}
    due = {"due_by": date(2026, 12, 1)}
    for statement, binds in (
        (PAGE, page), (PAGE_OF_DUE, page | due), (BY_BRANCH, {"roots": roots} | due),
    ):  # fmt: skip
        plan = await _plan(pile, statement, **binds)
        assert "ix_members_probationary" in plan, plan


async def test_a_members_decisions_are_found_by_key(pile: World) -> None:
    """MEM-16."""
    one = await pile.owner.fetchval("SELECT member_id FROM probation_decisions LIMIT 1")
    await _plan(pile, OF_MEMBER, member_id=one)
