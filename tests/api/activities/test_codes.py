"""The code of the day: what is old, made up, replayed or shown too early is refused."""

import pytest

from tests.api.activities.conftest import Hall


async def test_a_code_counts_for_two_minutes_and_each_member_once(hall: Hall) -> None:
    """ACT-04: attendance by the code on the screen; an old one and a second time are refused."""
    await hall.arrive("wang")
    await hall.arrive("li")
    one = await hall.published()
    code = await hall.opened(one)
    assert (await hall.attend(code, "wang")).json()["title"] == "关爱独居老人"
    again = await hall.attend(code, "wang")
    assert (again.status_code, again.json()["code"]) == (409, "activity-attended")
    hall.clock.move(seconds=121)
    old = await hall.attend(code, "li")
    assert (old.status_code, old.json()["code"]) == (422, "attendance-code-old")
    shown = await hall.get(f"/activities/{one}/attendance-code")
    assert shown["code"] != code
    assert shown["url"] == f"http://testserver/my/activities/attend#{shown['code']}"
    assert (await hall.attend(shown["code"], "li")).status_code == 200


@pytest.mark.parametrize("change", ["first", "last", "longer", "shorter"])
async def test_a_code_that_was_changed_is_forged(hall: Hall, change: str) -> None:
    """ACT-04."""
    await hall.arrive("wang")
    code = await hall.opened(await hall.published())
    other = {
        "first": ("B" if code[0] == "A" else "A") + code[1:],
        "last": code[:-1] + ("B" if code[-1] == "A" else "A"),
        "longer": code + "AAAA",
        "shorter": code[:-4],
    }[change]
    refused = await hall.attend(other, "wang")
    assert (refused.status_code, refused.json()["code"]) == (422, "attendance-code-forged")


async def test_there_is_no_code_before_the_day_and_none_after_the_record(hall: Hall) -> None:
    """ACT-04."""
    await hall.arrive("wang")
    one = await hall.published()
    early = await hall.step(one, "open")
    assert (early.status_code, early.json()["code"]) == (409, "activity-not-its-time")
    path = f"/activities/{one}/attendance-code"
    closed = await hall.client.get(path, headers=await hall.signed())
    assert (closed.status_code, closed.json()["code"]) == (409, "activity-door-closed")
    code = await hall.opened(one)
    hall.clock.now = hall.begins.replace(hour=12)
    late = (await hall.get(path))["code"]
    await hall.step(one, "record", "无人参加")
    refused = await hall.attend(late, "wang")
    assert (refused.status_code, refused.json()["code"]) == (409, "illegal-transition")
    assert code != late


async def test_who_had_not_signed_up_but_came_is_taken_in(hall: Hall) -> None:
    """ACT-04 登记制: whoever is invited and stands at the door."""
    await hall.arrive("wang")
    code = await hall.opened(await hall.published())
    assert (await hall.attend(code, "wang")).status_code == 200
