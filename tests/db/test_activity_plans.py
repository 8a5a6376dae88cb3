"""Lists of activities, a member's own and the waiting list go by their indexes."""

from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.activities.rule_statements import OF_COMMUNITIES, STANDING, UNTOLD
from partyhub.db.activities.seat_statements import (
    AHEAD,
    CAME,
    CHECKED_IN_THERE,
    OF,
    OF_MEMBER,
    PAGE,
    TALLY,
    WAIT,
)
from partyhub.db.activities.statements import ledger_statement, page_statement
from partyhub.db.activities.venue_statements import GAPS, USED
from partyhub.db.gate import Statement
from partyhub.domain.activities.views import ActivityShow
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_ACTIVITIES = """
INSERT INTO activities (id, org_id, community_id, invited_id, open_to, title, field, is_service,
  place, begins_at, ends_at, plan, state, planned_at, planned_by, recorded_at)
SELECT gen_random_uuid(), o.id, o.id, o.id, 'checked_in', 'x', 'greening', true, 'x',
  now() - interval '1 day' * n, now() - interval '1 day' * n + interval '1 hour', 'x',
  (ARRAY['closed', 'published'])[1 + (n % 50 = 0)::int], now(), 'x', now()
FROM generate_series(1, 400) AS n, (SELECT id FROM orgs WHERE kind = 'community_org') AS o"""
_SEATS = """
INSERT INTO activity_seats (id, activity_id, member_id, state, turn, signed_at)
SELECT gen_random_uuid(), a.id, m.id, 'waiting', m.n, now()
FROM (SELECT id, row_number() OVER () AS n FROM members) AS m
JOIN (SELECT id, row_number() OVER () AS n FROM activities) AS a ON a.n % 400 = m.n % 400"""
_NOW = datetime(2026, 11, 20, tzinfo=UTC)


def _pages(world: World) -> list[tuple[Statement, dict[str, Any]]]:
    here: dict[str, Any] = {"roots": [world.paths["comm_b"]], "limit": 51}
    between = here | {"start": _NOW, "end": _NOW + timedelta(days=31)}
    one = {"activity_id": UUID(int=1)}
    member = {"member_id": UUID(int=2)}
    return [
        (page_statement(ActivityShow.COMING, goes_on=False), here | {"now": _NOW, "start": _NOW}),
        (page_statement(ActivityShow.OWED, goes_on=False), here | {"now": _NOW}),
        (page_statement(ActivityShow.PAST, goes_on=False), here | {"now": _NOW}),
        (page_statement(ActivityShow.BETWEEN, goes_on=False), between),
        (ledger_statement(goes_on=False), between),
        (TALLY, one),
        (WAIT, one | {"limit": 1}),
        (PAGE, one | {"after": 0, "limit": 51}),
        (OF, one | member),
        (CAME, one | {"community_id": UUID(int=3)}),
        (OF_MEMBER, member),
        (CHECKED_IN_THERE, {"community_id": UUID(int=3), "ids": [UUID(int=5)]}),
        (USED, {"id": UUID(int=6), "start": _NOW, "end": _NOW, "limit": 50}),
        (GAPS, between | {"year": 2026, "now": _NOW, "after_sort": "", "after_id": UUID(int=0)}),
        (AHEAD, member | {"now": _NOW, "checked_in": [UUID(int=3)], "above": [UUID(int=4)]}),
    ]


async def test_activities_are_found_by_indexes(world: World) -> None:
    """ACT-04, ACT-07."""
    for number in range(40):
        await world.add_org(f"more {number}", "street_a", OrgKind.COMMUNITY_ORG)
    await world.owner.execute(_ACTIVITIES)
    await world.owner.execute(_MEMBERS)
    await world.owner.execute(_SEATS)
    for table in ("activities", "activity_seats", "members", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    for statement, binds in _pages(world):
        rows = await world.owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on activities" not in plan, plan
        assert "Seq Scan on activity_seats" not in plan, plan


@pytest.mark.parametrize("statement", [STANDING, UNTOLD, OF_COMMUNITIES], ids=["1", "2", "3"])
def test_standing_rules_are_asked_for_as_their_partial_index_names_them(
    statement: Statement,
) -> None:
    """CHK-23: one rule a community; those that ended stay out."""
    assert "service_days.ended_on IS NULL" in statement.sql
