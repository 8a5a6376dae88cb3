"""What communities did in a year is counted by the index of each thing, also among thousands."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.service_goals.repository import COMMUNITIES, DONE_THERE, HISTORY, HOLDING
from tests.db.test_activity_plans import _ACTIVITIES
from tests.db.test_together_plans import _MORE
from tests.world import World

_GOALS = """
INSERT INTO service_goals (community_id, year, measure, number, target, set_at, set_by)
SELECT id, y, m, 1, 5, now(), 'x' FROM orgs, generate_series(2024, 2027) AS y,
  unnest(ARRAY['activities', 'orders', 'hours', 'meetings']) AS m WHERE kind = 'community_org'"""
_MEETINGS = """
INSERT INTO joint_meetings (id, community_id, held_on, place, agenda, entered_at, entered_by)
SELECT gen_random_uuid(), o.id, date '2020-01-01' + n, 'x', 'x', now(), 'x'
FROM generate_series(1, 10) AS n, (SELECT id FROM orgs WHERE kind = 'community_org') AS o"""
_TABLES = ("orgs", "service_goals", "activities", "joint_meetings")


def _questions(world: World) -> list[tuple[Statement, dict[str, Any]]]:
    here = {"roots": [world.paths["comm_b"]], "after_key": "", "after_id": UUID(int=0), "limit": 51}
    days = {
        "since": date(2026, 1, 1), "before": date(2027, 1, 1),
        "from_at": datetime(2026, 1, 1, tzinfo=UTC), "until_at": datetime(2027, 1, 1, tzinfo=UTC),
    }  # fmt: skip
    ids: dict[str, Any] = {"ids": [world.orgs["comm_b"]]}
    one = {"community_id": world.orgs["comm_b"], "year": 2026, "measure": "hours"}
    return [
        (COMMUNITIES, here | {"year": 2026}), (HOLDING, ids | {"year": 2026}),
        (HISTORY, one), (DONE_THERE, ids | days),
    ]  # fmt: skip


async def test_goals_read_no_whole_table(world: World) -> None:
    """CHK-31: nor does what is done of them."""
    for filling in (_MORE, _ACTIVITIES, _GOALS, _MEETINGS):
        await world.owner.execute(filling)
    for table in _TABLES:
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    for statement, binds in _questions(world):
        asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        plan = "\n".join(
            row[0] for row in await world.owner.fetch(asked, *statement.arguments(binds))
        )
        for table in _TABLES[1:]:
            assert f"Seq Scan on {table}" not in plan, plan
