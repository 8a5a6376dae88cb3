"""The roster of duties goes by the special group's index, a member's own by key."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.post_duties.statements import OF_MEMBER, POSTS, roster_statement
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.post_duties.views import DutyShow
from tests.db.test_group_plans import _GROUPS, _MEMBERS
from tests.world import World

_POSTS = """
INSERT INTO duty_posts (id, org_id, title, duties, opened_at, opened_by)
SELECT md5('p' || n)::uuid, (SELECT id FROM orgs WHERE name = 'branch_a'), 'p' || n, 'x', now(), 'x'
FROM generate_series(1, 300) AS n"""
_DUTIES = """
INSERT INTO post_duties (id, member_id, post_id, duties, since, until, assigned_at, assigned_by)
SELECT gen_random_uuid(), md5('m' || n)::uuid, md5('p' || (1 + n % 300))::uuid, 'x',
  date '2026-01-01', date '2026-12-31', now(), 'x'
FROM generate_series(1, 20000) AS n"""


async def test_duties_are_found_by_indexes(world: World) -> None:
    """MEM-13."""
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for filling in (_MEMBERS, _GROUPS, _POSTS, _DUTIES):
        await world.owner.execute(filling)
    for table in ("members", "member_groups", "duty_posts", "post_duties", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    page = {"after_key": "", "after_id": UUID(int=0), "limit": 51}
    one = await world.owner.fetchval("SELECT member_id FROM post_duties LIMIT 1")
    here = page | {"roots": [world.paths["branch_b"]]}
    questions: list[tuple[Statement, dict[str, Any]]] = [(OF_MEMBER, {"member_id": one})]
    as_of = here | {"on": date(2026, 11, 1)}
    questions.append((POSTS, as_of))
    shown = (DutyShow.ALL, DutyShow.WITH)
    questions += [(roster_statement(show, past=False), as_of) for show in shown]
    then = as_of | {"until": datetime(2026, 11, 2, tzinfo=UTC)}
    questions += [(roster_statement(show, past=True), then) for show in shown]
    for statement, binds in questions:
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on member_groups" not in plan, plan
        assert "until" in binds or "Seq Scan on members" not in plan, plan
