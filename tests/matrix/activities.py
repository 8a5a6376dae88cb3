"""An activity of comm_a with its fixed service day, and what is asked about them."""

from datetime import date
from typing import Any
from uuid import UUID

from tests.matrix.rule import Rule
from tests.world import World

HELD = UUID(int=0xAC)
FIXED = UUID(int=0xAD)
VENUE = UUID(int=0xAE)
OWN_ACTIVITIES = {
    "listMyActivities", "signUpForActivity", "withdrawFromActivity", "attendActivity",
    "getMyCalendarFeed", "renewMyCalendarFeed",
}  # fmt: skip
"""One's own: tests/api/activities."""
_KEEPERS = {
    "liaison_officer", "unit_org", "branch_secretary", "community_org", "window_clerk",
    "street_committee", "centre_director",
}  # fmt: skip
_READERS = _KEEPERS | {"superior_org_department"}
_EVERYBODY = _READERS | {
    "member", "system_admin", "auditor", "handler", "department_head",
}  # fmt: skip
_KEPT = Rule(_READERS, ("community",), _KEEPERS, ("community",))
_AT_COMMUNITY = Rule(_EVERYBODY, ("any",), _KEEPERS, ("community",))
_SERVED = ("community", "below_community")
_READ = Rule(may=_READERS, done_from=("community",))
ACTIVITY_RULES = {
    "getActivity": _READ,
    **dict.fromkeys(
        ("changeActivity", "takeActivityStep", "listActivitySeats", "tickActivitySeats",
         "addActivityWalkIns", "showAttendanceCode", "printActivity", "endServiceDay"),
        _KEPT,
    ),
    **dict.fromkeys(
        ("planActivity", "fixServiceDay", "listActivityVenue", "setServiceGoal"), _AT_COMMUNITY
    ),
    "listServiceGoalHistory": Rule(_EVERYBODY, ("any",), _READERS, ("community",)),
    **dict.fromkeys(
        ("listActivityTheme", "setActivityYear"), Rule(_EVERYBODY, ("any",), _KEEPERS, ("street",))
    ),
    "readVenueSchedule": Rule(may=_READERS, done_from=_SERVED),
    "closeActivityVenue": Rule(_READERS, _SERVED, _KEEPERS, ("community",)),
}  # fmt: skip
ACTIVITY_LISTS = {"listActivities": (_READERS, _READ)}
ACTIVITY_GATES = dict.fromkeys(
    (
        "exportActivities",
        "listActivityThemes",
        "listServiceDays",
        "listActivityVenues",
        "listActivityYears",
        "listActivityGaps",
        "listServiceGoals",
    ),
    _READERS,
)
_ADD = """
INSERT INTO activities (id, org_id, community_id, invited_id, open_to, title, field, is_service,
  place, begins_at, ends_at, plan, state, planned_at, planned_by)
VALUES ($1, $2, $2, $2, 'checked_in', '清洁家园', 'greening', true, '广场',
  now() + interval '9 days', now() + interval '9 days 2 hours', '清洁', 'published', now(), 'x')"""
_FIX = """
INSERT INTO service_days (id, community_id, title, every, day, begins, ends, place, content, field,
  since, kept_at, kept_by)
VALUES ($1, $2, '服务日', 'day', 10, '09:00', '11:00', '广场', '清洁', 'greening', '2026-01-01',
  now(), 'x')"""

_LIST = """
INSERT INTO activity_venues (id, org_id, name, listed_at, listed_by)
VALUES ($1, $2, '活动室', now(), 'x')"""


async def add_activity(world: World) -> None:
    """Fixed ids, so that requests can be written down beforehand."""
    await world.owner.execute(_ADD, HELD, world.orgs["comm_a"])
    await world.owner.execute(_FIX, FIXED, world.orgs["comm_a"])
    await world.owner.execute(_LIST, VENUE, world.orgs["comm_a"])


_PLAN = {
    "title": "清洁", "field": "greening", "is_service": True, "open_to": "checked_in",
    "place": "广场", "begins_at": "2026-12-05T09:00:00+08:00",
    "ends_at": "2026-12-05T08:00:00+08:00", "plan": "清洁",
}  # fmt: skip
_DAY = {
    "title": "服务日", "every": "day", "day": 10, "begins": "09:00:00", "ends": "08:00:00",
    "place": "广场", "content": "清洁", "field": "greening", "since": "2026-01-01",
}  # fmt: skip


def _venue_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    year = {"street_id": ids["street_a"], "year": 2026, "org_ids": []}
    goal = {"community_id": ids["comm_a"], "year": 2026, "measure": "activities", "target": 3}
    return {
        "listActivityVenues": ("GET", "/activity-venues", {}),
        "listActivityVenue": (
            "POST",
            "/activity-venues",
            {"json": {"org_id": ids["comm_a"], "name": "活动室"}},
        ),
        "closeActivityVenue": ("POST", f"/activity-venues/{VENUE}/closing", {}),
        "readVenueSchedule": ("GET", f"/activity-venues/{VENUE}/schedule", {}),
        "listActivityYears": ("GET", "/activity-years", {}),
        "setActivityYear": ("POST", "/activity-years", {"json": year}),
        "listActivityGaps": ("GET", "/activity-gaps", {}),
        "listServiceGoals": ("GET", "/service-goals", {"params": {"year": 2026}}),
        "setServiceGoal": ("POST", "/service-goals", {"json": goal}),
        "listServiceGoalHistory": (
            "GET",
            f"/service-goals/{ids['comm_a']}/2026/activities",
            {},
        ),
    }


def activity_requests(ids: dict[str, str]) -> dict[str, tuple[str, str, dict[str, Any]]]:
    """What isn't its turn, and a plan that ends before it begins, are refused once the right is
    found.
    """
    path = f"/activities/{HELD}"
    day = {**_DAY, "community_id": ids["comm_a"]}
    theme = {"street_id": ids["street_a"], "month": str(date(2026, 12, 1)), "title": "冬日"}
    stale = {"If-Match": '"999"'}
    return {
        "listActivities": ("GET", "/activities", {"params": {"show": "coming", "limit": 100}}),
        "exportActivities": ("GET", "/activity-exports", {"params": {"form": "themes"}}),
        "planActivity": ("POST", "/activities", {"json": {**_PLAN, "org_id": ids["comm_a"]}}),
        "getActivity": ("GET", path, {}),
        "changeActivity": ("PUT", path, {"json": _PLAN, "headers": stale}),
        "takeActivityStep": ("POST", f"{path}/steps", {"json": {"action": "summarise"}}),
        "printActivity": ("GET", f"{path}/record-page", {}),
        "listActivitySeats": ("GET", f"{path}/seats", {}),
        "tickActivitySeats": ("POST", f"{path}/ticks", {"json": {"seat_ids": [str(HELD)]}}),
        "addActivityWalkIns": ("POST", f"{path}/walk-ins", {"json": {"check_in_ids": [str(HELD)]}}),
        "showAttendanceCode": ("GET", f"{path}/attendance-code", {}),
        "listActivityThemes": ("GET", "/activity-themes", {}),
        "listActivityTheme": ("POST", "/activity-themes", {"json": theme}),
        **_venue_requests(ids),
        "listServiceDays": ("GET", "/service-days", {}),
        "fixServiceDay": ("POST", "/service-days", {"json": day}),
        "endServiceDay": ("POST", f"/service-days/{FIXED}/ending", {}),
    }
