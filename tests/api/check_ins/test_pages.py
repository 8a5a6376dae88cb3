"""Lists of check-ins page alike for every reach and order."""

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.check_ins.steps import Headers, enrolled
from tests.world import World


@pytest.mark.parametrize("order", ["recent", "waiting", "name"])
async def test_pages_are_complete_and_without_doubles(
    client: httpx.AsyncClient, world: World, liaison: Headers, order: str
) -> None:
    """CHK-20; every role's reach pages alike."""
    names = {f"人{n}" for n in range(7)}
    for name in sorted(names):
        await enrolled(client, world, liaison, name)
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"limit": "3", "order": order} | ({"cursor": cursor} if cursor else {})
        page = (await client.get("/check-ins", params=query, headers=liaison)).json()
        seen += [line["name"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert sorted(seen) == sorted(names)
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    assert len((await client.get("/check-ins", headers=street)).json()["items"]) == 7
    top = await world.sign_in("top", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    found = await client.get("/check-ins", params={"q": "人3"}, headers=top)
    assert [line["name"] for line in found.json()["items"]] == ["人3"]
