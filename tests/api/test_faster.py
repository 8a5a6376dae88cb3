"""Two people at one thing: the answer of who was too late names the other, if they may know."""

import asyncio
from typing import Any

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key

Headers = dict[str, str]
_MOVED = {"reason": "搬家", "reason_elsewhere": "新房所在"}


@pytest.fixture
async def officer(world: World) -> Headers:
    return await world.sign_in("officer", (Role.UNIT_ORG, "unit_a"))


@pytest.fixture
async def liaison(world: World) -> Headers:
    return await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))


async def _post(
    client: httpx.AsyncClient, who: Headers, path: str, body: Any = None
) -> httpx.Response:
    return await client.post(path, json=body, headers=who | key())


def _who(refused: httpx.Response) -> tuple[int, str, str | None, str | None]:
    said = refused.json()
    facts = said["facts"]
    return refused.status_code, said["code"], facts.get("changed_by"), facts.get("changed_at")


@pytest.mark.parametrize("step", ["certificate", "receipt-return", "ending", "voiding"])
async def test_a_step_that_comes_too_late_names_who_was_faster(
    client: httpx.AsyncClient, world: World, officer: Headers, liaison: Headers, clock: Clock,
    step: str,
) -> None:  # fmt: skip
    """Issue 2 section 5; security.md case 7."""
    path = f"/check-ins/{(await put_check_in(world, Put(state=CheckInState.ENROLLED))).id}"
    clock.move(minutes=5)
    assert (await _post(client, officer, f"{path}/voiding", {"reason": "放弃"})).status_code == 200
    clock.move(minutes=1)
    bodies = {"certificate": {}, "ending": {"reason": "晚了"}, "voiding": {"reason": "晚了"}}
    late = await _post(client, liaison, f"{path}/{step}", bodies.get(step))
    assert _who(late) == (409, "illegal-transition", "Officer", "2026-11-20T02:05:00Z")
    history = (await client.get(f"{path}/events", headers=liaison)).json()["items"]
    assert (history[-1]["by_name"], history[-1]["at"]) == ("Officer", "2026-11-20T02:05:00Z")


async def test_a_move_that_comes_too_late_names_who_was_faster(
    client: httpx.AsyncClient, world: World, officer: Headers, liaison: Headers
) -> None:
    """CHK-34."""
    path = f"/check-ins/{(await put_check_in(world, Put(state=CheckInState.CHECKED_IN))).id}"
    await _post(client, officer, f"{path}/ending", {"reason": "离开"})
    body = _MOVED | {"community_id": str(world.orgs["comm_c"])}
    late = await _post(client, liaison, f"{path}/relocation", body)
    assert _who(late)[:3] == (409, "illegal-transition", "Officer")


async def test_an_old_picture_names_who_changed_it_even_oneself(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """RFC 9110, 13.1.1."""
    path = f"/check-ins/{(await put_check_in(world, Put(state=CheckInState.CHECKED_IN))).id}"
    old = (await client.get(path, headers=officer)).headers["etag"]
    await _post(client, officer, f"{path}/receipt-return")
    late = await _post(client, officer | {"If-Match": old}, f"{path}/ending", {"reason": "离开"})
    assert _who(late)[:3] == (412, "precondition-failed", "Officer")


async def test_of_registrations_at_once_every_loser_is_told_the_winner(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-07; security.md case 7."""
    desks = {
        f"Desk{n}": await world.sign_in(f"desk{n}", (Role.COMMUNITY_ORG, "comm_a"))
        for n in range(3)
    }
    for n in range(6):
        put = await put_check_in(world, Put(name=f"人{n}", state=CheckInState.CERTIFICATE_ISSUED))
        path, body = f"/check-ins/{put.id}/registration", {"short_code": put.short_code}
        answers = await asyncio.gather(*(_post(client, who, path, body) for who in desks.values()))
        by_name = dict(zip(desks, answers, strict=True))
        winner = next(name for name, a in by_name.items() if a.status_code == 200)
        losers = [a for name, a in by_name.items() if name != winner]
        assert {_who(a)[0] for a in losers} == {409}
        assert {_who(a)[2] for a in losers} == {winner}


async def test_who_may_not_read_the_history_learns_no_name(
    client: httpx.AsyncClient, world: World, officer: Headers
) -> None:
    """SP-17: before the member has come, a community has no part in what the unit did."""
    put = await put_check_in(world, Put(state=CheckInState.CERTIFICATE_ISSUED))
    path = f"/check-ins/{put.id}"
    await _post(client, officer, f"{path}/voiding", {"reason": "放弃"})
    desk = await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))
    assert (await client.get(f"{path}/events", headers=desk)).status_code == 404
    late = await _post(client, desk, f"{path}/registration", {"short_code": put.short_code})
    assert _who(late) == (409, "illegal-transition", None, None)


async def test_an_edit_of_a_member_names_who_was_faster(
    client: httpx.AsyncClient, world: World, officer: Headers, liaison: Headers
) -> None:
    path = f"/members/{await world.member('王小明')}"
    old = {"If-Match": (await client.get(path, headers=liaison)).headers["etag"]}
    body = {"branch_id": str(world.orgs["branch_a"]), "name": "王小明", "gender": "male"}
    first = await client.put(path, json=body, headers=officer | old)
    assert first.status_code == 200, first.text
    late = await client.put(path, json=body, headers=liaison | old)
    assert _who(late)[:3] == (412, "precondition-failed", "Officer")


@pytest.mark.parametrize("part", ["", "/liaison-officers"])
async def test_an_edit_of_an_organisation_names_who_was_faster(
    client: httpx.AsyncClient, world: World, officer: Headers, part: str
) -> None:
    path = f"/orgs/{world.orgs['unit_a']}"
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    old = {"If-Match": (await client.get(path, headers=street)).headers["etag"]}
    first = await client.put(path, json={"name": "新名"}, headers=officer | old)
    assert first.status_code == 200, first.text
    body: dict[str, Any] = {"items": []} if part else {"name": "另一个"}
    late = await client.put(path + part, json=body, headers=street | old)
    assert _who(late)[:3] == (412, "precondition-failed", "Officer")
