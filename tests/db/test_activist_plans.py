"""Lists of activists go by their index, however many are entered."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.activists.repository import OF_MEMBER, PAGES, REVIEWS
from partyhub.db.gate import Statement
from partyhub.domain.activists.views import ActivistShow
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_ACTIVISTS = """
INSERT INTO activists (id, branch_id, name, name_sort, gender, confirmed_on, added_at, added_by,
  outcome, ended_on)
SELECT md5('a' || n)::uuid, b.id, 'n', md5(n::text), 'male', date '2024-01-01' + n % 900, now(),
  'x', CASE n % 3 WHEN 0 THEN 'ended' END, CASE n % 3 WHEN 0 THEN date '2026-10-01' END
FROM (SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs WHERE kind = 'branch') b
JOIN generate_series(1, 12000) AS n ON n % 43 = b.k"""
_REVIEWS = """
INSERT INTO activist_reviews (id, activist_id, "on", findings, entered_at, entered_by)
SELECT gen_random_uuid(), id, confirmed_on + 180, 'x', now(), 'x' FROM activists"""


@pytest.fixture
async def pile(world: World) -> World:
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for filling in (_ACTIVISTS, _REVIEWS):
        await world.owner.execute(filling)
    for table in ("activists", "activist_reviews", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on activist" not in plan, plan


@pytest.mark.parametrize("show", ActivistShow)
@pytest.mark.parametrize("root", ["district", "branch_b"])
async def test_a_page_of_activists_reads_one_index(
    pile: World, show: ActivistShow, root: str
) -> None:
    """MEM-16."""
    binds = {"roots": [pile.paths[root]], "after_key": "", "after_id": UUID(int=0), "limit": 51}
    day = {"today": date(2026, 11, 20)} if show is ActivistShow.DUE else {}
    await _plan(pile, PAGES[show], **binds, **day)


async def test_one_entry_and_a_members_are_found_by_key(pile: World) -> None:
    """MEM-16."""
    one = await pile.owner.fetchval("SELECT id FROM activists LIMIT 1")
    await _plan(pile, REVIEWS, id=one)
    await _plan(pile, OF_MEMBER, member_id=one)
