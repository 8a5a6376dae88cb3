"""A unit's own organisations are found by their paths among ten thousand, not by reading all."""

from partyhub.db.orgs.scope import SOME_OF_SCOPE
from tests.world import World

_MORE = """
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials)
OVERRIDING SYSTEM VALUE
SELECT gen_random_uuid(), 100000 + n, u.id, u.path || (100000 + n) || '/', 'branch',
  '第' || n || '党支部', n::text, 'd'
FROM generate_series(1, 10000) n JOIN (
  SELECT id, path, row_number() OVER (ORDER BY path) - 1 AS k, count(*) OVER () AS units
  FROM orgs WHERE kind = 'unit_org') u ON u.k = n % u.units
ORDER BY md5(n::text)"""


async def test_the_first_of_a_scope_are_found_by_the_index(world: World) -> None:
    """A search in one unit costs the same in a district a hundred times as large (G8)."""
    await world.owner.execute(_MORE)
    await world.owner.execute("ANALYZE orgs")
    root = await world.owner.fetchval("SELECT path FROM orgs WHERE kind = 'branch' LIMIT 1")
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {SOME_OF_SCOPE.sql}"
    rows = await world.owner.fetch(asked, *SOME_OF_SCOPE.arguments({"roots": [root]}))
    plan = "\n".join(row[0] for row in rows)
    assert "uq_orgs_path" in plan, plan
    assert "Seq Scan" not in plan, plan
