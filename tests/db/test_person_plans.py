"""What is kept of one person and of the records that went into theirs is found by keys alone."""

import pytest

from partyhub.db.data_requests.statements import OF_MEMBER as REQUESTS
from partyhub.db.floating.repository import OF_MEMBER as FLOATING
from partyhub.db.gate import Statement
from partyhub.db.member_certificates.repository import OF_MEMBER as CERTIFICATES
from partyhub.db.member_files.repository import HISTORY
from partyhub.domain.orgs.org import OrgKind
from tests.db.test_group_plans import _MEMBERS
from tests.world import World

_FLOATING = """
INSERT INTO floating_members (id, keeper_id, office_id, member_id, direction, state, person, place,
  since, until, registered_at, changed_at, search)
SELECT gen_random_uuid(), $1, $1, md5('m' || n)::uuid, 'outflow', 'registered', '{}', 'x',
  '2026-01-01', '2026-12-31', now(), now(), '' FROM generate_series(1, 20000) AS n"""
_CERTIFICATES = """
INSERT INTO member_certificates (id, keeper_id, office_id, member_id, direction, state, person,
  number, issuer_name, party, purpose, issued_on, valid_days, by_name, registered_at, changed_at,
  search)
SELECT gen_random_uuid(), $1, $1, md5('m' || n)::uuid, 'out', 'standing', '{}', 'M' || n, 'x', 'x',
  'x', '2026-01-01', 30, 'x', now(), now(), '' FROM generate_series(1, 20000) AS n"""
_PAPERS = """
INSERT INTO member_file_papers (id, member_id, code, state, entered_at, entered_by)
SELECT gen_random_uuid(), md5('m' || n)::uuid, 'award', 'present', now(), 'x'
FROM generate_series(1, 20000) AS n"""
_REQUESTS = """
INSERT INTO data_requests (id, member_id, kind, state, submitted_at, due_at)
SELECT gen_random_uuid(), md5('m' || n)::uuid, 'erase', 'submitted', now(), now()
FROM generate_series(1, 20000) AS n"""
_QUESTIONS = {
    "floating_members": FLOATING, "member_certificates": CERTIFICATES,
    "member_file_papers": HISTORY, "data_requests": REQUESTS,
}  # fmt: skip


async def fill_branches(world: World) -> None:
    """20,000 members in forty branches."""
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    await world.owner.execute(_MEMBERS)


@pytest.fixture
async def pile(world: World) -> World:
    await fill_branches(world)
    for rows in (_FLOATING, _CERTIFICATES):
        await world.owner.execute(rows, world.orgs["branch_a"])
    for rows in (_PAPERS, _REQUESTS):
        await world.owner.execute(rows)
    for table in ("members", "orgs", "member_merges", *_QUESTIONS):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def test_no_table_is_read_whole_for_one_person(pile: World) -> None:
    """Issue 4, MEM-02, MEM-09, MEM-14."""
    one = await pile.owner.fetchval("SELECT member_id FROM data_requests LIMIT 1")
    for table, statement in _QUESTIONS.items():
        plan = await _plan(pile, statement, one)
        assert f"Seq Scan on {table}" not in plan, plan
        assert "Index" in plan, plan


async def _plan(pile: World, statement: Statement, member: object) -> str:
    asked = statement.arguments({"member_id": member})
    return "\n".join(row[0] for row in await pile.owner.fetch(f"EXPLAIN {statement.sql}", *asked))
