"""A deed of our member that comm_a proposed to show, and what is asked about it (ACT-09)."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.whole_person.shown import SHOWCASE

OWN_SHOWCASES = {"listShowcasesAboutUs"}
"""Of the one named: tests/api/showcases."""
_KEEPERS = {"community_org", "street_committee"}
_HERE = ("community",)
_EVERYBODY = {
    "member", "liaison_officer", "unit_org", "branch_secretary", "community_org", "window_clerk",
    "street_committee", "superior_org_department", "system_admin", "auditor", "handler",
    "department_head", "centre_director",
}  # fmt: skip
_KEPT = Rule(may=_KEEPERS, done_from=_HERE)
SHOWCASE_RULES = {
    "proposeShowcase": Rule(_EVERYBODY, ("any",), _KEEPERS, _HERE),
    "getShowcase": Rule(may=_KEEPERS, done_from=_HERE, own=True),
    "takeShowcaseStep": Rule(_KEEPERS, _HERE, _KEEPERS, _HERE, own_sees=True),
}
SHOWCASE_LISTS = {"listShowcases": (_KEEPERS, _KEPT)}


def showcase_requests(comm_a: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Retracting without its reason is refused once the right is found."""
    path = f"/showcases/{SHOWCASE}"
    nobody = {"org_id": comm_a, "kind": "deed", "title": "x", "words": "x",
              "member_id": str(UUID(int=9))}  # fmt: skip
    return {
        "listShowcases": ("GET", "/showcases", {}),
        "proposeShowcase": ("POST", "/showcases", {"json": nobody}),
        "getShowcase": ("GET", path, {}),
        "takeShowcaseStep": ("POST", f"{path}/steps", {"json": {"action": "retract"}}),
    }
