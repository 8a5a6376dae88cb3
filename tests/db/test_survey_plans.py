"""Lists of surveys go by their indexes, however many sheets and lines there are."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from partyhub.db.gate import Statement
from partyhub.db.surveys.known import EARLIER, REGISTERED
from partyhub.db.surveys.pages import ALL_FINDS, FINDS, ROUND, ROUNDS, SHEETS
from partyhub.db.surveys.statements import HELD
from partyhub.db.todos.repository import SHEETS_OWED
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_ROUNDS = """
INSERT INTO survey_rounds (id, org_id, year, due_on, opened_at, opened_by)
SELECT md5('r' || n)::uuid, (SELECT id FROM orgs WHERE name = 'street_a'), 2000 + n, '2026-12-31',
  timestamptz '2026-01-01' + n * interval '1 day', 'x' FROM generate_series(1, 25) AS n"""
_SHEETS = """
INSERT INTO survey_sheets (id, round_id, org_id, state)
SELECT md5(r.id::text || o.id)::uuid, r.id, o.id, 'open' FROM survey_rounds r, orgs o
WHERE o.kind = 'community_org'"""
_FINDS = """
INSERT INTO survey_finds (id, sheet_id, kind, name, name_sort, gender, result, surveyed_on,
  changed_at)
SELECT gen_random_uuid(), s.id, 'merchant', 'n' || n, 'n' || n, 'male', 'contacted', '2026-01-01',
  now() FROM survey_sheets s, generate_series(1, 20) AS n"""
_FLOATING = """
INSERT INTO floating_members (id, keeper_id, office_id, direction, state, person, place, since,
  until, registered_at, changed_at, search)
SELECT gen_random_uuid(), o.id, o.id, 'inflow', 'registered', '{}', 'x', '2026-01-01', '2027-01-01',
  now(), now(), '' FROM orgs o, generate_series(1, 60) AS n WHERE o.kind = 'community_org'"""


async def _filled(world: World) -> tuple[UUID, UUID]:
    """The latest of many rounds, and one of its sheets."""
    for number in range(40):
        await world.add_org(f"more {number}", "street_a", OrgKind.COMMUNITY_ORG)
    for filling in (_ROUNDS, _SHEETS, _FINDS, _FLOATING):
        await world.owner.execute(filling)
    tables = "survey_rounds, survey_sheets, survey_finds, floating_members, orgs"
    await world.owner.execute(f"VACUUM ANALYZE {tables}")
    newest = await world.owner.fetchval("SELECT id FROM survey_rounds ORDER BY year DESC LIMIT 1")
    sheet = await world.owner.fetchval("SELECT id FROM survey_sheets LIMIT 1")
    return newest, sheet


async def test_surveys_are_found_by_indexes(world: World) -> None:
    """MEM-08: pages, the workbook, and who is known."""
    newest, sheet = await _filled(world)
    page = {"after_id": UUID(int=0), "limit": 51}
    named, latest = page | {"after_key": ""}, page | {"after_at": datetime(9999, 1, 1, tzinfo=UTC)}
    here = {"roots": [world.paths["comm_a"]]}
    today = here | {"today": date(2026, 11, 20)}
    questions: list[tuple[Statement, dict[str, Any]]] = [
        (ROUND, {"id": newest} | today),
        (ROUNDS, latest | today),
        (SHEETS, {"round_id": newest, "unsigned": True} | today | named),
        (FINDS, {"sheet_id": sheet, "waiting": False} | named),
        (ALL_FINDS, {"round_id": newest, "limit": 10_001} | here),
        (SHEETS_OWED, here | {"due_before": date(2027, 1, 1), "limit": 100}),
        (HELD, {"sheets": [sheet]}),
        (EARLIER, {"orgs": [world.orgs["comm_a"]], "year": 2025}),
        (REGISTERED, here),
    ]
    for statement, binds in questions:
        explain = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(explain, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        for table in ("survey_finds", "survey_sheets", "floating_members"):
            assert f"Seq Scan on {table}" not in plan, plan
