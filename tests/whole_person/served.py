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


_RULE = """
INSERT INTO point_rules (id, community_id, version, since, counts, per_hour, shares, stars, ranking,
  reason, made_by, made_name, made_at)
SELECT md5($1::uuid::text)::uuid, $1, 1, '2026-01-01', true, '{"greening": 10}', '{}', '[]',
  false, '试行', a.id, 'x', now() FROM accounts a LIMIT 1 ON CONFLICT DO NOTHING"""
_POINTS = """
INSERT INTO point_entries (id, member_id, community_id, record_id, rule_id, served_on, hours,
  category, source, per_hour, share, points, at)
SELECT gen_random_uuid(), s.member_id, s.community_id, s.id, md5($2::uuid::text)::uuid, s.served_on,
  s.hours, s.category, s.source, 10, 100, 20, now() FROM service_records s
WHERE s.member_id = $1 AND s.served_on = '2026-11-05'"""
_CONSENT = """
INSERT INTO ranking_consents (id, member_id, community_id, given_at)
VALUES (gen_random_uuid(), $1, $2, now())"""


async def add_points(world: World, member: UUID) -> None:
    """Twenty, for two hours at comm_a on a day of their own."""
    another = _ADD.replace("2026-11-02", "2026-11-05")
    await world.owner.execute(another, member, world.orgs["comm_a"], None)
    await world.owner.execute(_RULE, world.orgs["comm_a"])
    await world.owner.execute(_POINTS, member, world.orgs["comm_a"])


async def add_consent(world: World, member: UUID) -> None:
    await world.owner.execute(_CONSENT, member, world.orgs["comm_a"])
