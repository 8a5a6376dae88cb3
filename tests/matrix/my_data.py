"""What is asked about a member's own data, and what is of the member alone."""

from typing import Any
from uuid import UUID

OWN_DATA = {"listMyReaders", "getMyData", "downloadMyData", "printMyData"}
"""A member's own: tests/api/my_data."""


def data_requests_of(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    return {"listMemberReaders": ("GET", f"/members/{member}/readers", {})}
