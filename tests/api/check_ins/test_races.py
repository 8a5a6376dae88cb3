"""Two people acting at once: one wins, the other is told, nothing is lost or doubled."""

import asyncio

import httpx

from partyhub.domain.shared.permission import Role
from tests.world import World, key

ROUNDS = 20


async def _certified(client: httpx.AsyncClient, world: World, count: int) -> list[dict[str, str]]:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    ids = []
    for n in range(count):
        member = await world.member(f"人{n}")
        body = {
            "member_id": str(member), "community_id": str(world.orgs["comm_a"]),
            "volunteered": True,
        }  # fmt: skip
        made = await client.post("/check-ins", json=body, headers=who | key())
        ids.append(made.json()["id"])
    await client.post("/certificates", json={"check_in_ids": ids}, headers=who | key())
    return [(await client.get(f"/check-ins/{i}", headers=who)).json() for i in ids]


async def test_of_two_registrations_at_once_one_wins_and_the_other_is_told(
    client: httpx.AsyncClient, world: World
) -> None:
    """Issue 2 section 5; security.md case 7."""
    certified = await _certified(client, world, ROUNDS)
    desks = [await world.sign_in(f"desk{n}", (Role.COMMUNITY_ORG, "comm_a")) for n in range(4)]
    for check_in in certified:
        path = f"/check-ins/{check_in['id']}/registration"
        body = {"short_code": check_in["short_code"]}
        answers = await asyncio.gather(
            *(client.post(path, json=body, headers=desk | key()) for desk in desks)
        )
        assert sorted(a.status_code for a in answers) == [200, 409, 409, 409]
        codes = {a.json()["code"] for a in answers if a.status_code == 409}
        assert codes <= {"illegal-transition", "stale-version"}
    count = await world.owner.fetchval(
        "SELECT count(*) FROM events WHERE action = 'check-in.register'"
    )
    assert count == ROUNDS


async def test_one_request_sent_fifty_times_at_once_takes_effect_once(
    client: httpx.AsyncClient, world: World
) -> None:
    """security.md case 9."""
    check_in = (await _certified(client, world, 1))[0]
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a")) | key()
    path = f"/check-ins/{check_in['id']}/registration"
    body = {"short_code": check_in["short_code"]}
    answers = await asyncio.gather(*(client.post(path, json=body, headers=desk) for _ in range(50)))
    assert {a.status_code for a in answers} == {200}
    assert len({a.content for a in answers}) == 1
    registered = await world.owner.fetchval(
        "SELECT count(*) FROM events WHERE action = 'check-in.register'"
    )
    assert registered == 1


async def test_numbers_given_at_once_have_no_gaps_and_no_doubles(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-06: numbered per unit and year."""
    who = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    ids = []
    for n in range(12):
        member = await world.member(f"人{n}")
        body = {
            "member_id": str(member), "community_id": str(world.orgs["comm_a"]),
            "volunteered": True,
        }  # fmt: skip
        made = await client.post("/check-ins", json=body, headers=who | key())
        ids.append(made.json()["id"])
    answers = await asyncio.gather(
        *(client.post(f"/check-ins/{i}/certificate", json={}, headers=who | key()) for i in ids)
    )
    numbers = sorted(a.json()["certificate_no"][-5:] for a in answers)
    assert numbers == [f"{n:05d}" for n in range(1, 13)]
