"""Lists between units and communities go by the index of each side, also among thousands."""

from datetime import date
from typing import Any
from uuid import UUID

from partyhub.db.co_building.partner_statements import MEETING_GAPS, UNIT_GAPS, UNPAIRED
from partyhub.db.co_building.told import OFFERS, SERVICES
from partyhub.db.co_building.waiting import OFFERS_OPEN, SERVICES_TOLD
from partyhub.db.gate import Statement
from partyhub.db.participation_letters.pages import page_statement, waiting_statement
from partyhub.domain.shared.org import Side
from tests.world import World

_MORE = """
INSERT INTO orgs (id, node, parent_id, path, kind, name, name_sort, name_initials)
OVERRIDING SYSTEM VALUE
SELECT gen_random_uuid(), 100000 + n, s.id, s.path || (100000 + n) || '/',
  CASE n % 2 WHEN 0 THEN 'unit_org' ELSE 'community_org' END, '更多' || n, n::text, 'g'
FROM generate_series(1, 2000) n, (SELECT id, path FROM orgs WHERE name = 'street_b') s"""
_SIDES = """
  (SELECT id, row_number() OVER () AS k FROM orgs WHERE kind = 'unit_org' AND name LIKE '更多%') u
  JOIN (SELECT id, row_number() OVER () AS k FROM orgs
    WHERE kind = 'community_org' AND name LIKE '更多%') c ON c.k = u.k"""
_SERVICES = f"""
INSERT INTO unit_services (id, unit_id, community_id, told_side, served_on, what, people, told_by,
  told_at, told_name, state)
SELECT gen_random_uuid(), u.id, c.id, CASE n % 2 WHEN 0 THEN 'unit' ELSE 'community' END,
  date '2025-01-01' + n, 'x', 1, (SELECT id FROM accounts LIMIT 1), now(), 'x',
  CASE n % 10 WHEN 0 THEN 'told' ELSE 'withdrawn' END
FROM generate_series(1, 20) n, {_SIDES}"""
_PAIRS = f"""
INSERT INTO partner_pairs (id, unit_id, community_id, since, agreed_by, entered_at, entered_by)
SELECT gen_random_uuid(), u.id, c.id, date '2025-01-01', 'x', now(), 'x' FROM {_SIDES}"""
_OFFERS = f"""
INSERT INTO co_offers (id, unit_id, community_id, told_side, told_on, kind, what, told_at,
  told_name, state)
SELECT gen_random_uuid(), u.id, c.id, 'unit', date '2025-01-01' + n, 'need', 'x', now(), 'x',
  CASE n % 10 WHEN 0 THEN 'open' ELSE 'done' END
FROM generate_series(1, 20) n, {_SIDES}"""
_LETTERS = f"""
INSERT INTO participation_letters (id, unit_id, community_id, superior_id, begins, ends, state,
  number)
SELECT gen_random_uuid(), u.id, c.id, (SELECT id FROM orgs WHERE name = 'street_b'),
  make_date(1900 + n, 1, 1), make_date(1900 + n, 6, 30), 'received', 1
FROM generate_series(1, 10) n, {_SIDES}"""
_VERSIONS = """
INSERT INTO letter_versions
  (letter_id, number, drafted_at, drafted_by, drafted_name, figures, lines)
SELECT id, 1, now(), (SELECT id FROM accounts LIMIT 1), 'x', '{"services": 0, "people": 0}', '[]'
FROM participation_letters"""
_FEW = ("orgs", "partner_pairs")
"""A pair a unit: read whole where that is cheaper."""
_TABLES = ("unit_services", "co_offers", "participation_letters", "letter_versions")
_DAYS = {"since": date(1900, 1, 1), "until": date(2999, 1, 1), "after_day": date(2999, 1, 1)}


def _questions(home: str) -> list[tuple[Statement, dict[str, Any]]]:
    here: dict[str, Any] = {"roots": [home]}
    page = here | _DAYS | {"after_id": UUID(int=1), "limit": 51, "states": []}
    named = here | {"after_key": "", "after_id": UUID(int=0), "limit": 51}
    half = named | {"begins": date(2026, 1, 1), "ends": date(2026, 6, 30)}
    letters = [page_statement(side, of_period=False, of_state=False) for side in _SIDES_OF]
    return [
        (SERVICES, page), (OFFERS, page), (SERVICES_TOLD, here | {"limit": 20}),
        (UNIT_GAPS, half), (MEETING_GAPS, half), (UNPAIRED, named),
        (OFFERS_OPEN, here | {"limit": 20}), *((one, named) for one in letters),
        *((waiting_statement(side), here) for side in _SIDES_OF),
    ]  # fmt: skip


_SIDES_OF = (Side.UNIT, Side.COMMUNITY)


async def test_lists_of_one_community_read_no_whole_table(world: World) -> None:
    """CHK-27, CHK-29, REG-02."""
    await world.sign_in("somebody")
    for filling in (_MORE, _PAIRS, _SERVICES, _OFFERS, _LETTERS, _VERSIONS):
        await world.owner.execute(filling)
    for table in _FEW + _TABLES:
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    home = await world.owner.fetchval("SELECT path FROM orgs WHERE name = '更多1001'")
    for statement, binds in _questions(home):
        asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
        rows = await world.owner.fetch(asked, *statement.arguments(binds))
        plan = "\n".join(row[0] for row in rows)
        for table in _TABLES:
            assert f"Seq Scan on {table}" not in plan, plan
