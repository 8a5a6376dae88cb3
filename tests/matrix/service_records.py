"""Entries of our member's service at comm_a, and what is asked about them."""

from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.whole_person.served import add_certified, add_service
from tests.world import World

RECORD, WAITING, CERTIFIED = UUID(int=0xD1), UUID(int=0xD2), UUID(int=0xD3)
OWN_SERVICE = {
    "getMyService", "listMyServiceRecords", "tellMyService", "printMyServiceCard",
    "listMyServiceCertificates",
}  # fmt: skip
"""One's own: tests/api/service_records."""
_UNITS = {"liaison_officer", "unit_org", "branch_secretary", "community_org"}
_READERS = _UNITS | {"street_committee", "superior_org_department"}
_DESK = {"community_org"}
_OTHERS = {
    "member", "window_clerk", "system_admin", "auditor", "handler", "department_head",
    "centre_director",
}  # fmt: skip
_DECIDED = Rule(_READERS, ("community",), _DESK, ("community",))
SERVICE_RULES = {
    "confirmServiceRecord": _DECIDED,
    "refuseServiceRecord": _DECIDED,
    "takeBackServiceRecord": _DECIDED,
    "enterServiceList": Rule(_OTHERS | _READERS, ("any",), _DESK, ("community",)),
    "listCheckInServiceRecords": Rule(may=_READERS, done_from=("community",)),
    "printServiceCard": Rule(may=_READERS, done_from=("community",)),
    "certifyService": Rule(_READERS, ("community",), _DESK, ("community",), own=True),
    "printServiceCertificate": Rule(may=_READERS, done_from=("community",), own=True),
    "listMemberServiceRecords": Rule(may=_READERS, done_from=("branch",)),
}
SERVICE_LISTS = {
    "listServiceRecords": (_READERS, Rule(may=_READERS, done_from=("community",))),
}
SERVICE_GATES = {"countService": _READERS, "exportServiceRecords": _READERS}
_ADD_WAITING = """
INSERT INTO service_records (id, member_id, community_id, source, served_on, begins_at, ends_at,
  hours, category, content, told_by, told_name, told_at, state)
SELECT $1, $2, $3, 'own', '2026-11-03', '2026-11-03 01:00Z', '2026-11-03 03:00Z', 2.0, 'greening',
  '修剪绿植', a.id, 'x', now(), 'declared' FROM accounts a ORDER BY a.login LIMIT 1"""


async def add_served(world: World, member: UUID) -> None:
    """One that counts and one that waits, with fixed ids."""
    await add_service(world, member, RECORD)
    await add_certified(world, member, CERTIFIED)
    await world.owner.execute(_ADD_WAITING, WAITING, member, world.orgs["comm_a"])


def service_requests(
    member: UUID, ids: dict[str, str]
) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """Bodies that change nothing: a decided entry is not decided again, one of somebody unknown
    is not entered.
    """
    arrived = ids["arrived"]
    path, why = f"/service-records/{RECORD}", {"json": {"why": "核对"}}
    told = {
        "on": "2026-11-04", "begins": "11:00", "ends": "09:00", "category": "greening",
        "content": "修剪绿植", "community_id": ids["comm_a"], "check_in_ids": [arrived],
    }  # fmt: skip
    return {
        "listServiceRecords": ("GET", "/service-records", {"params": {"limit": 100}}),
        "countService": ("GET", "/service-figures", {}),
        "exportServiceRecords": ("GET", "/service-records/export", {}),
        "confirmServiceRecord": ("POST", f"{path}/confirmation", why),
        "refuseServiceRecord": ("POST", f"{path}/refusal", why),
        "takeBackServiceRecord": ("POST", f"{path}/reversal", why),
        "enterServiceList": ("POST", "/service-record-lists", {"json": told}),
        "listCheckInServiceRecords": ("GET", f"/check-ins/{arrived}/service-records", {}),
        "printServiceCard": ("GET", f"/check-ins/{arrived}/service-card", {}),
        "certifyService": ("POST", f"/check-ins/{arrived}/service-certificates", {}),
        "printServiceCertificate": ("GET", f"/service-certificates/{CERTIFIED}/print", {}),
        "listMemberServiceRecords": ("GET", f"/members/{member}/service-records", {}),
    }
