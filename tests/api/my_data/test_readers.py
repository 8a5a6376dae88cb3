"""Who can see my data: the list agrees with the door, for every account of a built world."""

from itertools import product
from random import Random

import httpx

from partyhub.domain.shared.permission import Role
from tests.world import World, key


async def _listed(client: httpx.AsyncClient, who: dict[str, str], path: str) -> dict[str, set[str]]:
    answer = await client.get(path, headers=who)
    assert answer.status_code == 200, answer.text
    found: dict[str, set[str]] = {}
    for org in answer.json()["orgs"]:
        for role in org["roles"]:
            for name in role["people"]:
                found.setdefault(name, set()).update(role["may"])
    return found


async def test_listed_are_exactly_those_who_can_open_the_record(
    client: httpx.AsyncClient, world: World
) -> None:
    """field.md 3.3: every role at every organisation, and people with several of them."""
    member = await world.member("wang")
    rng, nodes = Random(7), sorted(world.orgs)
    wanted = [[pair] for pair in product(Role, nodes)]
    wanted += [[(rng.choice(list(Role)), rng.choice(nodes)) for _ in range(2)] for _ in range(40)]
    me = await world.sign_in("me", member=member)
    opened = {}
    for n, grants in enumerate(wanted):
        who = await world.sign_in(f"p{n}", *dict.fromkeys(grants))
        opened[f"P{n}"] = (await client.get(f"/members/{member}", headers=who)).status_code
    listed = await _listed(client, me, "/me/readers")
    seeing = {name for name, may in listed.items() if "see_record" in may}
    assert seeing == {name for name, status in opened.items() if status == 200}
    assert 0 < len(seeing) < len(opened)
    assert set(opened.values()) == {200, 404}


async def test_who_loses_the_role_or_the_account_is_no_longer_listed(
    client: httpx.AsyncClient, world: World
) -> None:
    member = await world.member("wang")
    me = await world.sign_in("me", member=member)
    await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    await world.sign_in("helper", (Role.LIAISON_OFFICER, "unit_a"))
    assert {"Officer", "Helper"} <= (await _listed(client, me, "/me/readers")).keys()
    await world.owner.execute("UPDATE grants SET ended_at = now() WHERE role = 'unit_org'")
    await world.owner.execute("UPDATE accounts SET closed_at = now() WHERE login = 'helper'")
    assert not {"Officer", "Helper"} & (await _listed(client, me, "/me/readers")).keys()


async def test_a_community_is_listed_once_there_is_a_check_in_with_it(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-04, SP-17: it sees the check-in, and the phone only of who has come."""
    member = await world.member("wang")
    me = await world.sign_in("me", member=member)
    officer = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    await world.sign_in("other-desk", (Role.COMMUNITY_ORG, "comm_c"))
    assert "Desk" not in await _listed(client, me, "/me/readers")
    body = {"member_id": str(member), "community_id": str(world.orgs["comm_a"]),
            "volunteered": True}  # fmt: skip
    made = (await client.post("/check-ins", json=body, headers=officer | key())).json()
    told = await _listed(client, me, "/me/readers")
    assert "see_check_in" in told["Desk"]
    assert "see_phone" not in told["Desk"]
    path = f"/check-ins/{made['id']}"
    issued = await client.post(f"{path}/certificate", json={}, headers=officer | key())
    code = {"short_code": issued.json()["short_code"]}
    await client.post(f"{path}/registration", json=code, headers=desk | key())
    told = await _listed(client, me, "/me/readers")
    assert "see_phone" in told["Desk"]
    assert "Other-Desk" not in told


async def test_how_often_one_was_looked_at_is_counted_by_the_way_of_looking(
    client: httpx.AsyncClient, world: World
) -> None:
    """Exports count as looks: whoever stands in the file."""
    member = await world.member("wang")
    officer = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    for _ in range(2):
        await client.get(f"/members/{member}", headers=officer)
    taken = await client.get(
        "/member-exports", params={"unit": str(world.orgs["unit_a"])}, headers=officer
    )
    assert taken.status_code == 200, taken.text
    answer = await client.get(f"/members/{member}/readers", headers=officer)
    counts = {one["kind"]: one["count"] for one in answer.json()["looks"]}
    assert counts == {"view": 2, "export": 1}
    me = await world.sign_in("me", member=member)
    looks = (await client.get(f"/members/{member}/accesses", headers=me)).json()["items"]
    assert [look["kind"] for look in looks] == ["export", "view", "view"]
    numbers = [look["number"] for look in looks]
    assert numbers == sorted(set(numbers), reverse=True)
    assert {look["org_name"] for look in looks} == {"unit_a"}


async def test_an_account_of_no_member_has_no_readers(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))
    assert (await client.get("/me/readers", headers=who)).status_code == 404
