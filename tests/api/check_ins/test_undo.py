"""Taking a registration back over HTTP: who, how long, what each side sees of it (ADR 0008)."""

import asyncio
from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from tests.checked_in import Put, put_check_in
from tests.clock import Clock
from tests.world import World, key

Headers = dict[str, str]


@pytest.fixture
async def desk(world: World) -> Headers:
    return await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))


@pytest.fixture
async def liaison(world: World) -> Headers:
    return await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))


async def _post(
    client: httpx.AsyncClient, who: Headers, path: str, body: Any = None
) -> httpx.Response:
    return await client.post(path, json=body, headers=who | key())


async def _register(client: httpx.AsyncClient, who: Headers, path: str, code: str) -> Any:
    answer = await _post(client, who, f"{path}/registration", {"short_code": code})
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.fixture
async def waiting(world: World) -> tuple[str, str]:
    """The path and the short code of a certificate that is out."""
    put = await put_check_in(world, Put(state=CheckInState.CERTIFICATE_ISSUED))
    return f"/check-ins/{put.id}", put.short_code


async def _refused(client: httpx.AsyncClient, who: Headers, path: str) -> tuple[int, str]:
    answer = await _post(client, who, f"{path}/registration-undo")
    return answer.status_code, answer.json()["code"]


async def test_a_slip_is_taken_back_and_the_history_shows_both(
    client: httpx.AsyncClient, desk: Headers, liaison: Headers, clock: Clock,
    waiting: tuple[str, str],
) -> None:  # fmt: skip
    """CHK-07, SP-17."""
    path, code = waiting
    registered = await _register(client, desk, path, code)
    assert "unregister" in registered["allowed_actions"]
    clock.move(seconds=60)
    undone = await _post(client, desk, f"{path}/registration-undo")
    assert undone.status_code == 200, undone.text
    after = undone.json()
    assert (after["state"], after["receipt"]) == ("certificate_issued", "none")
    assert (after["checked_in_on"], after["receipt_on"]) == (None, None)
    assert "unregister" not in after["allowed_actions"]
    assert (await client.get("/check-ins", headers=desk)).json()["items"] == []
    assert (await client.get(path, headers=desk)).status_code == 404
    events = (await client.get(f"{path}/events", headers=liaison)).json()["items"]
    assert [(e["action"], e["to_state"], e["by_name"]) for e in events] == [
        ("check-in.register", "checked_in", "Desk"),
        ("check-in.unregister", "certificate_issued", "Desk"),
    ]
    again = await _register(client, desk, path, code)
    assert (again["state"], again["receipt"]) == ("checked_in", "issued")


async def test_after_a_minute_the_registration_stands(
    client: httpx.AsyncClient, desk: Headers, clock: Clock, waiting: tuple[str, str]
) -> None:
    path, code = waiting
    await _register(client, desk, path, code)
    seen = (await client.get(path, headers=desk)).json()
    assert "unregister" in seen["allowed_actions"]
    clock.move(seconds=61)
    assert await _refused(client, desk, path) == (409, "undo-too-late")
    seen = (await client.get(path, headers=desk)).json()
    assert (seen["state"], "unregister" in seen["allowed_actions"]) == ("checked_in", False)


async def test_it_is_not_a_colleagues_nor_the_units_to_take_back(
    client: httpx.AsyncClient, world: World, desk: Headers, liaison: Headers,
    waiting: tuple[str, str],
) -> None:  # fmt: skip
    """404 before 403 before 409."""
    path, code = waiting
    colleague = await world.sign_in("colleague", (Role.COMMUNITY_ORG, "comm_a"))
    elsewhere = await world.sign_in("elsewhere", (Role.COMMUNITY_ORG, "comm_c"))
    await _register(client, desk, path, code)
    assert await _refused(client, elsewhere, path) == (404, "not-found")
    assert await _refused(client, liaison, path) == (403, "not-allowed")
    assert await _refused(client, colleague, path) == (403, "undo-not-yours")
    seen = (await client.get(path, headers=colleague)).json()
    assert "unregister" not in seen["allowed_actions"]


async def test_a_window_clerk_takes_back_what_they_registered(
    client: httpx.AsyncClient, world: World, waiting: tuple[str, str]
) -> None:
    path, code = waiting
    clerk = await world.sign_in("clerk", (Role.WINDOW_CLERK, "comm_a"))
    await _register(client, clerk, path, code)
    assert (await _post(client, clerk, f"{path}/registration-undo")).status_code == 200


@pytest.mark.parametrize("built", ["assignment", "receipt-return"])
async def test_what_was_built_upon_stays(
    client: httpx.AsyncClient, desk: Headers, liaison: Headers, waiting: tuple[str, str],
    built: str,
) -> None:  # fmt: skip
    """CHK-08, CHK-10."""
    path, code = waiting
    await _register(client, desk, path, code)
    who, body = (desk, {"duty": "巡逻"}) if built == "assignment" else (liaison, None)
    assert (await _post(client, who, f"{path}/{built}", body)).status_code == 200
    assert await _refused(client, desk, path) == (409, "illegal-transition")
    seen = (await client.get(path, headers=desk)).json()
    assert "unregister" not in seen["allowed_actions"]


async def test_sent_twice_with_one_key_it_counts_once_even_after_a_new_registration(
    client: httpx.AsyncClient, world: World, desk: Headers, waiting: tuple[str, str]
) -> None:
    path, code = waiting
    await _register(client, desk, path, code)
    headers = desk | key()
    first = await client.post(f"{path}/registration-undo", headers=headers)
    again = await client.post(f"{path}/registration-undo", headers=headers)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    assert await _refused(client, desk, path) == (404, "not-found")
    undone = "SELECT count(*) FROM events WHERE action = 'check-in.unregister'"
    assert await world.owner.fetchval(undone) == 1


async def test_an_old_picture_takes_nothing_back(
    client: httpx.AsyncClient, desk: Headers, waiting: tuple[str, str]
) -> None:
    """RFC 9110, 13.1.1."""
    path, code = waiting
    version = (await _register(client, desk, path, code))["version"]
    stale = desk | {"If-Match": f'"{version - 1}"'}
    assert await _refused(client, stale, path) == (412, "precondition-failed")
    fresh = desk | {"If-Match": f'"{version}"'}
    assert (await _post(client, fresh, f"{path}/registration-undo")).status_code == 200


async def test_of_an_undo_and_an_assignment_at_once_one_wins(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """security.md case 7."""
    colleague = await world.sign_in("colleague", (Role.COMMUNITY_ORG, "comm_a"))
    for n in range(10):
        put = await put_check_in(world, Put(name=f"人{n}", state=CheckInState.CERTIFICATE_ISSUED))
        path = f"/check-ins/{put.id}"
        await _register(client, desk, path, put.short_code)
        undone, assigned = await asyncio.gather(
            _post(client, desk, f"{path}/registration-undo"),
            _post(client, colleague, f"{path}/assignment", {"duty": "巡逻"}),
        )
        lost = {undone.status_code, assigned.status_code} - {200}
        assert len(lost) == 1, (undone.text, assigned.text)
        assert lost <= {404, 409}
        wanted = "certificate_issued" if undone.status_code == 200 else "assigned"
        assert await _state(world, put.id) == wanted


async def _state(world: World, check_in: UUID) -> str:
    return str(await world.owner.fetchval("SELECT state FROM check_ins WHERE id = $1", check_in))
