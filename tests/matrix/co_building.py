"""What stands between our unit and our community, and what is asked about it."""

from typing import Any
from uuid import UUID

from tests.matrix.participation_letters import OUR_LETTERS
from tests.matrix.rule import Rule
from tests.world import World

PAIR_OF, OFFER, SERVICE, MEETING, DECISION, VISIT = (UUID(int=0xC0 + n) for n in range(6))
_BETWEEN = """
INSERT INTO partner_pairs (id, unit_id, community_id, since, agreed_by, entered_at, entered_by)
VALUES ($3, $1, $2, '2026-01-01', 'x', now(), 'x')""", """
INSERT INTO co_offers (id, unit_id, community_id, told_side, told_on, kind, what, told_at,
  told_name, state)
VALUES ($3, $1, $2, 'unit', '2026-01-01', 'need', 'x', now(), 'x', 'open')""", """
INSERT INTO unit_services (id, unit_id, community_id, told_side, served_on, what, people, told_by,
  told_at, told_name, state)
VALUES ($3, $1, $2, 'unit', '2026-01-01', 'x', 1, (SELECT min(id::text)::uuid FROM accounts), now(),
  'x', 'told')"""  # fmt: skip
_MEETING = """
INSERT INTO joint_meetings (id, community_id, held_on, place, agenda, entered_at, entered_by)
VALUES ($1, $2, '2026-01-01', 'x', 'x', now(), 'x')"""
_THERE = "INSERT INTO joint_meeting_units (meeting_id, unit_id) VALUES ($1, $2)"
_DECISION = """
INSERT INTO meeting_decisions (id, meeting_id, text, org_id, due_on)
VALUES ($1, $2, 'x', $3, '2026-01-01')"""
_VISIT = """
INSERT INTO contact_visits (id, org_id, kind, visited_on, who, found, entered_at, entered_by)
VALUES ($1, $2, 'cadre', '2026-01-01', 'x', 'x', now(), 'x')"""
_KEEPERS = {"liaison_officer", "unit_org", "community_org"}
_READERS = _KEEPERS | {"street_committee", "superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "branch_secretary", "window_clerk", "system_admin", "auditor",
    "handler", "department_head", "centre_director",
}  # fmt: skip
_BOTH = ("unit", "community")
_KEPT = Rule(_READERS, _BOTH, _KEEPERS, _BOTH)
_SEEN = (_READERS, Rule(may=_READERS, done_from=_BOTH))
CO_BUILDING_RULES = {
    **dict.fromkeys(
        ("addPartnerPair", "sayCoOffer", "tellUnitService"),
        Rule(_EVERYBODY, ("any",), _KEEPERS, _BOTH),
    ),
    "addJointMeeting": Rule(_EVERYBODY, ("any",), _KEEPERS, ("community",)),
    "addContactVisit": Rule(_EVERYBODY, ("any",), _KEEPERS | {"street_committee"}, ("community",)),
    "printJointMeetingMinutes": Rule(may=_READERS, done_from=_BOTH),
    "endPartnerPair": _KEPT,
    "completeMeetingDecision": _KEPT,
    **dict.fromkeys(
        ("takeCoOfferStep", "takeUnitServiceStep"), Rule(_READERS, _BOTH, _KEEPERS, ("community",))
    ),
}
CO_BUILDING_LISTS = {
    **dict.fromkeys(("listPartnerPairs", "listCoOffers", "listUnitServices"), _SEEN),
    **dict.fromkeys(("listJointMeetings", "listUnitServiceGaps"), _SEEN),
    "listContactVisits": (_READERS, Rule(may=_READERS, done_from=("community",))),
}
CO_BUILDING_GATES = dict.fromkeys(
    ("listJointMeetingGaps", "listUnpairedUnits", "exportJointMeetings", "exportUnitServices"),
    _READERS,
)
OURS_TOGETHER = OUR_LETTERS | {str(one) for one in (PAIR_OF, OFFER, SERVICE, MEETING, VISIT)}


async def add_together(world: World) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    unit, home = world.orgs["unit_a"], world.orgs["comm_a"]
    for statement, thing in zip(_BETWEEN, (PAIR_OF, OFFER, SERVICE), strict=True):
        await world.owner.execute(statement, unit, home, thing)
    await world.owner.execute(_MEETING, MEETING, home)
    await world.owner.execute(_THERE, MEETING, unit)
    await world.owner.execute(_DECISION, DECISION, MEETING, unit)
    await world.owner.execute(_VISIT, VISIT, home)


_GETS = {
    "listPartnerPairs": "/partner-pairs", "listCoOffers": "/co-offers",
    "listUnitServices": "/unit-services", "listJointMeetings": "/joint-meetings",
    "listContactVisits": "/contact-visits", "listUnitServiceGaps": "/partner-pairs/gaps",
    "listJointMeetingGaps": "/joint-meetings/gaps", "listUnpairedUnits": "/partner-pairs/unpaired",
    "exportJointMeetings": "/joint-meetings/export",
    "printJointMeetingMinutes": f"/joint-meetings/{MEETING}/minutes",
    "exportUnitServices": "/unit-services/export",
}  # fmt: skip
_LATE = "2999-01-01"
_NEVER = {"on": _LATE, "reason": "x"}


def together_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Days that no rule lets pass are refused once the right is found."""
    sides = {"unit_id": ids["unit_a"], "community_id": ids["comm_a"]}
    home, there = {"community_id": ids["comm_a"]}, {"org_id": ids["comm_a"]}
    bodies: dict[str, tuple[str, dict[str, Any]]] = {
        "addPartnerPair": ("/partner-pairs", sides | {"since": _LATE, "agreed_by": "x"}),
        "endPartnerPair": (f"/partner-pairs/{PAIR_OF}/end", _NEVER),
        "sayCoOffer": ("/co-offers", sides | {"kind": "need", "what": "x"}),
        "takeCoOfferStep": (f"/co-offers/{OFFER}/steps", {"action": "decline"}),
        "tellUnitService": ("/unit-services", sides | _SERVED),
        "takeUnitServiceStep": (f"/unit-services/{SERVICE}/steps", {"action": "refuse"}),
        "addJointMeeting": ("/joint-meetings", home | _MET),
        "completeMeetingDecision": (
            f"/meeting-decisions/{DECISION}/completion", {"on": _LATE, "result": "x"},
        ),
        "addContactVisit": ("/contact-visits", there | _VISITED),
    }  # fmt: skip
    writes = {name: ("POST", path, {"json": body}) for name, (path, body) in bodies.items()}
    return writes | {name: ("GET", path, {}) for name, path in _GETS.items()}


_SERVED = {"served_on": _LATE, "what": "x", "people": 1}
_MET = {"held_on": _LATE, "place": "x", "agenda": "x", "unit_ids": []}
_VISITED = {"kind": "cadre", "visited_on": _LATE, "who": "x", "found": "x"}
