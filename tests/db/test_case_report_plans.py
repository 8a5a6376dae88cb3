"""Lists of case reports go by indexes, however many there are."""

from itertools import product
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.case_reports import statements as s
from partyhub.db.case_reports.pages import Shape, page_statement
from partyhub.db.gate import Statement
from partyhub.domain.case_reports.views import Box
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_REPORTS = """
INSERT INTO case_reports (id, number, centre_id, org_id, part, kind, title, facts, recognised_at,
  to_org_id, to_name, author_id, author_name, written_at, due_at, digest)
SELECT gen_random_uuid(), 'B' || n, d.parent_id, d.id, 'first', 'special', 't', 'f', now(),
  $1, 'street', md5('a' || n % 50)::uuid, 'a', now() - n * interval '1 minute', now(), 'x'
FROM (SELECT id, parent_id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs
      WHERE kind = 'department') d
JOIN generate_series(0, 9999) AS n ON n % 4 = d.k"""
_PROOFS = """
INSERT INTO case_report_proofs (id, report_id, kind, at, by_id, by_name, medium)
SELECT gen_random_uuid(), id, 'sent', now(), id, 'b', 'system' FROM case_reports"""


@pytest.fixture
async def pile(world: World) -> World:
    await world.add_org("centre", "street_a", OrgKind.CENTRE)
    for number in range(4):
        await world.add_org(f"department {number}", "centre", OrgKind.DEPARTMENT)
    await world.owner.execute(_REPORTS, world.orgs["street_a"])
    await world.owner.execute(_PROOFS)
    for table in ("case_reports", "case_report_proofs", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    rows = await pile.owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on case_report" not in plan, plan


def _sides(pile: World, box: Box | None) -> dict[str, Any]:
    root = [pile.paths["street_a"]]
    ours: dict[str, Any] = {
        "roots": root,
        "complaints": root,
        "overseen": root,
        "parties": [UUID(int=7)],
        "me": UUID(int=7),
    }
    theirs = {"addressed": root, "parties": [UUID(int=7)]}
    return {None: ours | theirs, Box.OURS: ours, Box.RECEIVED: theirs}[box]


async def test_no_list_of_case_reports_reads_the_table_from_end_to_end(pile: World) -> None:
    """TKT-27: of the centre, of the addressee, of both; what is late, what waits."""
    now = pile.services.clock()
    known: dict[str, dict[str, Any]] = {"": {}, "state": {"state": "sent"}, "late": {"now": now}}
    for box, name in product((None, *Box), known):
        shape = Shape(frozenset({name} - {""}), False, box)
        binds = _sides(pile, box) | known[name]
        await _plan(pile, page_statement(shape), limit=26, **binds)


async def test_one_report_its_proof_and_its_chain_are_found_by_key(pile: World) -> None:
    """TKT-27."""
    one = await pile.owner.fetchval("SELECT id FROM case_reports LIMIT 1")
    sides = _sides(pile, None)
    await _plan(pile, s.GET, id=one, **sides)
    await _plan(pile, s.CHAIN, first_id=one, **sides)
    await _plan(pile, s.PROOFS, id=one)
