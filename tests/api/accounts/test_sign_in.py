"""Signing in over HTTP: tokens, limits, and answers that tell nothing about accounts."""

import httpx

from partyhub.domain.shared.permission import Role
from tests.clock import Clock
from tests.world import PASSWORD, World

_GUARD = {"X-PartyHub": "1"}


async def _sign_in(client: httpx.AsyncClient, login: str, password: str) -> httpx.Response:
    return await client.post("/sessions", json={"login": login, "password": password})


async def test_signing_in_gives_a_token_that_opens_me(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-19."""
    await world.account("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    answer = await _sign_in(client, "liaison", PASSWORD)
    assert answer.status_code == 201, answer.text
    token = answer.json()["access_token"]
    me = await client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert me.json()["account"]["login"] == "liaison"
    assert me.json()["grants"][0]["org"]["name"] == "unit_a"
    assert "check-in:certify" in me.json()["permissions"]
    assert "HttpOnly" in answer.headers["set-cookie"]


async def test_unknown_login_and_wrong_password_look_alike(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.account("someone")
    wrong = await _sign_in(client, "someone", "not the password")
    unknown = await _sign_in(client, "nobody", "not the password")
    assert wrong.status_code == unknown.status_code == 401
    same = {"request_id"}
    assert {k: v for k, v in wrong.json().items() if k not in same} == {
        k: v for k, v in unknown.json().items() if k not in same
    }


async def test_the_sixth_try_within_fifteen_minutes_is_refused_even_with_the_right_password(
    client: httpx.AsyncClient, world: World, clock: Clock
) -> None:
    await world.account("someone")
    for _ in range(5):
        assert (await _sign_in(client, "someone", "wrong wrong")).status_code == 401
    refused = await _sign_in(client, "someone", PASSWORD)
    assert (refused.status_code, refused.json()["code"]) == (429, "too-many-tries")
    clock.move(minutes=15, seconds=1)
    assert (await _sign_in(client, "someone", PASSWORD)).status_code == 201


async def test_a_replayed_refresh_token_ends_the_whole_session(
    client: httpx.AsyncClient, world: World, clock: Clock
) -> None:
    await world.account("someone")
    await _sign_in(client, "someone", PASSWORD)
    first = client.cookies["partyhub_refresh"]
    renewed = await client.post("/sessions/refresh", headers=_GUARD)
    assert renewed.status_code == 200
    second = client.cookies["partyhub_refresh"]
    clock.move(seconds=11)
    client.cookies.clear()
    cookie = {"Cookie": f"partyhub_refresh={first}"}
    replay = await client.post("/sessions/refresh", headers=_GUARD | cookie)
    assert (replay.status_code, replay.json()["code"]) == (401, "refresh-refused")
    cookie = {"Cookie": f"partyhub_refresh={second}"}
    assert (await client.post("/sessions/refresh", headers=_GUARD | cookie)).status_code == 401


async def test_a_lost_answer_may_be_asked_again_within_ten_seconds(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.account("someone")
    await _sign_in(client, "someone", PASSWORD)
    cookie = {"Cookie": f"partyhub_refresh={client.cookies['partyhub_refresh']}"}
    client.cookies.clear()
    answers = [await client.post("/sessions/refresh", headers=_GUARD | cookie) for _ in range(2)]
    assert [a.status_code for a in answers] == [200, 200]
    successors = {a.cookies["partyhub_refresh"] for a in answers}
    assert len(successors) == 1


async def test_a_first_password_opens_nothing_but_its_change(
    client: httpx.AsyncClient, world: World
) -> None:
    """ASVS 5.0 6.4.1."""
    account = await world.account("newcomer", (Role.LIAISON_OFFICER, "unit_a"))
    await world.owner.execute("UPDATE accounts SET must_change_password = true")
    who = await world.headers(account)
    refused = await client.get("/members", headers=who)
    assert (refused.status_code, refused.json()["code"]) == (403, "password-change-needed")
    assert (await client.get("/me", headers=who)).json()["must_change_password"] is True
    body = {"present": PASSWORD, "new": "an even longer passphrase"}
    assert (await client.put("/me/password", json=body, headers=who)).status_code == 204
    assert (await client.get("/members", headers=who)).status_code == 200


async def test_an_office_that_shares_an_address_may_sign_in_all_morning(
    client: httpx.AsyncClient, world: World
) -> None:
    await world.account("someone")
    for _ in range(55):
        assert (await _sign_in(client, "someone", PASSWORD)).status_code == 201


async def test_guessing_at_many_accounts_from_one_address_is_stopped(
    client: httpx.AsyncClient, world: World
) -> None:
    """security.md case 18."""
    codes = [(await _sign_in(client, f"guess{n}", "wrong wrong")).status_code for n in range(52)]
    assert codes == [401] * 50 + [429] * 2
