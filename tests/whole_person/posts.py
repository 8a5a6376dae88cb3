"""A claim of a post and a shift there, put without asking anybody."""

from uuid import UUID

from partyhub.domain.check_ins.states import CheckInState
from tests.checked_in import Put, put_check_in
from tests.world import World

TERMS = """{"kind": "other", "name": "驿站", "place": "大厅", "field": "greening", "content": "x",
  "duties": "x", "obligations": "x", "places": 1, "openings": [{"weekday": "sat",
  "begins": "09:00", "ends": "11:00"}], "since": "2026-01-01", "until": null, "team_id": null}"""
_POST = f"""
INSERT INTO service_posts (id, community_id, name, terms, kept_at, kept_by)
VALUES ($1, $2, '驿站', '{TERMS}', now(), 'x') ON CONFLICT DO NOTHING"""
_PLACE = """
INSERT INTO service_post_places (id, post_id, member_id, check_in_id, state, asked_at)
VALUES ($4, $1, $2, $3, 'asked', now()) ON CONFLICT DO NOTHING"""
_ROSTER = """
INSERT INTO post_rosters (id, post_id, month, state, made_at, made_by, published_at)
VALUES ($1, $1, '2026-12-01', 'published', now(), 'x', now()) ON CONFLICT DO NOTHING"""
_SHIFT = """
INSERT INTO post_shifts (id, roster_id, post_id, begins_at, ends_at, seat, state, member_id,
  check_in_id)
VALUES ($4, $1, $1, '2026-12-05 01:00Z', '2026-12-05 03:00Z', 1, 'published', $2, $3)
ON CONFLICT DO NOTHING"""
POST, PLACE, SHIFT = (UUID(int=0x9057 + n) for n in range(3))


async def add_shift(world: World, member: UUID, check_in: UUID | None = None) -> None:
    """At comm_a, with fixed ids; the check-in has ended if none is given."""
    if check_in is None:
        put = Put(member=member, state=CheckInState.ENDED)
        check_in = (await put_check_in(world, put)).id
    await world.owner.execute(_POST, POST, world.orgs["comm_a"])
    await world.owner.execute(_PLACE, POST, member, check_in, PLACE)
    await world.owner.execute(_ROSTER, POST)
    await world.owner.execute(_SHIFT, POST, member, check_in, SHIFT)
