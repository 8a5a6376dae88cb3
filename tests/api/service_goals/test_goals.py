"""目标管理 (CHK-31): a community sets itself goals; what is done is counted, nobody is ranked."""

import asyncio
from datetime import date
from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_MET = """
INSERT INTO joint_meetings (id, community_id, held_on, place, agenda, entered_at, entered_by)
VALUES (gen_random_uuid(), $1, $2, '会议室', '议题', now(), 'x')"""


@pytest.fixture
async def desk(world: World) -> dict[str, str]:
    return await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))


def _goal(world: World, **other: Any) -> dict[str, Any]:
    return {
        "community_id": str(world.orgs["comm_a"]), "year": 2026, "measure": "meetings",
        "target": 2, "note": "每半年一次", "after": 0,
    } | other  # fmt: skip


async def _set(client: httpx.AsyncClient, who: dict[str, str], body: Any) -> httpx.Response:
    return await client.post("/service-goals", json=body, headers=who | key())


async def test_what_is_done_is_counted_in_the_year_of_china(
    client: httpx.AsyncClient, world: World, desk: dict[str, str]
) -> None:
    """CHK-31: as of now, by the community's name; other years and communities don't count."""
    for place, on in (("comm_a", date(2026, 3, 1)), ("comm_a", date(2025, 12, 31)),
                      ("comm_b", date(2026, 3, 1))):  # fmt: skip
        await world.owner.execute(_MET, world.orgs[place], on)
    assert (await _set(client, desk, _goal(world))).status_code == 201
    assert (await _set(client, desk, _goal(world, measure="hours", target=90))).status_code == 201
    read = await client.get("/service-goals", params={"year": 2026}, headers=desk)
    (one,) = read.json()["items"]
    told = {goal["measure"]: (goal["target"], goal["done"]) for goal in one["goals"]}
    assert told == {"meetings": (2, 1), "hours": (90, 0)}
    other = await client.get("/service-goals", params={"year": 2027}, headers=desk)
    assert other.json()["items"] == []


async def test_what_was_set_before_stays_and_nobody_overwrites_unseen(
    client: httpx.AsyncClient, world: World, desk: dict[str, str]
) -> None:
    """CHK-31: of two who set it at once one is told; F7."""
    await _set(client, desk, _goal(world))
    both = [_set(client, desk, _goal(world, target=n, after=1)) for n in (3, 4)]
    answers = sorted((await asyncio.gather(*both)), key=lambda answer: answer.status_code)
    assert [answer.status_code for answer in answers] == [201, 409]
    assert answers[1].json()["code"] == "service-goal-changed"
    path = f"/service-goals/{world.orgs['comm_a']}/2026/meetings"
    kept = (await client.get(path, headers=desk)).json()["items"]
    assert [goal["number"] for goal in kept] == [1, 2]
    assert kept[0]["target"] == 2
    events = "SELECT count(*) FROM events WHERE action = 'service-goal.set'"
    assert await world.owner.fetchval(events) == 2


async def test_goals_are_the_communitys_own(
    client: httpx.AsyncClient, world: World, desk: dict[str, str]
) -> None:
    """CHK-31, SP-24: nobody sets them for another, for a unit, for a member, or afterwards."""
    other = await world.sign_in("other", (Role.COMMUNITY_ORG, "comm_b"))
    assert (await _set(client, other, _goal(world))).status_code == 403
    unit = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    theirs = _goal(world, community_id=str(world.orgs["unit_a"]))
    assert (await _set(client, unit, theirs)).json()["code"] == "wrong-kind-of-org"
    late = await _set(client, desk, _goal(world, year=2025))
    assert (late.status_code, late.json()["facts"]["field"]) == (422, "year")
    path = f"/service-goals/{world.orgs['comm_a']}/2026/meetings"
    assert (await client.get(path, headers=other)).status_code == 403
    assert await world.owner.fetchval("SELECT count(*) FROM service_goals") == 0
