"""Who came without having signed up, and who inspects (ACT-01, ACT-04)."""

import asyncpg
import pytest

from tests.api.activities.conftest import Hall


async def _check_in(hall: Hall, name: str) -> str:
    found = await hall.world.owner.fetchval(
        "SELECT id FROM check_ins WHERE member_id = $1", hall.members[name]
    )
    return str(found)


async def test_who_came_without_signing_up_is_put_on_the_list_once_and_waits(hall: Hall) -> None:
    """ACT-04, CHK-13: by the check-in with the community; the look is recorded; hours wait."""
    await hall.arrive("wang")
    one = await hall.published(capacity=1)
    body = {"check_in_ids": [await _check_in(hall, "wang")]}
    early = await hall.post(f"/activities/{one}/walk-ins", body)
    assert (early.status_code, early.json()["code"]) == (409, "activity-not-its-time")
    hall.clock.now = hall.begins
    assert (await hall.post(f"/activities/{one}/walk-ins", body)).json() == {"count": 1}
    again = await hall.post(f"/activities/{one}/walk-ins", body)
    assert (again.status_code, again.json()["code"]) == (409, "activity-attended")
    looks = await hall.world.owner.fetchval(
        "SELECT count(*) FROM accesses WHERE member_id = $1", hall.members["wang"]
    )
    assert looks == 1
    hall.clock.move(hours=3)
    await hall.step(one, "record", "一人参加")
    assert [entry[:3] for entry in await hall.entries()] == [("2.0", "declared", "")]


async def test_nobody_who_has_not_checked_in_there_is_put_on_the_list(hall: Hall) -> None:
    """ACT-04, SP-17: nor where others are invited than who has checked in."""
    await hall.arrive("wang")
    known = {"check_in_ids": [await _check_in(hall, "wang")]}
    ours = await hall.published()
    others = await hall.published(open_to="members")
    hall.clock.now = hall.begins
    for one, body in ((ours, {"check_in_ids": [ours]}), (others, known)):
        refused = await hall.post(f"/activities/{one}/walk-ins", body)
        assert (refused.status_code, refused.json()["code"]) == (403, "activity-not-invited")


async def test_the_table_too_refuses_an_inspection_by_who_wrote_the_record(hall: Hall) -> None:
    """ACT-01: the record and its inspection are two accounts' hands."""
    one = await hall.published()
    hall.clock.now = hall.begins
    hall.clock.move(hours=3)
    assert (await hall.step(one, "record", "一人参加")).status_code == 200
    with pytest.raises(asyncpg.CheckViolationError):
        await hall.world.owner.execute(
            "UPDATE activities SET inspected_by_id = recorded_by_id WHERE id = $1::uuid", one
        )
