"""An activist of our branch, and what is asked about them."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

ACTIVIST = UUID(int=0xB2)
_ADD = """
INSERT INTO activists (id, branch_id, name, name_sort, gender, confirmed_on, added_at, added_by)
VALUES ($1, $2, '周', 'z', 'male', '2026-01-01', now(), 'x')"""
_UNIT_STAFF = {"liaison_officer", "unit_org"}
_EDITORS = _UNIT_STAFF | {"branch_secretary", "community_org"}
_READERS = _EDITORS | {"street_committee", "superior_org_department"}
_EXPORTERS = _UNIT_STAFF | {"community_org", "street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "window_clerk", "system_admin", "auditor",
    "handler", "department_head", "centre_director",
}  # fmt: skip
_KEPT = Rule(_READERS, ("branch",), _EDITORS, ("branch",))
ACTIVIST_RULES = {
    "addActivist": Rule(_EVERYBODY, ("any",), _EDITORS, ("branch",)),
    "getActivist": Rule(may=_READERS, done_from=("branch",)),
    **dict.fromkeys(("reviewActivist", "endActivist"), _KEPT),
}
ACTIVIST_GATES = {
    "exportActivists": _EXPORTERS,
    "listActivists": _READERS,  # the reach is in tests/api/activists
}


async def add_activist(world: World) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, ACTIVIST, world.orgs["branch_a"])


def activist_requests(branch: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What would close the entry is refused by a rule once the right is found."""
    added = {
        "branch_id": branch, "name": "周", "gender": "male", "confirmed_on": "2026-01-01",
        "contact_one": "王",
    }  # fmt: skip
    one, late = f"/activists/{ACTIVIST}", {"on": "2999-01-01"}
    return {
        "addActivist": ("POST", "/activists", {"json": added}),
        "getActivist": ("GET", one, {}),
        "reviewActivist": (
            "POST",
            f"{one}/reviews",
            {"json": late | {"findings": "x"}},
        ),
        "endActivist": (
            "POST",
            f"{one}/ending",
            {"json": late | {"outcome": "ended"}},
        ),
        "listActivists": ("GET", "/activists", {}),
        "exportActivists": ("GET", "/activists/export", {}),
    }
