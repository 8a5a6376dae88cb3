"""A request of our member about their data, and what is asked about it and about who can see it."""

from typing import Any
from uuid import UUID

from tests.matrix.activities import add_activity
from tests.matrix.co_building import add_together
from tests.matrix.contacts import add_contact
from tests.matrix.member_groups import add_group_entry
from tests.matrix.pairing import add_paired
from tests.matrix.participation_letters import add_letter
from tests.matrix.posts import add_post
from tests.matrix.registers import add_duty
from tests.matrix.rule import Rule
from tests.matrix.service_records import add_served
from tests.matrix.teams import put_team, team_requests
from tests.whole_person.shown import add_showcase
from tests.world import World

ASKED = UUID(int=0xA6)
OWN_DATA = {
    "listMyReaders", "getMyData", "downloadMyData", "printMyData", "listMyDataRequests",
    "submitDataRequest", "withdrawMyDataRequest", "downloadMyEvidence", "downloadEvidence",
}  # fmt: skip
"""A member's own: tests/api/my_data, tests/api/data_requests."""
_KEEPERS = {"liaison_officer", "unit_org", "branch_secretary", "community_org"}
_KEPT = Rule(may=_KEEPERS, done_from=("branch",))
ASKED_RULES = {"getDataRequest": _KEPT, "takeDataRequestStep": _KEPT}
ASKED_LISTS = {"listDataRequests": (_KEEPERS, _KEPT)}
DESK_OF_RECORDS = {"countDataRequests": _KEEPERS}
_ADD = """
INSERT INTO data_requests (id, member_id, kind, words, state, submitted_at, due_at)
VALUES ($1, $2, 'erase', '删除旧照片', 'submitted', now(), now() + interval '20 days')"""


async def add_asked(world: World, member: UUID) -> None:
    """A fixed id, so that requests can be written down beforehand; beside other entries."""
    await add_group_entry(world, member)
    await add_duty(world, member)
    await add_contact(world, member)
    await add_served(world, member)
    await add_activity(world)
    await add_together(world)
    await add_paired(world, member)
    await add_post(world, member)
    await put_team(world, member)
    await add_showcase(world, member)
    await add_letter(world)
    await world.owner.execute(_ADD, ASKED, member)


def data_requests_of(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """An answer without words is refused once the right is found."""
    step = {"json": {"action": "answer"}, "headers": {"If-Match": '"1"'}}
    path = f"/data-requests/{ASKED}"
    return {
        **team_requests(member),
        "listMemberReaders": ("GET", f"/members/{member}/readers", {}),
        "listDataRequests": ("GET", "/data-requests", {}),
        "countDataRequests": ("GET", "/data-request-counts", {}),
        "getDataRequest": ("GET", path, {}),
        "takeDataRequestStep": ("POST", f"{path}/steps", step),
    }
