"""The person supports a household, and has told a visit."""

from uuid import UUID

from tests.whole_person.demands import OfAPerson

_HOUSEHOLD = """
INSERT INTO support_households (id, community_id, running, household_index, since)
VALUES ($1, $2, 1, '\\x01', now()) ON CONFLICT DO NOTHING"""
_PAIR = """
INSERT INTO support_pairs (id, community_id, household_id, name_sealed, phone_sealed,
  address_sealed, kind, way, area, proposed_at, proposed_by, state)
VALUES ($1, $2, $1, '', '', '', 'hardship', 'many', '幸福里', now(), 'x', 'proposed')
ON CONFLICT DO NOTHING"""
_SUPPORTER = """
INSERT INTO supporters (id, pair_id, member_id, capacity, since, added_by)
VALUES ($1, $1, $2, 'cadre', now(), 'x') ON CONFLICT DO NOTHING"""
_RECORD = """
INSERT INTO service_records (id, member_id, community_id, source, source_id, served_on, begins_at,
  ends_at, hours, category, content, told_by, told_name, told_at, state)
SELECT $1, $2, $3, 'pairing', $1, '2026-11-03', '2026-11-03 01:00Z', '2026-11-03 03:00Z', 2.0,
  'pairing_support', '陪聊', a.id, 'x', now(), 'declared' FROM accounts a LIMIT 1"""
_VISIT = """
INSERT INTO support_visits (id, pair_id, member_id, begins_at, ends_at, done, told_at, record_id)
VALUES ($1, $1, $2, '2026-11-03 01:00Z', '2026-11-03 03:00Z', '陪聊', now(), $1)"""
PAIRED = UUID(int=0xB1)


async def add_pair(one: OfAPerson) -> None:
    """A pair of comm_a, not yet agreed."""
    owner, here = one.world.owner, one.world.orgs["comm_a"]
    await owner.execute(_HOUSEHOLD, PAIRED, here)
    await owner.execute(_PAIR, PAIRED, here)
    await owner.execute(_SUPPORTER, PAIRED, one.member)


async def add_visited(one: OfAPerson) -> None:
    await add_pair(one)
    await one.world.owner.execute(_RECORD, PAIRED, one.member, one.world.orgs["comm_a"])
    await one.world.owner.execute(_VISIT, PAIRED, one.member)
