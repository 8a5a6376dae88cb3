"""Places for activities, and what a year expects of two-new organisations (ACT-03, ACT-10)."""

from datetime import timedelta
from typing import Any

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.activities.conftest import Hall


async def _venue(hall: Hall, org: str = "comm_a", name: str = "二楼活动室") -> str:
    made = await hall.post("/activity-venues", {"org_id": str(hall.world.orgs[org]), "name": name})
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def test_no_two_activities_are_held_at_one_place_at_one_time(hall: Hall) -> None:
    """ACT-10: one after the other is fine, and so is the place of one that was cancelled."""
    venue = await _venue(hall)
    one = await hall.published(venue_id=venue)
    taken = await hall.post("/activities", hall.plan(venue_id=venue))
    assert (taken.status_code, taken.json()["code"]) == (409, "activity-venue-taken")
    after = {"begins_at": hall.plan()["ends_at"]}
    after["ends_at"] = (hall.begins + timedelta(hours=3)).isoformat()
    await hall.published(venue_id=venue, title="下一场", **after)
    path, day = f"/activity-venues/{venue}/schedule", "2026-11-21"
    uses = (await hall.get(path, since=day, until=day))["items"]
    assert [use["title"] for use in uses] == ["关爱独居老人", "下一场"]
    await hall.step(one, "cancel", "另择日期")
    again = await hall.post("/activities", hall.plan(venue_id=venue))
    assert again.json()["place"] == "二楼活动室"


async def test_a_closed_place_and_a_place_of_others_are_not_planned_with(hall: Hall) -> None:
    """ACT-10: a community's place serves those below it; a centre's serves its street."""
    venue = await _venue(hall)
    same = await hall.post(
        "/activity-venues", {"org_id": str(hall.world.orgs["comm_a"]), "name": "二楼活动室"}
    )
    assert (same.status_code, same.json()["code"]) == (409, "activity-venue-known")
    await hall.post(f"/activity-venues/{venue}/closing")
    late = await hall.post("/activities", hall.plan(venue_id=venue))
    assert (late.status_code, late.json()["code"]) == (409, "activity-venue-closed")
    stranger = await hall.world.account("unit", (Role.UNIT_ORG, "unit_a"))
    open_one = await _venue(hall, name="三楼")
    plan = hall.plan(
        org_id=str(hall.world.orgs["unit_a"]), venue_id=open_one, open_to="members",
        is_service=False,
    )  # fmt: skip
    refused = await hall.post("/activities", plan, stranger)
    assert (refused.status_code, refused.json()["facts"]["field"]) == (422, "venue_id")
    headers = await hall.signed(stranger)
    hidden = await hall.client.get(f"/activity-venues/{open_one}/schedule", headers=headers)
    assert hidden.status_code == 404


async def _gaps(hall: Hall) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await hall.get("/activity-gaps", year=2026))["items"]
    return found


async def test_who_holds_fewer_than_two_a_year_at_the_centre_is_listed_until_it_has(
    hall: Hall,
) -> None:
    """ACT-02, ACT-03, PV-34: two by default, counted at the centre with their record; by name."""
    await hall.world.add_org("centre_a", "street_a", OrgKind.CENTRE)
    await hall.world.add_org("two_new", "street_a", OrgKind.BRANCH)
    orgs = hall.world.orgs
    hall.staff = await hall.world.account("street", (Role.STREET_COMMITTEE, "street_a"))
    year = {"street_id": str(orgs["street_a"]), "year": 2026, "org_ids": [str(orgs["two_new"])]}
    assert (await hall.post("/activity-years", year)).json()["minimum"] == 2
    venue = await _venue(hall, "centre_a", "多功能厅")
    asked = {
        "org_id": str(orgs["two_new"]), "open_to": "members", "is_service": False,
        "venue_id": venue,
    }  # fmt: skip
    for held in range(2):
        hall.clock.now = hall.begins - timedelta(days=1)
        begins = hall.begins + timedelta(hours=3 * held)
        one = await hall.published(
            **asked, begins_at=begins.isoformat(),
            ends_at=(begins + timedelta(hours=2)).isoformat(),
        )  # fmt: skip
        assert [(gap["held"], gap["ahead"]) for gap in await _gaps(hall)] == [(held, 1)]
        hall.clock.now = begins + timedelta(hours=3)
        assert [(gap["owed"], gap["ahead"]) for gap in await _gaps(hall)] == [(1, 0)]
        assert (await hall.step(one, "record", "开展了一次")).status_code == 200
    assert await _gaps(hall) == []
    years = (await hall.get("/activity-years", year=2026))["items"]
    assert [one["name"] for one in years[0]["orgs"]] == ["two_new"]


async def test_a_year_names_organisations_of_the_street_only(hall: Hall) -> None:
    """ACT-03: and only the street sets it."""
    orgs = hall.world.orgs
    body = {"street_id": str(orgs["street_a"]), "year": 2026, "org_ids": [str(orgs["unit_b"])]}
    assert (await hall.post("/activity-years", body)).status_code == 403
    hall.staff = await hall.world.account("street", (Role.STREET_COMMITTEE, "street_a"))
    refused = await hall.post("/activity-years", body)
    assert (refused.status_code, refused.json()["facts"]["field"]) == (422, "org_ids")
