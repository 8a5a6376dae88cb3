"""The desk, cards and sums of service records go by their indexes (CHK-13)."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.service_records import certificates, figures, lines, statements
from partyhub.domain.service_records.views import RecordShow
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_RECORDS = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, proof, decided_at)
SELECT gen_random_uuid(), m.id,
  (SELECT id FROM orgs WHERE name = CASE WHEN n % 20 = 0 THEN 'comm_a' ELSE 'comm_b' END), 'own',
  date '2026-01-01' + n % 300, '2026-01-01 01:00Z'::timestamptz + n * interval '3 hours',
  '2026-01-01 02:00Z'::timestamptz + n * interval '3 hours', 1.0, 'greening', 'x',
  (SELECT id FROM accounts LIMIT 1), 'x', now(),
  CASE WHEN n % 3 = 0 THEN 'declared' ELSE 'confirmed' END,
  CASE WHEN n % 3 = 0 THEN NULL ELSE 'resident' END, CASE WHEN n % 3 = 0 THEN NULL ELSE now() END
FROM generate_series(1, 20000) AS n
JOIN (SELECT id, row_number() OVER (ORDER BY id) AS k FROM members) m ON m.k = 1 + n % 5000"""
_NIL = UUID(int=0)
_YEAR_END = {"after_on": date(2026, 12, 31), "after_id": _NIL}


async def test_records_are_found_by_indexes(world: World) -> None:
    """CHK-13: neither the desk nor a card nor a sum reads the whole table."""
    await world.account("teller")
    for filling in (_MEMBERS, _RECORDS):
        await world.owner.execute(filling)
    await world.owner.execute("VACUUM ANALYZE service_records")
    await world.owner.execute("VACUUM ANALYZE members")
    one = await world.owner.fetchval("SELECT member_id FROM service_records LIMIT 1")
    for statement, binds in _questions(world, one):
        rows = await world.owner.fetch(
            f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}", *statement.arguments(binds)
        )
        plan = "\n".join(row[0] for row in rows)
        assert "Seq Scan on service_records" not in plan, plan
        assert "Seq Scan on members" not in plan, plan


def _questions(world: World, one: UUID) -> list[tuple[Statement, dict[str, Any]]]:
    roots = {"roots": [world.paths["comm_a"]]}
    reader = {"reader": _NIL, "reader_member": _NIL, "limit": 51}
    then = datetime(2026, 6, 1, tzinfo=UTC)
    after = {"after_at": then, "after_id": _NIL}
    year = {"since": date(2026, 1, 1), "after_on": date(2026, 12, 31), "after_id": _NIL}
    that = {"member_id": one}
    days = {"since": date(2026, 1, 1), "until": date(2026, 12, 31)}
    as_of = {"since": date(2026, 1, 1), "month": date(2026, 9, 1), "on": date(2026, 9, 9)}
    stretch = {"begins_at": then, "ends_at": then}
    return [
        *((lines.DESK[show], roots | reader | after) for show in RecordShow),
        (lines.CARD, that | roots | reader | year),
        (lines.UNIT_CARD, that | year | {"limit": 51}),
        (lines.SUM, that | days),
        (statements.OVERLAPS, that | stretch),
        (statements.ELSEWHERE, that | stretch | {"id": _NIL}),
        (figures.SERVED_THERE, {"members": [one], "communities": [world.orgs["comm_a"]]}),
        (certificates.OF_MEMBER, that),
        *(
            (figures.BRANCHES[below], {"roots": [world.orgs["street_a"]]} | as_of)
            for below in (True, False)
        ),
        (figures.MONTHS, roots | as_of),
        (lines.YEAR, roots | reader | {"until": date(2026, 12, 31)} | _YEAR_END),
    ]
