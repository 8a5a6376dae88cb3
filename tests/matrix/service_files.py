"""What is asked about our member's file of service."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule

_READERS = {
    "liaison_officer", "unit_org", "branch_secretary", "community_org", "street_committee",
    "superior_org_department",
}  # fmt: skip
_OURS = Rule(may=_READERS, done_from=("branch",))
FILE_RULES = dict.fromkeys(("getServiceFile", "printServiceFile"), _OURS)
FILE_LISTS = {"listServiceFiles": (_READERS, _OURS)}


def file_requests_of(member: UUID) -> dict[str, tuple[str, str, dict[str, Any]]]:
    one = f"/service-files/{member}"
    return {
        "listServiceFiles": ("GET", "/service-files?limit=100", {}),
        "getServiceFile": ("GET", one, {}),
        "printServiceFile": ("GET", f"{one}/sheet", {}),
    }
