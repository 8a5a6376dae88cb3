"""A request that comes again, or from an old picture, has one effect or none."""

import httpx

from tests.api.check_ins.steps import Headers, enrolled, post
from tests.world import World, key


async def test_a_repeat_with_the_same_key_gives_the_same_answer_and_one_effect(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    check_in = await enrolled(client, world, liaison)
    path, headers = f"/check-ins/{check_in}/certificate", liaison | key()
    first = await client.post(path, json={"limit_days": 10}, headers=headers)
    again = await client.post(path, json={"limit_days": 10}, headers=headers)
    other = await client.post(path, json={"limit_days": 11}, headers=headers)
    assert (again.status_code, again.content) == (200, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    unkeyed = {k: v for k, v in liaison.items() if k != "Idempotency-Key"}
    bare = await client.post(path, json={"limit_days": 10}, headers=unkeyed)
    assert (bare.status_code, bare.json()["code"]) == (400, "idempotency-key-needed")


async def test_a_step_from_an_old_picture_is_refused_and_changes_nothing(
    client: httpx.AsyncClient, world: World, liaison: Headers
) -> None:
    """RFC 9110, 13.1.1: `If-Match` is honoured where it is sent."""
    check_in = await enrolled(client, world, liaison)
    path = f"/check-ins/{check_in}"
    old = (await client.get(path, headers=liaison)).headers["etag"]
    await post(client, liaison, f"{path}/certificate", {"limit_days": 10})
    stale = await post(client, liaison | {"If-Match": old}, f"{path}/voiding", {"reason": "放弃"})
    assert (stale.status_code, stale.json()["code"]) == (412, "precondition-failed")
    read = await client.get(path, headers=liaison)
    assert read.json()["state"] == "certificate_issued"
    fresh = liaison | {"If-Match": read.headers["etag"]}
    assert (await post(client, fresh, f"{path}/voiding", {"reason": "放弃"})).status_code == 200
