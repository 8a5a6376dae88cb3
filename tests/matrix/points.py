"""A community's rule of points, as the matrix asks about it (CHK-25)."""

from typing import Any

from tests.matrix.rule import Rule

_DESK = Rule(may={"community_org"}, done_from=("community",))
POINT_RULES = dict.fromkeys(("readPointRules", "tryPointRule", "makePointRule"), _DESK)
OWN_POINTS = {"listMyPoints", "listMyPointEntries", "setMyRankingConsent", "readPointRanking"}
"""One's own, and who may read an order of members: tests/api/points."""


def point_requests(community: str) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """A rule that reaches back is refused to whoever may make one."""
    path, rates = f"/points/{community}", {"counts": False}
    made = rates | {"since": "2000-01-01", "reason": "试行"}
    return {
        "readPointRules": ("GET", f"{path}/rules", {}),
        "tryPointRule": ("POST", f"{path}/trials", {"json": rates}),
        "makePointRule": ("POST", f"{path}/rules", {"json": made}),
    }
