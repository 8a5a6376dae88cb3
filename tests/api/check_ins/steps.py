"""Short ways through the loop over HTTP: post, enrol, certify."""

from typing import Any

import httpx

from tests.world import World, key

Headers = dict[str, str]


async def post(
    client: httpx.AsyncClient, who: Headers, path: str, body: Any = None
) -> httpx.Response:
    """With a fresh Idempotency-Key."""
    return await client.post(path, json=body, headers=who | key())


async def enrolled(
    client: httpx.AsyncClient, world: World, who: Headers, name: str = "王小明"
) -> str:
    member = await world.member(name)
    answer = await post(
        client, who, "/check-ins",
        {"member_id": str(member), "community_id": str(world.orgs["comm_a"]),
         "volunteered": True, "volunteered_how": "支部会上报名"},
    )  # fmt: skip
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def issued_certificate(
    client: httpx.AsyncClient, world: World, who: Headers
) -> dict[str, Any]:
    check_in = await enrolled(client, world, who)
    answer = await post(client, who, f"/check-ins/{check_in}/certificate", {"limit_days": 10})
    assert answer.status_code == 200, answer.text
    issued: dict[str, Any] = answer.json()
    return issued
