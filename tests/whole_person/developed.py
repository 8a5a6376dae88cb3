"""What a branch entered of a person before they were a full member, and what they signed up for."""

from uuid import UUID

from partyhub.domain.shared.ids import new_id
from tests.world import World

_ACTIVIST = """
INSERT INTO activists (id, branch_id, name, name_sort, gender, confirmed_on, added_at, added_by,
  outcome, ended_on, member_id)
VALUES (gen_random_uuid(), $2, '王', 'w', 'male', '2024-01-01', now(), 'x', 'became_probationary',
  '2025-01-01', $1)"""
_CATEGORY = """
INSERT INTO category_periods (member_id, category, until, entered_on)
VALUES ($1, 'retired', '2020-01-01', '2020-01-01')"""
_DECISION = """
INSERT INTO probation_decisions (id, member_id, kind, decided_on, decision_ref, until, recorded_at,
  recorded_by)
VALUES (gen_random_uuid(), $1, 'extended', '2026-01-01', '组1号', '2026-07-01', now(), 'x')"""

_ACTIVITY = """
INSERT INTO activities (id, org_id, community_id, invited_id, open_to, title, field, is_service,
  place, begins_at, ends_at, plan, state, planned_at, planned_by)
VALUES ($1, $2, $2, $2, 'checked_in', '清洁家园', 'greening', true, '广场', now(),
  now() + interval '2 hours', '清洁', 'published', now(), 'x')"""
_SEAT = """
INSERT INTO activity_seats (id, activity_id, member_id, state, turn, signed_at)
VALUES (gen_random_uuid(), $1, $2, 'in', 1, now())"""


async def add_seat(world: World, member: UUID) -> None:
    activity = new_id()
    await world.owner.execute(_ACTIVITY, activity, world.orgs["comm_a"])
    await world.owner.execute(_SEAT, activity, member)


async def add_activist(world: World, member: UUID) -> None:
    await world.owner.execute(_ACTIVIST, member, world.orgs["branch_a"])


async def add_probation(world: World, member: UUID) -> None:
    await world.owner.execute(_DECISION, member)


async def add_category(world: World, member: UUID) -> None:
    await world.owner.execute(_CATEGORY, member)
