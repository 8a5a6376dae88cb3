"""An entry of our member in a special group, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.world import World

ENTRY, MISTAKE = UUID(int=0x96), UUID(int=0x97)
_ADD = """
INSERT INTO member_groups (id, member_id, kind, since, entered_at, entered_by)
VALUES ($1, $3, 'hardship', '2026-01-01', now(), 'x'),
  ($2, $3, 'elderly', '2026-01-01', now(), 'x')"""


async def add_group_entry(world: World, member: UUID) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, ENTRY, MISTAKE, member)


def group_requests(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Days that no rule lets pass are refused once the right is found."""
    path = f"/members/{member}/groups"
    mistake = {"json": {"reason": "录错了人"}}
    return {
        "listMemberGroups": ("GET", path, {}),
        "enterMemberGroup": ("POST", path, {"json": {"kind": "other", "since": "2026-01-01"}}),
        "endMemberGroup": ("POST", f"{path}/{ENTRY}/end", {"json": {"until": "2025-01-01"}}),
        "withdrawMemberGroup": ("POST", f"{path}/{MISTAKE}/withdrawal", mistake),
        "listMemberGroupRoster": ("GET", "/member-groups", {}),
        "exportMemberGroupRoster": ("GET", "/member-groups/export", {}),
    }
