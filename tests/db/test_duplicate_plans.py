"""Duplicates go by indexes, however many members there are: at writing, in lists, when entering."""

from itertools import product
from typing import Any
from uuid import UUID

import pytest

from partyhub.db.duplicates.pages import SIMILAR, Shape, page_statement
from partyhub.db.duplicates.repository import BELONGINGS, MERGES
from partyhub.db.gate import Statement
from partyhub.db.identity.repository import EQUAL, NEAREST, NOT_UNDER, OF_MEMBER
from partyhub.db.members.duplicates import FOUND, GONE
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_MEMBERS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category, birth_month, phone_index)
SELECT md5('m' || n)::uuid, b.id, b.parent_id, 'n' || n / 2, md5((n / 2)::text), 'n', '', 'male',
  'full', 'in_service', '19' || 50 + n % 50 || '-07', sha256((n / 2)::text::bytea)
FROM (SELECT id, parent_id, row_number() OVER (ORDER BY path) - 1 AS k
      FROM orgs WHERE kind = 'branch') b
JOIN generate_series(1, 20000) AS n ON n % 43 = b.k"""
_PAIRS = """
INSERT INTO member_duplicates (id, one_id, other_id, likeness, found_at, decision, decided_at)
SELECT gen_random_uuid(), least(a.id, b.id), greatest(a.id, b.id), 'certain', now() - n * '1s'::
  interval, CASE WHEN n % 2 = 0 THEN 'different' ELSE '' END, CASE WHEN n % 2 = 0 THEN now() END
FROM generate_series(1, 200) AS n
JOIN members a ON a.id = md5('m' || n * 2)::uuid
JOIN members b ON b.id = md5('m' || n * 2 + 1)::uuid"""
_NUMBERS = """
INSERT INTO member_identities (member_id, masked, sealed, index, key_id, set_at, set_by)
SELECT id, 'x', 'x', sha256(name::bytea), 1, now(), 'x' FROM members"""
_MERGES = """
INSERT INTO member_merges (merged_id, kept_id, at, account_id, account_name, reason)
SELECT md5('m' || n)::uuid, md5('m' || n + 10000)::uuid, now(), gen_random_uuid(), 'x', 'x'
FROM generate_series(1, 100) AS n"""


@pytest.fixture
async def pile(world: World) -> World:
    for number in range(40):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for rows in (_MEMBERS, _PAIRS, _NUMBERS, _MERGES):
        await world.owner.execute(rows)
    for table in ("members", "member_duplicates", "member_identities", "member_merges", "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, **binds: Any) -> None:
    rows = await pile.owner.fetch(f"EXPLAIN {statement.sql}", *statement.arguments(binds))
    plan = "\n".join(row[0] for row in rows)
    for table in ("members", "member_identities"):
        assert f"Seq Scan on {table}" not in plan, plan


async def test_a_written_member_is_compared_by_indexes(pile: World) -> None:
    """Issue 4: one or a hundred members, never all of them."""
    ids = [row[0] for row in await pile.owner.fetch("SELECT id FROM members LIMIT 20")]
    for some in (ids[:1], ids):
        await _plan(pile, FOUND, ids=some)
        await _plan(pile, GONE, ids=some)


async def test_no_list_of_pairs_reads_all_members(pile: World) -> None:
    after = {"after_at": pile.services.clock(), "after_id": UUID(int=0)}
    for everything, decided, further in product((True, False), repeat=3):
        where = {} if everything else {"roots": [pile.paths["branch_b"]]}
        binds = where | (after if further else {})
        await _plan(pile, page_statement(Shape(everything, decided, further)), limit=51, **binds)


async def test_the_questions_around_one_member_go_by_keys(pile: World) -> None:
    """MEM-02."""
    one = await pile.owner.fetchval("SELECT id FROM members LIMIT 1")
    entered = {"name": "n7", "name_sort": "x", "birth_month": "1985-07", "phone": b"x"}
    await _plan(pile, SIMILAR, roots=[pile.paths["unit_a"]], limit=10, **entered)
    await _plan(pile, MERGES, member_id=one)
    await _plan(pile, BELONGINGS, ids=[one])
    await _plan(pile, OF_MEMBER, member_id=one)
    await _plan(pile, EQUAL, indexes=[b"x"])
    await _plan(pile, NOT_UNDER, key_id=1, limit=200)
    await _plan(pile, NEAREST, paths=["/1/", "/1/2/"])
