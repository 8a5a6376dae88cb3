"""The catalogue goes by an index at 20,000 items, never by reading all."""

from itertools import product
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from partyhub.db.gate import Statement
from partyhub.db.search import asked_query
from partyhub.db.service_items import statements as s
from partyhub.db.service_items.pages import Shape, page_statement
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_CENTRES = 40
_ITEMS = """
INSERT INTO service_items (id, owner_id, code, state, number, name, name_sort, name_initials,
  search, kind, category, department, draft, changed_at)
SELECT gen_random_uuid(), o.id, 'C' || n,
  CASE n % 10 WHEN 0 THEN 'draft' WHEN 1 THEN 'withdrawn' ELSE 'published' END,
  CASE n % 10 WHEN 0 THEN 0 ELSE 1 END, 'n' || n, md5(n::text), left(md5(n::text), 2),
  array_to_tsvector(ARRAY[md5(n::text), left(md5(n::text), 3)]), 'help', 'veterans', '综合窗口',
  '{}', now()
FROM (SELECT id, row_number() OVER (ORDER BY path) AS k FROM orgs WHERE kind = 'centre') o
JOIN generate_series(1, 500) AS s ON true
CROSS JOIN LATERAL (SELECT o.k * 1000 + s AS n) AS numbered"""
_VERSIONS = """
INSERT INTO service_item_versions (item_id, number, content, published_at, published_by)
SELECT id, 1, '{"name": "n"}', now(), gen_random_uuid() FROM service_items WHERE number > 0"""
_VALUES: dict[str, Any] = {
    "asked": asked_query("abc"), "kind": "help", "category": "veterans", "department": "综合窗口",
    "states": ["published"],
}  # fmt: skip
_QUESTIONS = ((), ("asked",), ("kind",), ("category", "states"), ("department",))


@pytest.fixture
async def catalogue(world: World) -> World:
    for number in range(_CENTRES):
        await world.add_org(f"centre_{number}", "street_a", OrgKind.CENTRE)
    for statement in (_ITEMS, _VERSIONS):
        await world.owner.execute(statement)
    for table in ("service_items", "service_item_versions", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(owner: asyncpg.Connection, statement: Statement, **binds: Any) -> str:
    rows = await owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on service_item" not in plan, plan
    return plan


async def test_no_page_of_the_catalogue_reads_the_table_from_end_to_end(catalogue: World) -> None:
    """TKT-20; house.md 2.8."""
    steps = [catalogue.paths[name] for name in ("district", "street_a", "centre_7")]
    for names, public, owned in product(_QUESTIONS, (False, True), (False, True)):
        filters = frozenset(names) | ({"owners"} if owned else set())
        binds = {name: _VALUES[name] for name in names}
        binds |= {"after_key": "5", "after_id": UUID(int=0), "limit": 51}
        binds |= {"owners": steps} if owned else {}
        binds |= {} if public else {"roots": [catalogue.paths["centre_7"]]}
        await _plan(catalogue.owner, page_statement(Shape(filters, public)), **binds)


async def test_one_item_its_versions_and_its_guide_are_found_by_key(catalogue: World) -> None:
    run = catalogue.owner
    item_id, owner_id = await run.fetchrow("SELECT id, owner_id FROM service_items LIMIT 1")
    paths = [catalogue.paths["district"], catalogue.paths["centre_7"]]
    for statement, binds in (
        (s.GET, {"id": item_id, "roots": paths}),
        (s.VERSION, {"id": item_id, "number": 1}),
        (s.HISTORY, {"id": item_id}),
        (s.OFFERED, {"id": item_id, "paths": paths}),
        (s.OWNED, {"owner_id": owner_id}),
    ):
        await _plan(run, statement, **binds)
