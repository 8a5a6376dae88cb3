"""Many tickets at once, and a member's own, go by indexes at 20,000 tickets."""

from uuid import UUID

from partyhub.db.members.known import KNOWN
from partyhub.db.tickets.batches import CENTRES, HELD, HOLD, LOADS, OPEN_OF
from partyhub.db.tickets.own import FIRST_PAGE, NEXT_PAGE, RATED
from tests.db.test_ticket_plans import _OWNER, _plan, _reach, crowd
from tests.world import World

_PEOPLE = """
INSERT INTO members (id, branch_id, unit_id, name, name_sort, name_initials, search, gender,
  status, category, phone_tail, left_on)
SELECT gen_random_uuid(), $1, $2, 'm' || n, 'm' || n, 'm', array_to_tsvector(ARRAY['m' || n,
  lpad((n % 10000)::text, 4, '0')]), 'male', 'full', 'retired', '', NULL
FROM generate_series(1, 20000) n"""
__all__ = ["crowd"]


async def test_a_batch_is_locked_and_read_by_key(crowd: World) -> None:
    """TKT-11: a hundred tickets, and how many each colleague has open."""
    rows = await crowd.owner.fetch("SELECT id FROM tickets LIMIT 100")
    ids = [row[0] for row in rows]
    await _plan(crowd, HOLD, ids=ids)
    await _plan(crowd, HELD, ids=ids, me=_OWNER, **_reach(crowd))
    whose = await crowd.owner.fetchval("SELECT owner_id FROM tickets LIMIT 1")
    open_of = await _plan(crowd, OPEN_OF, owner=whose, limit=101, me=_OWNER, **_reach(crowd))
    assert "ix_tickets_owner_id" in open_of, open_of
    await _plan(crowd, LOADS, owners=[whose, UUID(int=5)], me=_OWNER, **_reach(crowd))
    await _plan(crowd, CENTRES, roots=[crowd.paths["street_a"]], above=["/1/"])


async def test_who_stands_at_the_counter_is_found_by_key(crowd: World) -> None:
    """TKT-04: a phone ending among 20,000 members, within a street."""
    await crowd.owner.execute(_PEOPLE, crowd.orgs["branch_a"], crowd.orgs["unit_a"])
    await crowd.owner.execute("VACUUM ANALYZE members")
    asked = {"asked": "'0042':*", "roots": [crowd.paths["street_a"]], "limit": 9}
    plan = await _plan(crowd, KNOWN, **asked)
    assert "ix_members_search" in plan, plan
    assert "Seq Scan on members" not in plan, plan


async def test_a_members_own_are_read_by_an_index(crowd: World) -> None:
    """Issue 3: the latest change first, page by page."""
    member = await crowd.member("王小明")
    await crowd.owner.execute(
        "UPDATE tickets SET member_id = $1 WHERE substr(number, 2)::int % 200 = 0", member
    )
    await crowd.owner.execute("VACUUM ANALYZE tickets")
    key = {"after_at": crowd.services.clock(), "after_id": UUID(int=0)}
    for statement, more in ((FIRST_PAGE, {}), (NEXT_PAGE, key)):
        plan = await _plan(crowd, statement, member=member, limit=26, **more)
        assert "ix_tickets_member_id_changed_at_id" in plan, plan
    await crowd.owner.execute(
        "INSERT INTO ticket_ratings (ticket_id, round, stars, at, account_id)"
        " SELECT id, 0, 5, now(), $1 FROM tickets",
        await crowd.owner.fetchval("SELECT id FROM accounts LIMIT 1"),
    )
    await crowd.owner.execute("VACUUM ANALYZE ticket_ratings")
    ids = [row[0] for row in await crowd.owner.fetch("SELECT id FROM tickets LIMIT 25")]
    rated = await _plan(crowd, RATED, ids=ids)
    assert "Seq Scan on ticket_ratings" not in rated, rated
