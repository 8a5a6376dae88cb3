"""A post and a duty of our member, and what is asked of the registers about them."""

from typing import Any
from uuid import UUID

from tests.matrix.contacts import contact_requests_of
from tests.matrix.service_files import file_requests_of
from tests.matrix.service_records import service_requests
from tests.matrix.serving import serving_requests
from tests.world import World

POST, DUTY = UUID(int=0xA1), UUID(int=0xA2)
_ADD_POST = """
INSERT INTO duty_posts (id, org_id, title, duties, opened_at, opened_by)
VALUES ($1, $2, '宣传岗', 'x', now(), 'x')"""
_ADD_DUTY = """
INSERT INTO post_duties (id, member_id, post_id, duties, since, until, assigned_at, assigned_by)
VALUES ($1, $2, $3, 'x', '2026-01-01', '2099-12-31', now(), 'x')"""
_POSTLESS = """
INSERT INTO member_groups (id, member_id, kind, since, entered_at, entered_by)
VALUES (gen_random_uuid(), $1, 'postless', '2026-01-01', now(), 'x')"""


async def add_duty(world: World, member: UUID) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD_POST, POST, world.orgs["branch_a"])
    await world.owner.execute(_ADD_DUTY, DUTY, member, POST)
    await world.owner.execute(_POSTLESS, member)


_DUTY_POST = {"title": "宣传岗", "duties": "宣讲"}


def register_requests(
    member: UUID, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change little."""
    file = f"/members/{member}/file"
    given = {"post_id": str(POST), "since": "2026-01-01", "until": "2026-01-01"}
    return {
        **contact_requests_of(member, ids),
        **(service_requests(member, ids) | file_requests_of(member)),
        **serving_requests(ids),
        "openDutyPost": ("POST", "/duty-posts", {"json": _DUTY_POST | {"org_id": ids["branch_a"]}}),
        "closeDutyPost": ("POST", f"/duty-posts/{POST}/closure", {}),
        "givePostDuty": ("POST", f"/members/{member}/post-duties", {"json": given}),
        "endPostDuty": (
            "POST", f"/post-duties/{DUTY}/end", {"json": {"on": "2999-01-01", "reason": "x"}},
        ),
        "printPostDuty": ("GET", f"/post-duties/{DUTY}/card", {}),
        "listDutyPosts": ("GET", "/duty-posts", {}),
        "listPostDuties": ("GET", "/post-duties", {"params": {"limit": 100}}),
        "exportPostDuties": ("GET", "/post-duties/export", {}),
        "listMemberBasics": ("GET", "/member-basics", {}),
        "countMemberBasics": ("GET", "/member-basics/counts", {}),
        "exportMemberBasics": ("GET", "/member-basics/export", {}),
        "listMembersToVerify": ("GET", "/member-verifications", {"params": {"limit": 100}}),
        "getMemberFile": ("GET", file, {}),
        "checkMemberFile": ("POST", f"{file}/checks", {"json": {"read_version": 999}}),
        "listMemberFiles": ("GET", "/member-files", {"params": {"limit": 100}}),
        "exportMemberFiles": ("GET", "/member-files/export", {}),
    }  # fmt: skip
