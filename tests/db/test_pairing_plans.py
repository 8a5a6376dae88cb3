"""Lists of pairs, a member's own and who may support go by indexes (VOL-05)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.pairing_support.pages import page_statement
from partyhub.db.pairing_support.parts_statements import CANDIDATE, OF_MEMBER, OWN_VISITS, VISITS
from partyhub.db.pairing_support.statements import CADRE_GAPS
from partyhub.domain.pairing_support.views import PairShow
from tests.checked_in import Put, put_check_in
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_HOUSEHOLDS = """
INSERT INTO support_households (id, community_id, running, household_index, since)
SELECT md5('h' || n)::uuid, $1, n, decode(md5('h' || n), 'hex'), now()
FROM generate_series(1, 5000) AS n"""
_PAIRS = """
INSERT INTO support_pairs (id, community_id, household_id, kind, way, area, proposed_at,
  proposed_by, state, ended_on)
SELECT md5('h' || n)::uuid, $1, md5('h' || n)::uuid, 'hardship', 'one', 'x',
  timestamptz '2026-01-01' + n * interval '1 minute', 'x', 'ended', '2026-06-01'
FROM generate_series(1, 5000) AS n"""
_SUPPORTERS = """
INSERT INTO supporters (id, pair_id, member_id, capacity, since, added_by)
SELECT md5('s' || n)::uuid, md5('h' || n)::uuid, m.id, 'cadre', now(), 'x'
FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM members) m WHERE n <= 5000"""


async def test_pairs_are_found_by_indexes(world: World) -> None:
    """VOL-05, VOL-06: what other communities have is not read."""
    one = await world.member("李大明", phone="13900001111")
    await world.owner.execute(_MEMBERS)
    await put_check_in(world, Put(member=one))
    await world.owner.execute(_HOUSEHOLDS, world.orgs["comm_b"])
    await world.owner.execute(_PAIRS, world.orgs["comm_b"])
    await world.owner.execute(_SUPPORTERS)
    for table in ("support_pairs", "supporters", "support_households", "members", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    for statement, binds in _questions(world, one):
        rows = await world.owner.fetch(
            f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}", *statement.arguments(binds)
        )
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on support_pairs" not in plan, plan
        assert "Seq Scan on supporters" not in plan, plan


def _questions(world: World, one: UUID) -> list[tuple[Statement, dict[str, Any]]]:
    late = datetime(2026, 1, 3, tzinfo=UTC)
    page = {"roots": [world.paths["comm_a"]], "limit": 51}
    here = {"community_id": world.orgs["comm_a"], "path": world.paths["comm_a"]}
    return [
        (page_statement(PairShow.ALL, goes_on=True), page | {"after_at": late, "after_id": one}),
        (page_statement(PairShow.OPEN, goes_on=False), page),
        (page_statement(PairShow.UNVISITED, goes_on=False), page | {"before": late}),
        (
            page_statement(PairShow.TO_REVIEW, goes_on=False),
            page | {"year_before": date(2026, 1, 1)},
        ),
        (CADRE_GAPS, page | {"after_key": "", "after_id": UUID(int=0)}),
        (CANDIDATE, here | {"member_id": one}),
        (OF_MEMBER, {"member_id": one}),
        (OWN_VISITS, {"member_id": one}),
        (VISITS, {"pair_id": one}),
    ]
