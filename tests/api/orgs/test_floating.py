"""Organisations of a street that keep floating members: who marks them, and who finds them."""

import httpx
import pytest

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.world import World


@pytest.fixture
async def street(client: httpx.AsyncClient, world: World) -> dict[str, str]:
    await world.add_org("floating", "street_b", OrgKind.GENERAL_BRANCH)
    await world.add_org("graduates", "floating", OrgKind.BRANCH)
    return await world.sign_in("committee", (Role.STREET_COMMITTEE, "street_b"))


async def _mark(
    client: httpx.AsyncClient, path: str, who: dict[str, str], since: str | None
) -> httpx.Response:
    version = (await client.get(path, headers=who)).headers["ETag"]
    return await client.put(
        f"{path}/floating-mark", json={"since": since}, headers=who | {"If-Match": version}
    )


async def _found(client: httpx.AsyncClient, who: dict[str, str]) -> list[str]:
    answer = await client.get("/orgs", params={"floating": "true"}, headers=who)
    return [line["name"] for line in answer.json()["items"]]


async def test_the_street_marks_who_keeps_its_floating_members(
    client: httpx.AsyncClient, world: World, street: dict[str, str]
) -> None:
    """ROL-24, TRF-06: with the day and a trace; nobody has the mark before; branches below too."""
    path = f"/orgs/{world.orgs['floating']}"
    assert await _found(client, street) == []
    marked = await _mark(client, path, street, "2026-01-05")
    assert marked.status_code == 200, marked.text
    assert marked.json()["keeps_floating_since"] == "2026-01-05"
    assert await _found(client, street) == ["floating", "graduates"]
    tree = await client.get(
        "/orgs/tree", params={"root": str(world.orgs["street_b"])}, headers=street
    )
    kept = {line["name"]: line["keeps_floating"] for line in tree.json()["items"]}
    assert kept == {"comm_b": False, "unit_b": False, "floating": True}
    assert (await _mark(client, path, street, None)).json()["keeps_floating_since"] is None
    assert await _found(client, street) == []
    days = await world.owner.fetch(
        "SELECT facts ->> 'since' FROM events WHERE action = 'org.keep-floating' ORDER BY seq"
    )
    assert [row[0] for row in days] == ["2026-01-05", ""]


@pytest.mark.parametrize(
    ("name", "since", "code"),
    [
        ("comm_b", "2026-01-05", "wrong-kind-of-org"),
        ("street_b", "2026-01-05", "wrong-kind-of-org"),
        ("unit_c", "2026-01-05", "not-of-street"),
        ("floating", "2199-01-01", "invalid-field"),
    ],
)
async def test_who_cannot_keep_floating_members_gets_no_mark(
    client: httpx.AsyncClient, world: World, street: dict[str, str],
    name: str, since: str, code: str,
) -> None:  # fmt: skip
    """ROL-24: committees, general branches and branches of a street, from a day that has come."""
    district = await world.sign_in("above", (Role.SUPERIOR_ORG_DEPARTMENT, "district"))
    refused = await _mark(client, f"/orgs/{world.orgs[name]}", district, since)
    assert (refused.status_code, refused.json()["code"]) == (422, code)


async def test_another_street_does_not_mark_it(
    client: httpx.AsyncClient, world: World, street: dict[str, str]
) -> None:
    """ROL-24: by who administers that part of the tree."""
    other = await world.sign_in("neighbour", (Role.STREET_COMMITTEE, "street_a"))
    refused = await _mark(client, f"/orgs/{world.orgs['floating']}", other, "2026-01-05")
    assert refused.status_code == 403
