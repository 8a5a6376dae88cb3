"""Who reaches a member's own account: their present unit, and nobody else."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key


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


@pytest.mark.parametrize(
    ("role", "node", "status"),
    [
        (Role.LIAISON_OFFICER, "unit_a", 200),
        (Role.UNIT_ORG, "unit_a", 200),
        (Role.BRANCH_SECRETARY, "branch_a", 200),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", 403),
        (Role.LIAISON_OFFICER, "unit_b", 404),
        (Role.BRANCH_SECRETARY, "branch_b", 404),
        (Role.SYSTEM_ADMIN, "district", 404),
        (Role.COMMUNITY_ORG, "comm_a", 404),
    ],
)
async def test_only_the_members_own_unit_reaches_the_account(
    client: httpx.AsyncClient, world: World, role: Role, node: str, status: int
) -> None:
    member = await world.member("wang")
    who = await world.sign_in("somebody", (role, node))
    assert (await client.get(f"/members/{member}/account", headers=who)).status_code == status
    opened = await _open(client, who, member)
    assert opened.status_code == (201 if status == 200 else status)


async def test_the_member_sees_the_record_but_administers_nothing(
    client: httpx.AsyncClient, world: World
) -> None:
    member = await world.member("wang")
    who = await world.sign_in("wang", member=member)
    assert (await client.get(f"/members/{member}/account", headers=who)).status_code == 403


async def test_an_account_with_a_role_of_staff_is_the_administrators(
    client: httpx.AsyncClient, world: World
) -> None:
    """ROL-38: whoever could reset such a password could borrow its rights."""
    officer, member = await _liaison(world), await world.member("wang")
    account = await world.account("wang", (Role.SUPERIOR_ORG_DEPARTMENT, "district"), member=member)
    seen = await _seen(client, officer, member)
    assert (seen["has_roles"], seen["allowed_actions"]) == (True, [])
    path = f"/members/{member}/account"
    for what, body in (("", {}), ("/password-reset", None), ("/closure", {"reason": "试试"})):
        refused = await client.post(f"{path}{what}", json=body, headers=officer | key())
        assert (refused.status_code, refused.json()["code"]) == (409, "account-has-roles"), what
    many = {"member_ids": [str(member)], "renew_waiting": True}
    listed = await client.post("/member-accounts", json=many, headers=officer | key())
    assert listed.json()["skipped"][0]["refusal"] == "account-has-roles"
    await world.owner.execute(
        "UPDATE grants SET ended_at = now() WHERE account_id = $1", account.id
    )
    assert (await _seen(client, officer, member))["allowed_actions"] == ["reset", "close"]


async def test_rights_go_with_the_member_to_another_unit(
    client: httpx.AsyncClient, world: World
) -> None:
    """The right is asked at the branch where the member stands today (MEM-05)."""
    here, there = await _liaison(world), await _liaison(world, "unit_b")
    both = await world.sign_in("both", (Role.UNIT_ORG, "unit_a"), (Role.UNIT_ORG, "unit_b"))
    member = await world.member("wang")
    (given,) = (await _open(client, here, member)).json()["accounts"]
    who = await _enter(client, given["login"], given["password"])
    await world.owner.execute(
        "UPDATE members SET branch_id = $2, unit_id = $3 WHERE id = $1",
        member, world.orgs["branch_b"], world.orgs["unit_b"],
    )  # fmt: skip
    read = await client.get(f"/members/{member}", headers=both)
    named = {"branch_id": str(world.orgs["branch_b"]), "name": "wang wei", "gender": "male"}
    edited = await client.put(
        f"/members/{member}", json=named, headers=both | {"If-Match": read.headers["etag"]}
    )
    assert edited.status_code == 200, edited.text
    assert (await client.get(f"/members/{member}/account", headers=here)).status_code == 404
    assert (await _seen(client, there, member))["allowed_actions"] == ["reset", "close"]
    me = (await client.get("/me", headers=who)).json()
    assert me["account"]["display_name"] == "wang wei"
