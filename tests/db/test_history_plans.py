"""A person's story and rosters as of a day go by indexes, however large the register is."""

from datetime import UTC, datetime
from typing import Any

import pytest

from partyhub.db.gate import Statement
from partyhub.db.members.as_of import PAGE, PAGE_OF_KIND
from partyhub.db.members.branches_ahead import BRANCHES, BRANCHES_OF_KIND
from partyhub.db.members.story import CHANGED, STORY
from partyhub.db.members.table import members
from partyhub.domain.members.as_of import START
from partyhub.domain.orgs.org import OrgKind
from tests.world import World

_MEMBERS = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category)
SELECT md5('m' || n)::uuid, b.id, b.id, 'n' || n, md5(n::text), 'n', '', 'male', 'full',
  'in_service'
FROM (SELECT id, row_number() OVER (ORDER BY path) - 1 AS k FROM orgs WHERE kind = 'branch') b
JOIN generate_series(1, 20000) AS n ON n % 203 = b.k"""
_CHANGE = "UPDATE members SET post = 'x' WHERE get_byte(uuid_send(id), 0) < 128"
_EVENTS = """
INSERT INTO events (at, action, subject, account_id)
SELECT now(), 'member.edit', id, id FROM members"""
_PERIODS = """
INSERT INTO category_periods (member_id, category, since, entered_on)
SELECT id, category, date '2015-01-01' + get_byte(uuid_send(id), 1) * 8, date '2020-06-01'
FROM members"""
_ALWAYS = datetime(9999, 1, 1, tzinfo=UTC)
_BIG = ("category_periods", "members", "member_versions", "affiliations", "events")


@pytest.fixture
async def pile(world: World) -> World:
    for number in range(200):
        await world.add_org(f"more {number}", "unit_a", OrgKind.BRANCH)
    for filling in (_MEMBERS, _CHANGE, _EVENTS, _PERIODS):
        await world.owner.execute(filling)
    for table in (*_BIG, "orgs"):
        await world.owner.execute(f"VACUUM ANALYZE {table}")
    return world


async def _plan(pile: World, statement: Statement, *uses: str, **binds: Any) -> None:
    """What the server does for the values at hand, and for any values."""
    asked = f"EXPLAIN (ANALYZE, TIMING OFF) {statement.sql}"
    for mode in ("force_custom_plan", "force_generic_plan"):
        await pile.owner.execute(f"SET plan_cache_mode = {mode}")
        rows = await pile.owner.fetch(asked, *statement.arguments(binds))
        await pile.owner.execute("RESET plan_cache_mode")
        plan = "\n".join(row[0] for row in rows)
        for table in _BIG:
            assert f"Seq Scan on {table}" not in plan, plan
        for index in uses:
            assert index in plan, plan


async def test_a_page_of_a_roster_reads_the_branches_that_it_shows(pile: World) -> None:
    """LG-07: the next branches of the district, and who belonged to two of them."""
    start = pile.paths["district"]
    await _plan(pile, BRANCHES, beyond=start, end=f"{start}~", limit=2)
    for until in (_ALWAYS, datetime(2027, 1, 1, tzinfo=UTC)):
        await _plan(
            pile, PAGE, "Index Only Scan using ix_affiliations_of_branch", "pk_members",
            branches=[pile.orgs["branch_a"], pile.orgs["branch_b"]],
            until=until, on=until.date(), after_path=START.path, after_key=START.name_sort,
            after_id=START.id, limit=51,
        )  # fmt: skip


async def test_a_roster_of_one_status_asks_each_branch_by_an_index(pile: World) -> None:
    """MEM-16, LG-07: nobody is on probation, so every branch of the district is passed over."""
    start = pile.paths["district"]
    kinds = {"statuses": ["probationary"], "categories": ["in_service", "retired"]}
    where = {"beyond": start, "end": f"{start}~", "limit": 2}
    for until in (_ALWAYS, datetime(2020, 1, 1, tzinfo=UTC)):
        kinds_then = kinds | {"until": until, "on": until.date()}
        await _plan(
            pile, BRANCHES_OF_KIND, "ix_members_branch_id_kind", "ix_member_versions_kind_then",
            **where, **kinds_then,
        )  # fmt: skip
        await _plan(
            pile, PAGE_OF_KIND, branches=[pile.orgs["branch_a"]],
            after_path=START.path, after_key=START.name_sort,
            after_id=START.id, limit=51, **kinds_then,
        )  # fmt: skip


async def test_a_persons_story_reads_that_persons_rows(pile: World) -> None:
    """MEM-02."""
    one = await pile.owner.fetchval("SELECT member_id FROM member_versions LIMIT 1")
    await _plan(pile, STORY, member_id=one, before_at=_ALWAYS, before_seq=0, limit=31)
    await _plan(pile, CHANGED, member_id=one, xacts=[1, 2, 3])


_NOT_KEPT = {
    "id", "name_initials", "search", "phone_tail", "phone_sealed", "phone_index", "version",
}  # fmt: skip
"""Columns that say nothing of their own, or that must never be in a history."""


async def test_each_column_of_the_register_is_kept_or_must_not_be(world: World) -> None:
    """MEM-02: a new column has to be decided upon: in the trigger, or here."""
    member = await world.member("王小明")
    await world.owner.execute("UPDATE members SET post = 'x' WHERE id = $1", member)
    asked = "SELECT array(SELECT jsonb_object_keys(was)) FROM member_versions"
    kept = set(await world.owner.fetchval(asked))
    assert kept | _NOT_KEPT == {one.name for one in members.columns}
    assert not kept & _NOT_KEPT
