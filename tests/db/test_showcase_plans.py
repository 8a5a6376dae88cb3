"""Showcases are read by their indexes: everybody's list, a desk's, the one named's (ACT-09)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.showcases.statements import (
    OF_MEMBER,
    OF_UNITS,
    page_statement,
    published_statement,
)
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.showcases.views import ShowcaseShow
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_ADD = """
INSERT INTO showcases (id, org_id, kind, title, words, name, member_id, unit_id, proposed_at,
  proposed_by, proposed_name, state, answered_at, way, shown_until)
SELECT gen_random_uuid(), o[1 + n % array_length(o, 1)], 'deed', 'x', 'x', 'x',
  CASE WHEN n % 9 > 0 THEN m.id END, CASE WHEN n % 9 = 0 THEN o[1] END,
  timestamptz '2026-01-01' + n * interval '1 minute', gen_random_uuid(), 'x',
  CASE WHEN n % 3 = 0 THEN 'proposed' ELSE 'published' END,
  CASE WHEN n % 3 > 0 THEN timestamptz '2026-02-01' + n * interval '1 minute' END,
  CASE WHEN n % 3 > 0 THEN 'account' END, CASE WHEN n % 3 > 0 THEN date '2027-02-01' END
FROM (SELECT array_agg(id) AS o FROM orgs) AS all_orgs,
  (SELECT id, row_number() OVER () AS n FROM members) AS m"""
_LAST = {"after_at": datetime(2026, 2, 9, tzinfo=UTC), "after_id": UUID(int=0)}


async def test_showcases_are_found_by_indexes(world: World) -> None:
    """ACT-09, CHK-25."""
    for number in range(40):
        await world.add_org(f"more {number}", "street_a", OrgKind.COMMUNITY_ORG)
    for filling in (_MEMBERS, _ADD):
        await world.owner.execute(filling)
    for table in ("members", "showcases", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    one = await world.owner.fetchval("SELECT member_id FROM showcases LIMIT 1")
    today, here = {"today": date(2026, 11, 1)}, {"roots": [world.paths["comm_a"]]}
    org = {"org_id": world.orgs["comm_a"]}
    questions: list[tuple[Statement, dict[str, Any]]] = [
        (OF_MEMBER, {"member_id": one}),
        (OF_UNITS, here),
        (page_statement(ShowcaseShow.WAITING, goes_on=False), here | {"limit": 51}),
        (published_statement(of_org=False, goes_on=True), today | _LAST | {"limit": 21}),
        (published_statement(of_org=True, goes_on=True), today | org | _LAST | {"limit": 21}),
    ]
    for statement, binds in questions:
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on showcases" not in plan, plan
        assert "Seq Scan on members" not in plan, plan
