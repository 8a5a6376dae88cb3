"""What is asked about our unit and our community, for the matrix."""

from typing import Any


def org_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Changes name a version that never was: nothing changes once the right is found."""
    unit, community = f"/orgs/{ids['unit_a']}", f"/orgs/{ids['comm_a']}"
    stale = {"If-Match": '"999"'}
    return {
        "getOrg": ("GET", unit, {}),
        "editOrg": ("PUT", unit, {"json": {"name": "unit_a"}, "headers": stale}),
        "putOrgFloatingMark": (
            "PUT", f"{unit}/floating-mark", {"json": {"since": None}, "headers": stale},
        ),
        "putOrgLiaisonOfficers": (
            "PUT", f"{unit}/liaison-officers", {"json": {"items": []}, "headers": stale},
        ),
        "createOrg": (
            "POST", "/orgs",
            {"json": {"parent_id": ids["unit_a"], "kind": "street_committee", "name": "不行"}},
        ),
        "putOrgEstates": (
            "PUT", f"{community}/estates", {"json": {"items": []}, "headers": stale},
        ),
        "putOrgTeams": ("PUT", f"{community}/teams", {"json": {"items": []}, "headers": stale}),
    }  # fmt: skip
