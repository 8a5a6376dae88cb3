"""What is asked of the registers about our member."""

from typing import Any
from uuid import UUID


def register_requests(
    member: UUID, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change little."""
    return {"listMembersToVerify": ("GET", "/member-verifications", {"params": {"limit": 100}})}
