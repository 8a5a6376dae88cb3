"""A pair of comm_a that is over, so that no step leads on, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

PAIRED = UUID(int=0xB2)
_HOUSEHOLD = """
INSERT INTO support_households (id, community_id, running, household_index, since)
VALUES ($1, $2, 1, '\\x01', now())"""
_PAIR = """
INSERT INTO support_pairs (id, community_id, household_id, kind, way, area, proposed_at,
  proposed_by, state, ended_on)
VALUES ($1, $2, $1, 'hardship', 'many', '幸福里', now(), 'x', 'ended', '2026-11-01')"""
_SUPPORTER = """
INSERT INTO supporters (id, pair_id, member_id, capacity, since, added_by)
VALUES ($1, $1, $2, 'cadre', now(), 'x')"""
_KEEPERS = {"community_org"}
_READERS = _KEEPERS | {"street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "liaison_officer", "unit_org", "branch_secretary", "window_clerk", "system_admin",
    "auditor", "handler", "department_head", "centre_director",
}  # fmt: skip
_HERE = ("community",)
_STEPS = (
    "listSupportCandidates", "revealHousehold", "printSupportPair", "noteHouseholdAgreement",
    "writeSupportPlan", "addSupporter", "letSupporterGo", "startSupport", "reviewSupport",
    "endSupportPair",
)  # fmt: skip
PAIRING_RULES = {
    "getSupportPair": Rule(_READERS, _HERE, _READERS, _HERE),
    "proposeSupportPair": Rule(_EVERYBODY, ("any",), _KEEPERS, _HERE),
    **dict.fromkeys(_STEPS, Rule(_READERS, _HERE, _KEEPERS, _HERE)),
}
PAIRING_LISTS = {"listSupportPairs": (_READERS, Rule(may=_READERS, done_from=_HERE))}
PAIRING_GATES = dict.fromkeys(("listCadreGaps", "exportSupportPairs"), _READERS)
OWN_PAIRS = {"listMyHouseholds", "tellSupportVisit", "seeMyHousehold", "leaveHousehold"}
"""Members' own: tests/api/pairing_support."""


async def add_paired(world: World, member: UUID) -> None:
    """A fixed id, so that requests can be written down beforehand."""
    here = world.orgs["comm_a"]
    await world.owner.execute(_HOUSEHOLD, PAIRED, here)
    await world.owner.execute(_PAIR, PAIRED, here)
    await world.owner.execute(_SUPPORTER, PAIRED, member)


def pairing_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """It is over: a step is refused once the right was found."""
    one = f"/support-pairs/{PAIRED}"
    household = {
        "community_id": ids["comm_a"], "kind": "hardship", "way": "one", "area": "幸福里",
        "name": "周秀英", "phone": "13722223333", "address": "501",
    }  # fmt: skip
    bodies: dict[str, tuple[str, dict[str, Any]]] = {
        "proposeSupportPair": ("/support-pairs", household),
        **_steps(one),
    }
    gets = {
        "listSupportPairs": "/support-pairs?show=all&limit=100",
        "exportSupportPairs": "/support-pairs/export", "getSupportPair": one,
        "listCadreGaps": "/support-pairs/cadre-gaps",
        "listSupportCandidates": f"{one}/candidates",
    }  # fmt: skip
    writes = {name: ("POST", path, {"json": body}) for name, (path, body) in bodies.items()}
    return writes | {name: ("GET", path, {}) for name, path in gets.items()}


def _steps(one: str) -> dict[str, tuple[str, dict[str, Any]]]:
    day, why = "2026-11-01", {"reason": "x"}
    plan = {
        "goals": "x", "content": "x", "every_days": 7, "begins_on": day, "ends_on": "2027-01-01",
    }  # fmt: skip
    return {
        "revealHousehold": (f"{one}/household-reveal", {"purpose": "x"}),
        "printSupportPair": (f"{one}/card", {}),
        "noteHouseholdAgreement": (f"{one}/agreement", {"on": day, "how": "visit", "who": "self"}),
        "writeSupportPlan": (f"{one}/plans", plan),
        "addSupporter": (f"{one}/supporters", {"member_id": str(PAIRED)}),
        "letSupporterGo": (f"{one}/supporters/{PAIRED}/leaving", why),
        "startSupport": (f"{one}/start", {}),
        "reviewSupport": (f"{one}/reviews", {"on": day, "result": "go_on", "words": "x"}),
        "endSupportPair": (f"{one}/end", {"by_household": False, **why}),
    }
