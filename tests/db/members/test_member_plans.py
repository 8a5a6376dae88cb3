"""Lists, searches and single members go by an index at 20,000 members, never by reading all."""

from itertools import product
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from partyhub.db.gate import Statement
from partyhub.db.members.pages import Shape, page_statement
from partyhub.db.members.statements import ANY_AT, GET, PHONE, PLACE
from partyhub.db.search import asked_of_branches, asked_query
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_BRANCHES = 40
_ROWS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category, phone_masked, phone_tail)
SELECT gen_random_uuid(), b.id, b.parent_id, 'n' || n, md5(n::text), left(md5(n::text), 2),
  array_to_tsvector(ARRAY[md5(n::text), left(md5(n::text), 3), lpad((n % 10000)::text, 4, '0')]),
  'male', CASE n % 50 WHEN 0 THEN 'probationary' ELSE 'full' END,
  CASE n % 4 WHEN 0 THEN 'retired' ELSE 'in_service' END, '138****0000', '0000'
FROM (SELECT id, parent_id, row_number() OVER (ORDER BY path) AS k FROM orgs
      WHERE kind = 'branch') b
JOIN generate_series(1, 500) AS s ON true
CROSS JOIN LATERAL (SELECT b.k * 1000 + s AS n) AS numbered"""

_CASES = (
    (True, "", "district", "ix_members_name_sort_id"),
    (False, "", "unit_a", "ix_members_branch_id_name_sort_id"),
    (False, "", "branch_a", "ix_members_branch_id_name_sort_id"),
    (True, "abc", "district", "ix_members_search"),
    (False, "abc", "street_a", "ix_members_"),
    (True, "1042", "district", "ix_members_search"),
)
_OF_KINDS = {
    "ix_members_name_sort_id": "ix_members_kind_name_sort_id",
    "ix_members_branch_id_name_sort_id": "ix_members_branch_id_",
}


@pytest.fixture
async def crowd(world: World) -> World:
    for number in range(_BRANCHES - 3):
        await world.add_org(f"more_{number}", "unit_a", OrgKind.BRANCH)
    await world.owner.execute(_ROWS)
    for table in ("members", "orgs", "check_ins"):  # as autovacuum would, which tests turn off
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(owner: asyncpg.Connection, statement: Statement, **binds: Any) -> str:
    rows = await owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    return "\n".join(row[0] for row in rows)


def _binds(shape: Shape, world: World, root: str, asked: str) -> dict[str, Any]:
    binds: dict[str, Any] = {"after_key": "5", "after_id": UUID(int=0), "limit": 51}
    if not shape.everything:
        binds["roots"] = [world.paths[root]]
    if shape.asked:
        binds["asked"] = asked_query(asked)
    if shape.kinds:
        binds |= {"statuses": ["full", "probationary"], "categories": ["retired"]}
    return binds


async def test_no_page_of_members_reads_the_table_from_end_to_end(crowd: World) -> None:
    """MEM-01, MEM-15: also of one status or category, which has an index of its own."""
    for (everything, asked, root, index), kinds in product(_CASES, (False, True)):
        shape = Shape(everything, bool(asked), kinds)
        binds = _binds(shape, crowd, root, asked)
        plan = await _plan(crowd.owner, page_statement(shape), **binds)
        assert "Seq Scan on members" not in plan, plan
        assert (_OF_KINDS.get(index, index) if kinds else index) in plan, plan


async def test_a_search_among_a_few_branches_meets_nobody_else(crowd: World) -> None:
    """MEM-15; a common name costs a unit what its own people cost, however large the register."""
    few = [crowd.orgs["branch_a"]]
    shape = Shape(everything=False, asked=True, kinds=False, few=True)
    binds = {"after_key": "", "after_id": UUID(int=0), "limit": 51, "branches": few}
    asked = asked_of_branches("a", few)
    shaped = page_statement(shape)
    plan = await _plan(crowd.owner, shaped, asked=asked, **binds)
    assert "Seq Scan on members" not in plan, plan
    assert "ix_members_keys_of_branch" in plan, plan
    found = await crowd.owner.fetch(shaped.sql, *shaped.arguments(binds | {"asked": asked}))
    plain = await crowd.owner.fetch(
        "SELECT id FROM members WHERE branch_id = $1 AND search @@ 'a:*' AND left_on IS NULL"
        " ORDER BY name_sort, id LIMIT 51",
        few[0],
    )
    assert found
    assert [row[0] for row in found] == [row[0] for row in plain]


async def test_one_member_is_found_by_key(crowd: World) -> None:
    member_id = await crowd.owner.fetchval("SELECT id FROM members LIMIT 1")
    for statement in (GET, PLACE, PHONE):
        plan = await _plan(crowd.owner, statement, id=member_id)
        assert "Seq Scan on members" not in plan, plan


async def test_whether_anybody_is_left_below_is_answered_without_counting(crowd: World) -> None:
    plan = await _plan(crowd.owner, ANY_AT, path=crowd.paths["unit_a"])
    assert "Seq Scan on members" not in plan, plan


async def test_the_plans_give_the_rows_that_a_plain_question_gives(crowd: World) -> None:
    for everything, root in ((True, "district"), (False, "street_a")):
        shape = Shape(everything, asked=False, kinds=True)
        statement = page_statement(shape)
        binds = _binds(shape, crowd, root, "")
        found = await crowd.owner.fetch(statement.sql, *statement.arguments(binds))
        plain = await crowd.owner.fetch(
            "SELECT m.id FROM members m JOIN orgs b ON b.id = m.branch_id"
            " WHERE starts_with(b.path, $1) AND category = 'retired' AND m.name_sort > '5'"
            " ORDER BY m.name_sort, m.id LIMIT 51",
            crowd.paths[root],
        )
        assert [row[0] for row in found] == [row[0] for row in plain]
