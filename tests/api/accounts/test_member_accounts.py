"""A unit opens, resets and closes its members' own accounts; what it hands over is shown once."""

import asyncio
from base64 import b64decode
from typing import Any
from uuid import UUID

import httpx

from partyhub.domain.shared.permission import Role
from tests.integrations.printing.printed import Pages
from tests.world import PASSWORD, World, key


async def _liaison(world: World, at: str = "unit_a") -> dict[str, str]:
    return await world.sign_in(f"liaison-{at.replace('_', '-')}", (Role.LIAISON_OFFICER, at))


async def _open(
    client: httpx.AsyncClient, who: dict[str, str], member: UUID, **body: Any
) -> httpx.Response:
    return await client.post(f"/members/{member}/account", json=body, headers=who | key())


async def _enter(client: httpx.AsyncClient, login: str, password: str) -> dict[str, str]:
    signed = await client.post("/sessions", json={"login": login, "password": password})
    assert signed.status_code == 201, signed.text
    return {"Authorization": f"Bearer {signed.json()['access_token']}"}


async def _seen(client: httpx.AsyncClient, who: dict[str, str], member: UUID) -> Any:
    return (await client.get(f"/members/{member}/account", headers=who)).json()


async def test_a_member_gets_an_account_enters_and_sees_their_own_data_alone(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-15, ROL-21."""
    officer = await _liaison(world)
    member, other = await world.member("wang"), await world.member("li")
    before = await _seen(client, officer, member)
    assert (before["state"], before["login"]) == ("none", "wang5678")
    assert before["allowed_actions"] == ["open"]

    opened = await _open(client, officer, member)
    assert opened.status_code == 201, opened.text
    (given,) = opened.json()["accounts"]
    assert (given["member_id"], given["name"], given["login"]) == (str(member), "wang", "wang5678")
    (text,) = Pages(b64decode(opened.json()["slips"])).texts
    for words in ("wang同志", "unit_a", "wang5678", given["password"], "http://testserver"):
        assert words in text

    who = await _enter(client, given["login"], given["password"])
    first = await client.get("/me/member", headers=who)
    assert (first.status_code, first.json()["code"]) == (403, "password-change-needed")
    change = {"present": given["password"], "new": "maple 42 pond"}
    assert (await client.put("/me/password", json=change, headers=who)).status_code == 204
    assert (await client.get("/me/member", headers=who)).json()["id"] == str(member)
    me = (await client.get("/me", headers=who)).json()
    assert (me["grants"], me["member_id"]) == ([], str(member))
    assert (await client.get(f"/members/{other}", headers=who)).status_code == 404

    after = await _seen(client, officer, member)
    assert after["state"] == "in_use"
    assert after["opened_at"] == after["signed_in_at"] == "2026-11-20T02:00:00Z"
    assert after["allowed_actions"] == ["reset", "close"]


async def test_a_unit_may_choose_the_login_and_proposals_are_free(
    client: httpx.AsyncClient, world: World
) -> None:
    officer = await _liaison(world)
    first, second, third = [await world.member("wang") for _ in range(3)]
    assert (await _open(client, officer, first)).status_code == 201
    assert (await _seen(client, officer, second))["login"] == "wang5678-2"
    taken = await _open(client, officer, second, login="WANG5678")
    assert (taken.status_code, taken.json()["code"]) == (409, "login-taken")
    chosen = await _open(client, officer, second, login="Xiao.Wang")
    assert chosen.json()["accounts"][0]["login"] == "xiao.wang"
    proposed = await _open(client, officer, third)
    assert proposed.json()["accounts"][0]["login"] == "wang5678-2"


async def test_a_repeated_key_opens_nothing_and_gives_no_password_again(
    client: httpx.AsyncClient, world: World
) -> None:
    """ADR 0009: the password is stored hashed, and nowhere else."""
    officer, member = await _liaison(world), await world.member("wang")
    same = officer | key()
    path = f"/members/{member}/account"
    opened = await client.post(path, json={}, headers=same)
    password = opened.json()["accounts"][0]["password"]
    again = await client.post(path, json={}, headers=same)
    assert (again.status_code, again.json()["code"]) == (409, "shown-once")
    otherwise = await client.post(path, json={"login": "other"}, headers=same)
    assert (otherwise.status_code, otherwise.json()["code"]) == (422, "idempotency-key-reused")
    second = await _open(client, officer, member)
    assert (second.status_code, second.json()["code"]) == (409, "member-has-account")
    reset = officer | key()
    assert (await client.post(f"{path}/password-reset", headers=reset)).status_code == 200
    repeated = await client.post(f"{path}/password-reset", headers=reset)
    assert (repeated.status_code, repeated.json()["code"]) == (409, "shown-once")
    tables = ("idempotency_keys", "events", "accesses", "accounts")
    rows = [row for t in tables for row in await world.owner.fetch(f"SELECT * FROM {t}")]
    assert len(rows) >= 5
    assert not any(password in str(dict(row)) for row in rows)


async def test_of_openings_at_once_one_takes_effect(
    client: httpx.AsyncClient, world: World
) -> None:
    officer, member = await _liaison(world), await world.member("wang")
    answers = await asyncio.gather(*(_open(client, officer, member) for _ in range(6)))
    codes = sorted(answer.status_code for answer in answers)
    assert codes == [201] + [409] * 5
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"member-has-account"}
    assert await world.owner.fetchval("SELECT count(*) FROM accounts WHERE member_id = $1", member)


async def test_a_reset_ends_all_sessions_and_the_old_password(
    client: httpx.AsyncClient, world: World
) -> None:
    officer, member = await _liaison(world), await world.member("wang")
    account = await world.account("wang", member=member)
    who = await world.headers(account)
    reset = await client.post(f"/members/{member}/account/password-reset", headers=officer | key())
    assert reset.status_code == 200, reset.text
    assert (await client.get("/me", headers=who)).status_code == 401
    old = await client.post("/sessions", json={"login": "wang", "password": PASSWORD})
    assert old.status_code == 401
    await _enter(client, "wang", reset.json()["accounts"][0]["password"])
    assert (await _seen(client, officer, member))["state"] == "waiting"


async def test_a_closed_account_is_out_at_once_and_can_be_opened_again(
    client: httpx.AsyncClient, world: World
) -> None:
    officer, member = await _liaison(world), await world.member("wang")
    (given,) = (await _open(client, officer, member)).json()["accounts"]
    who = await _enter(client, given["login"], given["password"])
    path = f"/members/{member}/account"
    closed = await client.post(
        f"{path}/closure", json={"reason": "已转出"}, headers=officer | key()
    )
    assert (closed.status_code, closed.json()["state"]) == (200, "closed")
    assert (await client.get("/me", headers=who)).status_code == 401
    for what, body in (("closure", {"reason": "再停用"}), ("password-reset", None)):
        refused = await client.post(f"{path}/{what}", json=body, headers=officer | key())
        assert (refused.status_code, refused.json()["code"]) == (409, "account-closed")
    (again,) = (await _open(client, officer, member)).json()["accounts"]
    assert again["login"] == given["login"]
    assert again["password"] != given["password"]
    await _enter(client, again["login"], again["password"])
    assert await world.owner.fetchval("SELECT count(*) FROM accounts WHERE member_id = $1", member)


async def test_every_step_stands_in_the_members_record_with_who_and_why(
    client: httpx.AsyncClient, world: World
) -> None:
    officer, member = await _liaison(world), await world.member("wang")
    (given,) = (await _open(client, officer, member)).json()["accounts"]
    path = f"/members/{member}/account"
    await client.post(f"{path}/password-reset", headers=officer | key())
    await client.post(f"{path}/closure", json={"reason": "已转出"}, headers=officer | key())
    (again,) = (await _open(client, officer, member)).json()["accounts"]
    await _enter(client, given["login"], again["password"])
    events = (await client.get(f"/members/{member}/events", headers=officer)).json()["items"]
    assert [(e["action"], e["account_name"], e["note"]) for e in events] == [
        ("account.reopen", "Liaison-Unit-A", ""),
        ("account.close", "Liaison-Unit-A", "已转出"),
        ("password.reset", "Liaison-Unit-A", ""),
        ("account.open", "Liaison-Unit-A", ""),
    ]


async def test_who_has_left_gets_no_account_but_theirs_can_be_closed(
    client: httpx.AsyncClient, world: World
) -> None:
    officer = await _liaison(world)
    gone, former = await world.member("gone"), await world.member("former")
    assert (await _open(client, officer, former)).status_code == 201
    await world.owner.execute("UPDATE members SET left_on = '2026-11-01'")
    for path in (f"/members/{gone}/account", f"/members/{former}/account/password-reset"):
        refused = await client.post(path, json={}, headers=officer | key())
        assert (refused.status_code, refused.json()["code"]) == (409, "member-left")
    assert (await _seen(client, officer, former))["allowed_actions"] == ["close"]
    closed = await client.post(
        f"/members/{former}/account/closure", json={"reason": "已转出"}, headers=officer | key()
    )
    assert closed.status_code == 200
    none = await client.post(
        f"/members/{gone}/account/closure", json={"reason": "已转出"}, headers=officer | key()
    )
    assert (none.status_code, none.json()["code"]) == (409, "member-has-no-account")
