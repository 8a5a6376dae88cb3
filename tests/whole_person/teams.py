"""A wish to join a team and a leadership there, put without asking anybody."""

from uuid import UUID

from partyhub.domain.check_ins.states import CheckInState
from tests.checked_in import Put, put_check_in
from tests.world import World

_TEAM = """
INSERT INTO teams (id, community_id, name, field) VALUES ($1, $2, '巡逻队', 'security_patrol')
ON CONFLICT DO NOTHING"""
_REQUEST = """
INSERT INTO team_requests (id, team_id, member_id, check_in_id, invited, asked_at, asked_name,
  state)
VALUES ($4, $1, $2, $3, false, now(), 'x', 'asked') ON CONFLICT DO NOTHING"""
_LEADER = """
INSERT INTO team_leaders (id, team_id, member_id, check_in_id, since, named_by)
VALUES ($4, $1, $2, $3, now(), 'x') ON CONFLICT DO NOTHING"""
TEAM, REQUEST, LEADER = (UUID(int=0x7EA0 + n) for n in range(3))


async def add_team(world: World, member: UUID, check_in: UUID | None = None) -> None:
    """At comm_a, with fixed ids; the check-in has ended if none is given."""
    if check_in is None:
        put = Put(member=member, state=CheckInState.ENDED)
        check_in = (await put_check_in(world, put)).id
    await world.owner.execute(_TEAM, TEAM, world.orgs["comm_a"])
    await world.owner.execute(_REQUEST, TEAM, member, check_in, REQUEST)
    await world.owner.execute(_LEADER, TEAM, member, check_in, LEADER)
