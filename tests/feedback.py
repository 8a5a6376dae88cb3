"""A feedback slip of unit_a's member and comm_a, put into the database in any state."""

from uuid import UUID

from tests.world import World

SLIP = UUID(int=0xFE)
_CHECK_IN = """
INSERT INTO check_ins (id, member_id, unit_id, community_id, state, receipt, name, name_sort,
  name_initials, search, holder, volunteered_at, changed_at, checked_in_on, ended_on)
VALUES (gen_random_uuid(), $1, $2, $3, 'ended', 'returned', '王小明', 'wang', 'w', '', '{}', now(),
  now(), '2026-01-01', '2026-06-30') RETURNING id"""
_SLIP = """
INSERT INTO feedback_slips (id, member_id, community_id, year, check_in_id, unit_id, name,
  name_sort, checked_in_on, opened_at, state, number, sealed_at, received_at)
VALUES ($1, $2, $3, 2026, $4, $5, '王小明', 'wang', '2026-01-01', now(), $6, $7, $8, $9)"""
_VERSION = """
INSERT INTO feedback_slip_versions (slip_id, number, method, held_on, appraisers, grade, opinion,
  service_count, service_hours, answer_until, written_by, written_at)
VALUES ($1, 1, 'meeting', '2026-11-01', 9, '合格', '参加巡逻', 0, 0, '2026-11-08', 'x', now())"""


async def add_slip(world: World, member: UUID, state: str = "pending", slip: UUID = SLIP) -> UUID:
    """A fixed id, so that requests can be written down beforehand."""
    unit, community = world.orgs["unit_a"], world.orgs["comm_a"]
    now = world.services.clock()
    check_in = await world.owner.fetchval(_CHECK_IN, member, unit, community)
    sealed = now if state in ("sent", "received", "consulted") else None
    got = now if state in ("received", "consulted") else None
    number = 0 if state == "pending" else 1
    await world.owner.execute(
        _SLIP, slip, member, community, check_in, unit, state, number, sealed, got
    )
    if number:
        await world.owner.execute(_VERSION, slip)
    return slip
