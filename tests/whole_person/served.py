"""A confirmed entry of service, put without asking anybody."""

from uuid import UUID

from tests.world import World

_ADD = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state, proof, decided_at)
SELECT coalesce($3, gen_random_uuid()), $1, $2, 'demand', '2026-11-02', '2026-11-02 01:00Z',
  '2026-11-02 03:00Z', 2.0, 'greening', '修剪绿植', a.id, 'x', now(), 'confirmed', 'resident', now()
FROM accounts a LIMIT 1"""

_CERTIFY = """
INSERT INTO service_certificates (id, number, member_id, community_id, name, unit_name,
  issuer_name, issued_on, by_name, years, assurances, hours, entries)
VALUES (coalesce($3, gen_random_uuid()), gen_random_uuid()::text, $1, $2, '王小明', 'unit_a',
  'comm_a', '2026-11-10', 'x', '{2026}', '{resident}', '{2.0}', '{1}')"""


async def add_certified(world: World, member: UUID, paper: UUID | None = None) -> None:
    await world.owner.execute(_CERTIFY, member, world.orgs["comm_a"], paper)


async def add_service(world: World, member: UUID, record: UUID | None = None) -> None:
    """Two hours at comm_a; with an id of one's own where it must be known beforehand."""
    await world.owner.execute(_ADD, member, world.orgs["comm_a"], record)
