"""An activity from its plan to its summary, and the hours that come of it."""

from partyhub.domain.shared.permission import Role
from tests.api.activities.conftest import Hall


async def test_an_activity_goes_from_its_plan_to_its_summary(hall: Hall) -> None:
    """ACT-01 四有: plan, record, inspection, summary, each with who wrote it; ACT-04, ACT-07."""
    await hall.arrive("wang")
    one = await hall.published(research="走访了三十户")
    assert await hall.signed_up(one, ["wang"]) == ["in"]
    code = await hall.opened(one)
    assert (await hall.attend(code, "wang")).status_code == 200
    early = await hall.step(one, "record", "一人参加")
    assert (early.status_code, early.json()["code"]) == (409, "activity-not-its-time")
    hall.clock.move(hours=3)
    assert (await hall.step(one, "record", "")).status_code == 422
    assert (await hall.step(one, "record", "一人参加", guests=4)).status_code == 200
    own = await hall.step(one, "inspect", "资料齐全")
    assert (own.status_code, own.json()["code"]) == (403, "activity-same-hands")
    assert "inspect" not in (await hall.get(f"/activities/{one}"))["allowed_actions"]
    other = await hall.inspector()
    assert (await hall.step(one, "inspect", "资料齐全", other)).status_code == 200
    assert (await hall.step(one, "summarise", "效果好")).status_code == 200
    read = await hall.get(f"/activities/{one}")
    said = read["activity"]
    assert (said["state"], said["result"], said["inspection"]) == ("closed", "一人参加", "资料齐全")
    assert "Staff" in said["recorded_by"]
    assert said["guests"] == 4
    assert (read["taken"], read["came"], read["allowed_actions"]) == (1, 1, [])
    again = await hall.step(one, "record", "再记一次")
    assert (again.status_code, again.json()["code"]) == (409, "illegal-transition")


async def test_who_scanned_counts_at_once_and_who_was_ticked_waits(hall: Hall) -> None:
    """CHK-13: told by the member's own account and confirmed by whoever opened the attendance;
    a tick is told by staff, so that another account of the community confirms.
    """
    for name in ("li", "wang", "zhao"):
        await hall.arrive(name)
    one = await hall.published()
    await hall.signed_up(one, ["li", "wang", "zhao"])
    await hall.attend(await hall.opened(one), "wang")
    lines = (await hall.get(f"/activities/{one}/seats"))["items"]
    li = next(line["id"] for line in lines if line["name"] == "li")
    ticked = await hall.post(f"/activities/{one}/ticks", {"seat_ids": [li]})
    assert ticked.json() == {"count": 1}
    twice = await hall.post(f"/activities/{one}/ticks", {"seat_ids": [li]})
    assert (twice.status_code, twice.json()["code"]) == (409, "activity-attended")
    hall.clock.move(hours=3)
    await hall.step(one, "record", "两人参加")
    assert await hall.entries() == [
        ("2.0", "declared", "", "comm_a Staff"),
        ("2.0", "confirmed", "attendance", "Wang"),
    ]


async def test_an_activity_that_is_no_service_enters_no_hours(hall: Hall) -> None:
    """ACT-06: cultural and sports activities; attendance only."""
    await hall.arrive("wang")
    one = await hall.published(is_service=False, field="culture_sports")
    await hall.attend(await hall.opened(one), "wang")
    hall.clock.move(hours=3)
    assert (await hall.step(one, "record", "一人参加")).status_code == 200
    assert await hall.entries() == []


async def test_nobody_confirms_their_own_attendance(hall: Hall) -> None:
    """CHK-13: one account on both sides proves nothing; the entry waits for another."""
    await hall.arrive("wang")
    member = hall.members["wang"]
    staff_account = await hall.world.owner.fetchval("SELECT id FROM accounts WHERE login = 'staff'")
    one = await hall.published()
    code = await hall.opened(one)
    await hall.world.owner.execute("UPDATE accounts SET member_id = NULL WHERE login = 'wang'")
    await hall.world.owner.execute(
        "UPDATE accounts SET member_id = $1 WHERE id = $2", member, staff_account
    )
    assert (await hall.post("/me/attendance", {"code": code})).status_code == 200
    hall.clock.move(hours=3)
    await hall.step(one, "record", "一人参加")
    assert [entry[:3] for entry in await hall.entries()] == [("2.0", "declared", "")]


async def test_a_unit_does_not_confirm_hours_of_a_community(hall: Hall) -> None:
    """CHK-13: an organiser that doesn't stand in the community tells; the community confirms."""
    await hall.arrive("wang")
    hall.staff = await hall.world.account("unit", (Role.UNIT_ORG, "unit_a"))
    orgs = hall.world.orgs
    one = await hall.published(
        org_id=str(orgs["unit_a"]), open_to="members", community_id=str(orgs["comm_a"])
    )
    await hall.attend(await hall.opened(one), "wang")
    hall.clock.move(hours=3)
    assert (await hall.step(one, "record", "一人参加")).status_code == 200
    assert [entry[1] for entry in await hall.entries()] == ["declared"]


async def test_a_cancelled_activity_tells_its_reason_to_who_signed_up(hall: Hall) -> None:
    """ACT-04."""
    me = await hall.arrive("wang")
    one = await hall.published()
    await hall.signed_up(one, ["wang"])
    assert (await hall.step(one, "cancel")).status_code == 422
    assert (await hall.step(one, "cancel", "暴雨红色预警")).status_code == 200
    mine = (await hall.get("/me/activities", me))["mine"]
    assert [(own["state"], own["reason"]) for own in mine] == [("cancelled", "暴雨红色预警")]
    todos = (await hall.get("/todos", me))["items"]
    assert [todo["kind"] for todo in todos if "activity" in todo["kind"]] == ["activity_cancelled"]


async def test_a_plan_is_changed_by_who_has_read_it_and_refused_if_unsound(hall: Hall) -> None:
    """ACT-04: If-Match; it ends after it begins; service is that of a community."""
    one = await hall.published()
    plan = hall.plan(title="新题目")
    org = plan.pop("org_id")
    assert (await hall.put(f"/activities/{one}", plan, 1)).status_code == 412
    done = await hall.put(f"/activities/{one}", plan, 2)
    assert done.json()["title"] == "新题目"
    back = await hall.post("/activities", plan | {"org_id": org, "ends_at": plan["begins_at"]})
    assert (back.status_code, back.json()["facts"]["field"]) == (422, "ends_at")
