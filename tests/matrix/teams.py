"""A team of comm_a with our member's wish to join, and what is asked about them."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.whole_person.teams import LEADER, REQUEST, TEAM, add_team
from tests.world import World

OWN_TEAMS = {"listMyTeams", "askToJoinTeam", "leaveTeam", "printMyVolunteerRegistration"}
"""One's own: tests/api/volunteer_teams."""
_KEEPERS = {"community_org", "centre_director"}
_READERS = _KEEPERS | {"street_committee", "superior_org_department"}
_HERE = ("community",)
TEAM_RULES = {
    "getVolunteerTeam": Rule(may=_READERS, done_from=_HERE),
    "endTeamLeader": Rule(_READERS, _HERE, _KEEPERS, _HERE, own=True),
    **dict.fromkeys(
        ("suggestTeamMembers", "inviteToTeam", "nameTeamLeader", "printVolunteerRegistration",
         "answerTeamRequest"),
        Rule(_READERS, _HERE, _KEEPERS, _HERE),
    ),
}  # fmt: skip
TEAM_LISTS = {"listVolunteerTeams": (_READERS, Rule(may=_READERS, done_from=_HERE))}
TEAM_GATES = {"exportVolunteerTeams": _READERS}


async def put_team(world: World, member: UUID) -> None:
    """Beside the check-in that the scene has."""
    found = "SELECT id FROM check_ins WHERE member_id = $1"
    await add_team(world, member, await world.owner.fetchval(found, member))


def team_requests(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What is not its turn, or lacks its reason, is refused once the right is found."""
    path, nobody = f"/volunteer-teams/{TEAM}", {"json": {"member_id": str(member)}}
    days = {"params": {"since": "2026-11-01", "until": "2026-11-30"}}
    return {
        "listVolunteerTeams": ("GET", "/volunteer-teams", {}),
        "exportVolunteerTeams": ("GET", "/volunteer-teams/export", days),
        "getVolunteerTeam": ("GET", path, {}),
        "suggestTeamMembers": ("GET", f"{path}/suggestions", {}),
        "inviteToTeam": ("POST", f"{path}/invitations", nobody),
        "nameTeamLeader": ("POST", f"{path}/leaders", nobody),
        "endTeamLeader": ("POST", f"/team-leaders/{LEADER}/end", {}),
        "printVolunteerRegistration": ("GET", f"{path}/members/{member}/registration", {}),
        "answerTeamRequest": (
            "POST", f"/team-requests/{REQUEST}/steps", {"json": {"action": "decline"}},
        ),
    }  # fmt: skip
