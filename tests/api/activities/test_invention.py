"""Ways to invent hours by an activity, numbered; each is refused or waits (CHK-13, field 2.9)."""

from datetime import timedelta

from partyhub.domain.shared.permission import Role
from tests.api.activities.conftest import Hall
from tests.api.service_records.serving import MERGED


async def _recorded(hall: Hall, one: str) -> None:
    hall.clock.move(hours=14)
    done = await hall.step(one, "record", "一人参加")
    assert done.status_code == 200, done.text


async def test_01_hours_that_grow_after_the_attendance_wait_for_the_community(hall: Hall) -> None:
    """CHK-13: whoever opened it confirmed two hours, not twelve."""
    await hall.arrive("wang")
    one = await hall.published()
    await hall.attend(await hall.opened(one), "wang")
    plan = hall.plan(ends_at=(hall.begins + timedelta(hours=12)).isoformat())
    plan.pop("org_id")
    assert (await hall.put(f"/activities/{one}", plan, 3)).status_code == 200
    assert (await hall.get(f"/activities/{one}"))["activity"]["opened_by"] == ""
    await _recorded(hall, one)
    assert [entry[:3] for entry in await hall.entries()] == [("12.0", "declared", "")]


async def test_02_two_records_of_one_person_that_both_came_count_once(hall: Hall) -> None:
    """CHK-13: merged before the record is written, and nothing stands in its way."""
    await hall.arrive("wang")
    await hall.arrive("again")
    one = await hall.published()
    code = await hall.opened(one)
    for name in ("wang", "again"):
        assert (await hall.attend(code, name)).status_code == 200
    await hall.world.owner.execute(MERGED, hall.members["again"], hall.members["wang"])
    await _recorded(hall, one)
    assert [entry[:3] for entry in await hall.entries()] == [("2.0", "confirmed", "attendance")]


async def _who_keeps_and_serves(hall: Hall) -> str:
    """The desk's own account is that of a member who has checked in."""
    await hall.arrive("wang")
    owner, member = hall.world.owner, hall.members["wang"]
    await owner.execute("UPDATE accounts SET member_id = NULL WHERE login = 'wang'")
    await owner.execute("UPDATE accounts SET member_id = $1 WHERE login = 'staff'", member)
    found = await owner.fetchval("SELECT id FROM check_ins WHERE member_id = $1", member)
    return str(found)


async def test_03_nobody_puts_themselves_on_the_list(hall: Hall) -> None:
    """CHK-13, ACT-04."""
    check_in = await _who_keeps_and_serves(hall)
    one = await hall.published()
    hall.clock.now = hall.begins
    own = await hall.post(f"/activities/{one}/walk-ins", {"check_in_ids": [check_in]})
    assert (own.status_code, own.json()["code"]) == (403, "activity-not-invited")


async def test_04_who_ticks_themselves_neither_counts_nor_confirms(hall: Hall) -> None:
    """CHK-13: it waits for another account, which is not one's own."""
    await _who_keeps_and_serves(hall)
    one = await hall.published()
    await hall.post(f"/me/activities/{one}/seat")
    hall.clock.now = hall.begins
    seat = (await hall.get(f"/activities/{one}/seats"))["items"][0]["id"]
    assert (await hall.post(f"/activities/{one}/ticks", {"seat_ids": [seat]})).status_code == 200
    await _recorded(hall, one)
    assert [entry[1] for entry in await hall.entries()] == ["declared"]
    record = await hall.world.owner.fetchval("SELECT id FROM service_records")
    own = await hall.post(f"/service-records/{record}/confirmation", {"why": ""})
    assert (own.status_code, own.json()["code"]) == (403, "own-record")


async def test_05_a_code_of_another_activity_takes_no_attendance_there(hall: Hall) -> None:
    """ACT-04: the code names its activity; one place at a time counts."""
    await hall.arrive("wang")
    one, other = await hall.published(), await hall.published(title="另一场")
    code = await hall.opened(one)
    assert (await hall.step(other, "open")).status_code == 200
    await hall.attend(code, "wang")
    came = [(await hall.get(f"/activities/{which}"))["came"] for which in (one, other)]
    assert came == [1, 0]
    second = (await hall.get(f"/activities/{other}/attendance-code"))["code"]
    assert (await hall.attend(str(second), "wang")).status_code == 200
    hall.clock.move(hours=3)
    for which in (one, other):
        assert (await hall.step(which, "record", "一人参加")).status_code == 200
    assert sorted(entry[1] for entry in await hall.entries()) == ["confirmed", "declared"]


async def test_06_a_unit_keeps_no_place_for_hours_in_a_community(hall: Hall) -> None:
    """CHK-13: the list of who came is the community's."""
    await hall.arrive("wang")
    one = await hall.published()
    hall.clock.now = hall.begins
    unit = await hall.world.account("unit", (Role.UNIT_ORG, "unit_a"))
    body = {"check_in_ids": [one]}
    refused = await hall.post(f"/activities/{one}/walk-ins", body, unit)
    assert refused.status_code == 404


async def test_07_who_scanned_is_not_put_on_the_list_as_well(hall: Hall) -> None:
    """ACT-04: not by another record of theirs either; the time counts once."""
    await hall.arrive("wang")
    await hall.arrive("again")
    one = await hall.published()
    await hall.attend(await hall.opened(one), "wang")
    ids = {
        name: str(
            await hall.world.owner.fetchval(
                "SELECT id FROM check_ins WHERE member_id = $1", hall.members[name]
            )
        )
        for name in ("wang", "again")
    }
    path = f"/activities/{one}/walk-ins"
    same = await hall.post(path, {"check_in_ids": [ids["wang"]]})
    assert (same.status_code, same.json()["code"]) == (409, "activity-attended")
    await hall.world.owner.execute(MERGED, hall.members["again"], hall.members["wang"])
    await hall.post(path, {"check_in_ids": [ids["again"]]})
    await _recorded(hall, one)
    assert [entry[:2] for entry in await hall.entries()] == [("2.0", "declared")]


async def test_08_who_opens_by_another_record_of_theirs_confirms_no_attendance(hall: Hall) -> None:
    """CHK-13: the code is another account's, but the same person's."""
    await hall.arrive("wang")
    other = await hall.world.member("wang", phone="13900000000")
    await hall.world.owner.execute(MERGED, hall.members["wang"], other)
    owner = hall.world.owner
    await owner.execute("UPDATE accounts SET member_id = $1 WHERE login = 'staff'", other)
    one = await hall.published()
    await hall.attend(await hall.opened(one), "wang")
    await _recorded(hall, one)
    assert [entry[1] for entry in await hall.entries()] == ["declared"]
