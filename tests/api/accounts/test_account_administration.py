"""Administrators open, grant, reset and close accounts within their subtree, and nowhere else."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import PASSWORD, World, key


async def _admin(world: World, at: str = "street_a") -> dict[str, str]:
    return await world.sign_in(f"admin-{at.replace('_', '-')}", (Role.SYSTEM_ADMIN, at))


def _form(world: World, home: str = "unit_a", **other: Any) -> dict[str, Any]:
    return {
        "login": "li.min",
        "display_name": "李敏",
        "home_org_id": str(world.orgs[home]),
        "grants": [{"role": "liaison_officer", "org_id": str(world.orgs[home])}],
    } | other


async def test_a_new_account_gets_a_one_time_password_and_signs_in_with_it(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-38."""
    admin = await _admin(world)
    opened = await client.post("/accounts", json=_form(world), headers=admin | key())
    assert opened.status_code == 201, opened.text
    path = f"/accounts/{opened.json()['id']}"
    reset = await client.post(f"{path}/password-reset", headers=admin)
    password = reset.json()["password"]
    signed = await client.post("/sessions", json={"login": "li.min", "password": password})
    assert signed.status_code == 201, signed.text
    who = {"Authorization": f"Bearer {signed.json()['access_token']}"}
    me = (await client.get("/me", headers=who)).json()
    assert (me["must_change_password"], me["grants"][0]["role"]) == (True, "liaison_officer")
    kept = await world.owner.fetch("SELECT convert_from(body, 'UTF8') FROM idempotency_keys")
    assert kept
    assert not any(password in row[0] for row in kept)


@pytest.mark.parametrize(
    ("home", "granted", "status"),
    [
        ("unit_a", "unit_a", 201),
        ("street_a", "comm_a", 201),
        ("unit_b", "unit_a", 403),
        ("unit_a", "unit_b", 403),
        ("unit_a", "district", 403),
    ],
)
async def test_nobody_opens_or_grants_outside_their_own_subtree(
    client: httpx.AsyncClient, world: World, home: str, granted: str, status: int
) -> None:
    """ROL-38."""
    grants = [{"role": "liaison_officer", "org_id": str(world.orgs[granted])}]
    form = _form(world, home, grants=grants)
    answer = await client.post("/accounts", json=form, headers=await _admin(world) | key())
    assert answer.status_code == status, answer.text


async def test_a_grant_holds_at_once_and_ends_at_once(
    client: httpx.AsyncClient, world: World
) -> None:
    admin = await _admin(world)
    await world.member("wang")
    account = await world.account("liaison", (Role.WINDOW_CLERK, "comm_a"))
    who = await world.headers(account)
    assert (await client.get("/members", headers=who)).status_code == 403
    body = {"role": "unit_org", "org_id": str(world.orgs["unit_a"])}
    path = f"/accounts/{account.id}/grants"
    granted = await client.post(path, json=body, headers=admin | key())
    assert granted.status_code == 201, granted.text
    assert (await client.get("/members", headers=who)).status_code == 200
    twice = await client.post(path, json=body, headers=admin | key())
    assert (twice.status_code, twice.json()["code"]) == (409, "grant-already-held")
    grant = next(g["id"] for g in granted.json()["grants"] if g["role"] == "unit_org")
    assert (await client.delete(f"{path}/{grant}", headers=admin)).status_code == 204
    assert (await client.get("/members", headers=who)).status_code == 403
    assert (await client.delete(f"{path}/{grant}", headers=admin)).status_code == 404


async def test_an_account_that_reaches_further_than_the_administrator_is_left_alone(
    client: httpx.AsyncClient, world: World
) -> None:
    """Whoever could reset such a password could borrow its rights."""
    admin = await _admin(world)
    above = await world.account("both", (Role.UNIT_ORG, "unit_a"), (Role.UNIT_ORG, "unit_b"))
    assert (await client.get(f"/accounts/{above.id}", headers=admin)).status_code == 200
    for what, body in (("password-reset", None), ("closure", {"reason": "调离"})):
        answer = await client.post(f"/accounts/{above.id}/{what}", json=body, headers=admin | key())
        assert answer.status_code == 403, what
    elsewhere = await world.account("elsewhere", (Role.UNIT_ORG, "unit_b"))
    reset = await client.post(f"/accounts/{elsewhere.id}/password-reset", headers=admin)
    assert reset.status_code == 404


async def test_nobody_grants_a_role_to_themselves(client: httpx.AsyncClient, world: World) -> None:
    account = await world.account("admin", (Role.SYSTEM_ADMIN, "street_a"))
    admin = await world.headers(account)
    body = {"role": "superior_org_department", "org_id": str(world.orgs["street_a"])}
    answer = await client.post(f"/accounts/{account.id}/grants", json=body, headers=admin | key())
    assert answer.status_code == 403


async def test_a_closed_account_is_out_at_once(client: httpx.AsyncClient, world: World) -> None:
    admin = await _admin(world)
    account = await world.account("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    who = await world.headers(account)
    path = f"/accounts/{account.id}/closure"
    closed = await client.post(path, json={"reason": "调离"}, headers=admin | key())
    assert (closed.status_code, closed.json()["closed_at"]) == (200, "2026-11-20T02:00:00Z")
    assert (await client.get("/me", headers=who)).status_code == 401
    signed = await client.post("/sessions", json={"login": "liaison", "password": PASSWORD})
    assert signed.status_code == 401
    again = await client.post(path, json={"reason": "调离"}, headers=admin | key())
    assert again.status_code == 404


async def test_accounts_are_listed_within_reach_by_pages(
    client: httpx.AsyncClient, world: World
) -> None:
    admin = await _admin(world)
    for login, home in (("a1", "unit_a"), ("a2", "comm_a"), ("b1", "unit_b")):
        await world.account(login, (Role.UNIT_ORG, home))
    logins, cursor = [], ""
    while cursor is not None:
        path = "/accounts?limit=2" + (f"&cursor={cursor}" if cursor else "")
        page = (await client.get(path, headers=admin)).json()
        logins += [line["login"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert logins == ["a1", "a2", "admin-street-a"]
    found = (await client.get("/accounts?q=A2", headers=admin)).json()["items"]
    assert [(line["login"], line["roles"]) for line in found] == [("a2", ["unit_org"])]
    liaison = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    assert (await client.get("/accounts", headers=liaison)).status_code == 403


async def test_an_account_is_tied_to_a_member_within_reach_and_to_one_only(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-15."""
    admin = await _admin(world)
    near, far = await world.member("wang", "a"), await world.member("li", "b")

    async def opened(login: str, member: object) -> int:
        form = _form(world, login=login, grants=[], member_id=str(member))
        return (await client.post("/accounts", json=form, headers=admin | key())).status_code

    assert await opened("wang", near) == 201
    assert await opened("wang2", near) == 409
    assert await opened("li", far) == 404
