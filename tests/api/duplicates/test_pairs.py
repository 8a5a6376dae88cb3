"""Pairs of records of one person: found with every writing, told apart for good."""

from typing import Any
from uuid import UUID

import pytest

from partyhub.domain.shared.permission import Role
from tests.api.duplicates.conftest import Decider
from tests.world import World, key


@pytest.mark.parametrize(
    ("second", "found"),
    [
        ({}, ["certain"]),
        ({"birth_month": ""}, ["likely"]),
        ({"phone": ""}, ["likely"]),
        ({"phone": "13900001111"}, []),
        ({"name": "王晓明"}, []),
    ],
)
async def test_a_pair_is_found_when_a_member_is_written(
    decider: Decider, second: dict[str, Any], found: list[str]
) -> None:
    """Issue 4: by name, birth month and phone."""
    await decider.add()
    await decider.add(**second)
    assert [pair["likeness"] for pair in await decider.pairs()] == found


async def test_a_pair_goes_and_comes_with_what_is_corrected(decider: Decider, world: World) -> None:
    one, other = await decider.add(), await decider.add(phone="13900001111")
    assert await decider.pairs() == []
    body = {
        "branch_id": str(world.orgs["branch_a"]), "name": "王小明", "gender": "male",
        "birth_month": "1985-07",
    }  # fmt: skip
    for version, phone, found in ((1, "13812345678", 1), (2, "13900002222", 0)):
        etag = {"If-Match": f'"{version}"'}
        edited = await decider.client.put(
            f"/members/{other}", json=body | {"phone": phone}, headers=decider.who | etag
        )
        assert edited.status_code == 200, edited.text
        assert len(await decider.pairs()) == found
    assert one != other


async def test_only_who_reaches_both_sees_the_pair(decider: Decider, world: World) -> None:
    """SP-17: a unit learns nothing of the other unit's member; the department above does."""
    theirs = await world.sign_in("theirs", (Role.UNIT_ORG, "unit_b"))
    await decider.add()
    await decider.add(of="b", who=theirs)
    assert await decider.pairs() == []
    assert await decider.pairs(theirs) == []
    (pair,) = await decider.pairs(decider.district)
    refused = await decider.client.get(f"/member-duplicates/{pair['id']}", headers=decider.who)
    assert refused.status_code == 404
    here = str(world.orgs["unit_a"])
    assert await decider.pairs(decider.district, org=here) == []
    desk = await world.sign_in("desk", (Role.WINDOW_CLERK, "street_a"))
    assert (await decider.client.get("/member-duplicates", headers=desk)).status_code == 403


async def test_two_people_are_remembered_as_two(decider: Decider, world: World) -> None:
    """Never offered again, also when the record is written anew; with who, when and why."""
    one, other = await decider.add(), await decider.add()
    (pair,) = await decider.pairs()
    path = f"/member-duplicates/{pair['id']}/difference"
    liaison = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    reason = {"reason": "同名的两人，已电话核对"}
    no = await decider.client.post(path, json=reason, headers=liaison | key())
    assert no.status_code == 403
    told = await decider.client.post(path, json=reason, headers=decider.who | key())
    assert (told.status_code, told.json()["decision"]) == (200, "different"), told.text
    again = await decider.client.post(path, json=reason, headers=decider.who | key())
    assert (again.status_code, again.json()["code"]) == (409, "pair-decided")
    await decider.client.post(f"/members/{one}/verification", headers=decider.who | key())
    assert await decider.pairs() == []
    (kept,) = await decider.pairs(decided=True)
    assert (kept["decided_by"], kept["reason"]) == ("Officer", reason["reason"])
    events = (await decider.get(f"/members/{other}/events"))["items"]
    assert (events[0]["action"], events[0]["facts"]) == ("member.tell-apart", {"other": str(one)})


async def test_who_is_there_already_is_told_while_somebody_is_entered(
    decider: Decider, world: World
) -> None:
    """可能已有此人: in reach only, and whoever is named can see who asked."""
    theirs = await world.sign_in("theirs", (Role.UNIT_ORG, "unit_b"))
    there = await decider.add()
    await decider.add(of="b", who=theirs)

    async def ask(**entered: str) -> list[dict[str, Any]]:
        answer = await decider.client.post(
            "/member-duplicate-checks", json={"name": "王小明"} | entered, headers=decider.who
        )
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items

    (found,) = await ask(birth_month="1985-07", phone="13812345678")
    assert (found["likeness"], found["member"]["member_id"]) == ("certain", str(there))
    assert found["member"]["phone_masked"] == "138****5678"
    assert [one["likeness"] for one in await ask(birth_month="1985-07")] == ["likely"]
    assert await ask() == []
    assert await ask(birth_month="1985-07", phone="13900001111") == []
    auditor = await world.sign_in("auditor", (Role.AUDITOR, "district"))
    looks = (await decider.get(f"/members/{there}/accesses", auditor))["items"]
    assert [look["purpose"] for look in looks] == ["新增党员查重"] * 2


async def test_pages_follow_each_other(decider: Decider) -> None:
    for number in range(3):
        for _ in range(2):
            await decider.add(f"李{number}")
    first = await decider.get("/member-duplicates?limit=2")
    second = await decider.get(f"/member-duplicates?limit=2&cursor={first['next_cursor']}")
    names = [pair["one"]["name"] for page in (first, second) for pair in page["items"]]
    assert sorted(names) == ["李0", "李1", "李2"]
    assert second["next_cursor"] is None


async def test_a_pair_that_is_none_is_not_found(decider: Decider) -> None:
    for path in (UUID(int=7), "7"):
        answer = await decider.client.get(f"/member-duplicates/{path}", headers=decider.who)
        assert answer.status_code in (404, 422)
