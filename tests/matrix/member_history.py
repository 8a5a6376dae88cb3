"""What is asked about our member over time: the story, and rosters as of a day."""

from typing import Any
from uuid import UUID

from tests.matrix.probations import probation_requests


def history_requests(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return probation_requests(member) | {
        "listMemberHistory": ("GET", f"/members/{member}/history", {}),
        "listMemberRoster": ("GET", "/member-roster", {}),
        "exportMemberRoster": ("GET", "/member-roster/export", {"params": {"purpose": "存档"}}),
    }
