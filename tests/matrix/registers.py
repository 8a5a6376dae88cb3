"""What is asked of the registers about our member."""

from typing import Any
from uuid import UUID


def register_requests(
    member: UUID, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change little."""
    file = f"/members/{member}/file"
    return {
        "listMembersToVerify": ("GET", "/member-verifications", {"params": {"limit": 100}}),
        "getMemberFile": ("GET", file, {}),
        "checkMemberFile": ("POST", f"{file}/checks", {"json": {"read_version": 999}}),
        "listMemberFiles": ("GET", "/member-files", {"params": {"limit": 100}}),
        "exportMemberFiles": ("GET", "/member-files/export", {}),
    }
