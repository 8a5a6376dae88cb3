"""A post of comm_a with our member's claim and shift, and what is asked about them."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.whole_person.posts import PLACE, POST, SHIFT, add_shift
from tests.world import World

OWN_POSTS = {"listMyPosts", "takeMyShiftStep", "claimServicePost", "leaveServicePost"}
"""One's own: tests/api/service_posts."""
_KEEPERS = {"community_org"}
_READERS = _KEEPERS | {"street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "liaison_officer", "unit_org", "branch_secretary", "window_clerk", "system_admin",
    "auditor", "handler", "department_head", "centre_director",
}  # fmt: skip
_HERE = ("community",)
POST_RULES = {
    "addServicePost": Rule(_EVERYBODY, ("any",), _KEEPERS, _HERE),
    "getServicePost": Rule(may=_READERS, done_from=_HERE),
    **dict.fromkeys(
        ("changeServicePost", "decidePostPlace", "makePostRoster", "getPostRoster",
         "publishPostRoster", "takePostShiftStep", "exportPostRoster", "printPostRoster"),
        Rule(_READERS, _HERE, _KEEPERS, _HERE),
    ),
}  # fmt: skip
POST_LISTS = {"listServicePosts": (_READERS, Rule(may=_READERS, done_from=_HERE))}


async def add_post(world: World, member: UUID) -> None:
    """Beside the check-in that the scene has."""
    found = "SELECT id FROM check_ins WHERE member_id = $1"
    await add_shift(world, member, await world.owner.fetchval(found, member))


_TERMS = {
    "kind": "station", "name": "x", "place": "x", "field": "greening", "content": "x",
    "openings": [{"weekday": "sat", "begins": "11:00", "ends": "09:00"}], "duties": "x",
    "obligations": "x", "places": 1, "since": "2026-01-01",
}  # fmt: skip


def post_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Openings that end before they begin, and what isn't their turn, are refused once the right is
    found.
    """
    path, month = f"/service-posts/{POST}", "2026-12-01"
    new = _TERMS | {"community_id": ids["comm_a"]}
    decided = {"accepted": False}
    return {
        "listServicePosts": ("GET", "/service-posts", {}),
        "addServicePost": ("POST", "/service-posts", {"json": new}),
        "getServicePost": ("GET", path, {}),
        "changeServicePost": ("POST", f"{path}/changes", {"json": _TERMS | {"version": 1}}),
        "decidePostPlace": ("POST", f"/post-places/{PLACE}/decision", {"json": decided}),
        "makePostRoster": ("POST", f"{path}/rosters", {"json": {"month": month}}),
        "exportPostRoster": ("GET", f"{path}/rosters/{month}/export", {}),
        "printPostRoster": ("GET", f"{path}/rosters/{month}/print", {}),
        "getPostRoster": ("GET", f"{path}/rosters/{month}", {}),
        "publishPostRoster": ("POST", f"{path}/rosters/{month}/publication", {}),
        "takePostShiftStep": (
            "POST", f"/post-shifts/{SHIFT}/steps", {"json": {"action": "cancel"}},
        ),
    }  # fmt: skip
