"""The hot statements go by an index at 20,000 check-ins, never by reading all (house.md 2.8)."""

from datetime import date
from itertools import product
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from partyhub.db.accounts.sessions import ACTOR
from partyhub.db.check_ins import browse
from partyhub.db.check_ins import statements as s
from partyhub.db.check_ins.pages import Shape, page_statement
from partyhub.db.gate import Statement
from partyhub.db.todos import repository as todos
from partyhub.domain.check_ins.views import CheckInOrder
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_UNITS = 40
_MEMBERS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category, phone_masked, phone_tail)
SELECT gen_random_uuid(), u.id, u.id, 'n' || n, md5(n::text), left(md5(n::text), 2),
  array_to_tsvector(ARRAY[md5(n::text), lpad((n % 10000)::text, 4, '0')]),
  'male', 'full', 'in_service', '138****0000', lpad((n % 10000)::text, 4, '0')
FROM (SELECT id, row_number() OVER (ORDER BY path) AS k FROM orgs WHERE kind = 'unit_org') u
JOIN generate_series(1, 480) AS s ON true
CROSS JOIN LATERAL (SELECT u.k * 1000 + s AS n) AS numbered"""
_CHECK_INS = """
INSERT INTO check_ins (id, member_id, unit_id, community_id, state, receipt, name, name_sort,
  name_initials, search, phone_masked, phone_tail, holder, volunteered_at, certificate_no,
  short_code, due_on, checked_in_on, changed_at)
SELECT gen_random_uuid(), m.id, m.unit_id, c.id, state, 'none', m.name, m.name_sort,
  m.name_initials, m.search, m.phone_masked, m.phone_tail, '{}', now(), 'N' || n, 'C' || n,
  current_date + n::int % 40, CASE WHEN state IN ('checked_in', 'assigned') THEN current_date END,
  now() - n * interval '1 minute'
FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM members) m
JOIN (SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs
      WHERE kind = 'community_org') c ON c.k = n % 3,
LATERAL (SELECT (ARRAY['assigned', 'checked_in', 'certificate_issued', 'enrolled', 'overdue'])
  [1 + CASE WHEN n % 50 = 0 THEN 4 ELSE n % 4 END] AS state) AS states"""


@pytest.fixture
async def crowd(world: World) -> World:
    for number in range(_UNITS - 3):
        await world.add_org(f"more_{number}", "street_a", OrgKind.UNIT_ORG)
    for statement in (
        _MEMBERS,
        _CHECK_INS,
        "VACUUM ANALYZE members",
        "VACUUM ANALYZE check_ins",
        "ANALYZE orgs",
    ):
        await world.owner.execute(statement)
    return world


async def _plan(owner: asyncpg.Connection, statement: Statement, **binds: Any) -> str:
    """What PostgreSQL really did."""
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    async with owner.transaction():
        rows = await owner.fetch(asked, *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    assert "Seq Scan on check_ins" not in plan, plan
    assert "Seq Scan on members" not in plan, plan
    return plan


def _values(crowd: World, filters: frozenset[str]) -> dict[str, Any]:
    known: dict[str, Any] = {
        "states": ["checked_in", "assigned"],
        "asked": "'0042':*",
        "unit_id": crowd.orgs["unit_a"],
        "community_id": crowd.orgs["comm_a"],
    }
    return {name: known[name] for name in filters}


_NARROWED = ((), ("states",), ("asked",), ("unit_id",), ("community_id",), ("unit_id", "states"))


async def test_no_page_of_check_ins_reads_the_table_from_end_to_end(crowd: World) -> None:
    """CHK-09, CHK-20: any order, any reach, any of the usual filters."""
    roots = {True: "district", False: "comm_a"}
    for names, order, everything in product(_NARROWED, CheckInOrder, roots):
        shape = Shape(order, frozenset(names), False, everything, False)
        binds = {"limit": 26} | _values(crowd, shape.filters)
        if not everything:
            binds["roots"] = [crowd.paths[roots[everything]]]
        await _plan(crowd.owner, page_statement(shape), **binds)


async def test_one_check_in_one_actor_and_what_waits_are_found_by_key(crowd: World) -> None:
    """CHK-07, CHK-32, DL-13, NT-12, ROL-15."""
    run, now = crowd.owner, crowd.services.clock()
    row = await run.fetchrow("SELECT id, short_code, member_id FROM check_ins LIMIT 1")
    assert row is not None
    reach = {"roots": [crowd.paths["street_a"]]}
    plans = [
        await _plan(run, statement, **binds, **reach)
        for statement, binds in (
            (s.GET, {"id": row["id"], "own": UUID(int=0)}),
            (s.PRESENTED, {"id": row["id"], "short_code": row["short_code"]}),
            (s.CANDIDATES, {"ids": [row["member_id"]], "own": UUID(int=0)}),
            (browse._BY_CODE, {"short_code": row["short_code"]}),
            (browse._BY_ID, {"id": row["id"]}),
            (browse._BY_NAME, {"asked": "'n1042':*", "name": "n1042", "phone_tail": "1042"}),
            (todos._OVERDUE, {}),
            (page_statement(Shape(CheckInOrder.RECENT, frozenset(), False, False, False)),
             {"limit": 26}),
        )
    ]  # fmt: skip
    assert "_changed_at_id on check_ins" in plans[-1], "a street merges one page of each org"
    late = await _plan(run, s.LAPSED, today=date(2000, 1, 1), limit=100)
    assert "ix_check_ins_due_on" in late, late
    await _plan(run, ACTOR, session_id=UUID(int=1), now=now, idle_since=now)
