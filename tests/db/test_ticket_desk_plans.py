"""Many tickets at once, and a member's own, go by indexes at 20,000 tickets."""

from uuid import UUID

from partyhub.db.tickets.batches import CENTRES, LOADS, LOCK, LOCKED, OPEN_OF
from tests.db.test_ticket_plans import _OWNER, _plan, _reach, crowd
from tests.world import World

__all__ = ["crowd"]


async def test_a_batch_is_locked_and_read_by_key(crowd: World) -> None:
    """TKT-11: a hundred tickets, and how many each colleague has open."""
    rows = await crowd.owner.fetch("SELECT id FROM tickets LIMIT 100")
    ids = [row[0] for row in rows]
    await _plan(crowd, LOCK, ids=ids, me=_OWNER, **_reach(crowd))
    await _plan(crowd, LOCKED, ids=ids)
    whose = await crowd.owner.fetchval("SELECT owner_id FROM tickets LIMIT 1")
    open_of = await _plan(crowd, OPEN_OF, owner=whose, limit=101, me=_OWNER, **_reach(crowd))
    assert "ix_tickets_owner_id" in open_of, open_of
    await _plan(crowd, LOADS, owners=[whose, UUID(int=5)], me=_OWNER, **_reach(crowd))
    await _plan(crowd, CENTRES, roots=[crowd.paths["street_a"]], above=["/1/"])
