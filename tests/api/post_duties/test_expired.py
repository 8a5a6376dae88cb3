"""A duty whose last day is over is held no more (MEM-13)."""

import httpx

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_GROUP = {"kind": "postless", "since": "2026-01-01"}
_OVER = "UPDATE post_duties SET since = '2025-01-01', until = '2025-12-31'"


async def test_an_expired_duty_neither_holds_its_post_nor_keeps_the_member_from_it(
    client: httpx.AsyncClient, world: World
) -> None:
    """MEM-13: given anew the old one ends on its last day; then the post is in use again."""
    who = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    member = await world.member("wang")
    own = await world.sign_in("own", member=member)

    async def post(path: str, body: dict[str, str]) -> httpx.Response:
        return await client.post(path, json=body, headers=who | key())

    await post(f"/members/{member}/groups", _GROUP)
    offered = {"org_id": str(world.orgs["branch_a"]), "title": "宣传岗", "duties": "宣讲"}
    made = (await post("/duty-posts", offered)).json()["id"]
    given = {"post_id": made, "since": "2026-01-01", "until": "2026-12-31"}
    await post(f"/members/{member}/post-duties", given)
    await world.owner.execute(_OVER)
    assert await _holders(client, who) == [0]
    roster = (await client.get("/post-duties", headers=who)).json()["items"]
    assert [line["duty_id"] for line in roster] == [None]
    assert (await post(f"/members/{member}/post-duties", given)).status_code == 201
    assert await _holders(client, who) == [1]
    mine = (await client.get("/me/post-duties", headers=own)).json()["items"]
    assert [(one["ended_on"], one["end_reason"]) for one in mine] == [
        (None, ""), ("2025-12-31", "任期届满"),
    ]  # fmt: skip
    assert (await post(f"/duty-posts/{made}/closure", {})).json()["code"] == "post-in-use"
    await world.owner.execute(_OVER + " WHERE ended_on IS NULL")
    assert (await post(f"/duty-posts/{made}/closure", {})).json()["is_open"] is False


async def _holders(client: httpx.AsyncClient, who: dict[str, str]) -> list[int]:
    items = (await client.get("/duty-posts", headers=who)).json()["items"]
    return [one["holders"] for one in items]
