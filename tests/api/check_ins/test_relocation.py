"""Moving home ends one check-in and begins another."""

from uuid import UUID

import httpx

from tests.api.check_ins.steps import Headers, issued_certificate, post
from tests.clock import Clock
from tests.world import World


async def test_moving_home_ends_the_old_check_in_and_begins_a_new_one(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers, clock: Clock
) -> None:
    """CHK-34."""
    issued = await issued_certificate(client, world, liaison)
    path = f"/check-ins/{issued['id']}"
    await post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    clock.move(minutes=5)
    body = {
        "community_id": str(world.orgs["comm_c"]), "reason": "搬家", "reason_elsewhere": "新房所在",
    }  # fmt: skip
    begun = await post(client, liaison, f"{path}/relocation", body)
    assert (begun.status_code, begun.json()["state"]) == (201, "enrolled"), begun.text
    old = (await client.get(path, headers=liaison)).json()
    assert (old["state"], old["reason"]) == ("ended", "搬家")


async def test_after_a_move_a_member_sees_the_new_check_in_even_if_the_old_receipt_comes_later(
    client: httpx.AsyncClient, world: World, liaison: Headers, desk: Headers, clock: Clock
) -> None:
    """CHK-24, CHK-34."""
    issued = await issued_certificate(client, world, liaison)
    own = await world.sign_in("wang", member=UUID(issued["member_id"]))
    path = f"/check-ins/{issued['id']}"
    await post(client, desk, f"{path}/registration", {"short_code": issued["short_code"]})
    body = {
        "community_id": str(world.orgs["comm_c"]), "reason": "搬家", "reason_elsewhere": "新房所在",
    }  # fmt: skip
    begun = (await post(client, liaison, f"{path}/relocation", body)).json()
    clock.move(minutes=5)
    assert (await post(client, liaison, f"{path}/receipt-return")).status_code == 200
    mine = (await client.get("/me/check-in", headers=own)).json()
    assert mine["check_in"]["id"] == begun["id"]
