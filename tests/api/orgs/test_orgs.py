"""Organisations over HTTP: the tree, its details, and who may change them."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key


async def _etag(client: httpx.AsyncClient, path: str, who: dict[str, str]) -> dict[str, str]:
    return {"If-Match": (await client.get(path, headers=who)).headers["etag"]}


async def test_the_tree_is_read_level_by_level(client: httpx.AsyncClient, world: World) -> None:
    """CHK-21."""
    who = await world.sign_in("member")
    top = (await client.get("/orgs/tree", headers=who)).json()["items"]
    assert [(n["name"], n["depth"], n["has_children"]) for n in top] == [("district", 0, True)]
    below = await client.get(f"/orgs/tree?root={top[0]['id']}", headers=who)
    assert {n["name"] for n in below.json()["items"]} == {"street_a", "street_b", "organs"}


async def test_one_organisation_shows_the_way_to_it_and_its_contacts(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-21."""
    who = await world.sign_in("member")
    answer = await client.get(f"/orgs/{world.orgs['comm_a']}", headers=who)
    body = answer.json()
    assert [step["name"] for step in body["breadcrumb"]] == ["district", "street_a", "comm_a"]
    assert (body["contact_phone"], body["allowed_actions"]) == ("010-60000000", [])
    assert answer.headers["etag"] == '"1"'


@pytest.mark.parametrize(
    ("standing", "status"),
    [("street_a", 200), ("comm_a", 200), ("comm_c", 403), ("street_b", 403), ("comm_b", 403)],
)
async def test_details_are_changed_from_the_organisation_itself_or_from_above(
    client: httpx.AsyncClient, world: World, standing: str, status: int
) -> None:
    """ROL-20, ROL-23."""
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, standing))
    path = f"/orgs/{world.orgs['comm_a']}"
    match = await _etag(client, path, who)
    answer = await client.put(path, json={"name": "幸福路社区"}, headers=who | match)
    assert answer.status_code == status, answer.text


async def test_nobody_writes_over_what_they_have_not_seen(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("clerk", (Role.COMMUNITY_ORG, "comm_a"))
    path = f"/orgs/{world.orgs['comm_a']}"
    body = {"name": "幸福路社区", "hours": "周一至周五"}
    assert (await client.put(path, json=body, headers=who)).status_code == 428
    match = await _etag(client, path, who)
    first = await client.put(path, json=body, headers=who | match)
    assert (first.status_code, first.headers["etag"]) == (200, '"2"')
    assert (await client.put(path, json=body, headers=who | match)).status_code == 412


async def test_a_new_organisation_stands_where_its_kind_may_stand(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))

    async def found(parent: str, kind: str, name: str) -> httpx.Response:
        body = {"parent_id": str(world.orgs[parent]), "kind": kind, "name": name}
        return await client.post("/orgs", json=body, headers=who | key())

    made = await found("street_a", "community_org", "新村社区")
    assert made.status_code == 201, made.text
    assert [s["name"] for s in made.json()["breadcrumb"]] == ["district", "street_a", "新村社区"]
    wrong = await found("street_a", "party_group", "第一小组")
    assert (wrong.status_code, wrong.json()["code"]) == (422, "wrong-parent")
    twice = await found("street_a", "community_org", "新村社区")
    assert (twice.status_code, twice.json()["code"]) == (409, "org-name-taken")
    assert (await found("street_b", "community_org", "别处社区")).status_code == 403


async def test_one_key_founds_one_organisation(client: httpx.AsyncClient, world: World) -> None:
    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a")) | key()
    body = {"parent_id": str(world.orgs["street_a"]), "kind": "community_org", "name": "新村社区"}
    answers = [await client.post("/orgs", json=body, headers=who) for _ in range(2)]
    assert [a.status_code for a in answers] == [201, 201]
    assert answers[0].json() == answers[1].json()


async def test_only_an_empty_organisation_is_closed_and_it_is_kept(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))

    async def close(name: str) -> Any:
        path = f"/orgs/{world.orgs[name]}/closure"
        return await client.post(path, json={"reason": "撤并"}, headers=who | key())

    full = await close("unit_a")
    assert (full.status_code, full.json()["code"]) == (409, "org-not-empty")
    assert (await close("branch_a")).status_code == 200
    assert (await close("unit_a")).status_code == 200
    again = await close("unit_a")
    assert (again.status_code, again.json()["code"]) == (409, "org-closed")
    kept = await client.get(f"/orgs/{world.orgs['unit_a']}", headers=who)
    assert kept.json()["closed_on"] == "2026-11-20"
    below = await client.get(f"/orgs/tree?root={world.orgs['street_a']}", headers=who)
    assert "unit_a" not in {n["name"] for n in below.json()["items"]}


async def test_an_unknown_organisation_is_not_found_even_for_those_who_may_do_nothing(
    client: httpx.AsyncClient, world: World
) -> None:
    who = await world.sign_in("member") | {"If-Match": '"1"'}
    path = (
        f"/orgs/{world.orgs['comm_a']}".rsplit("/", 1)[0] + "/01930000-0000-7000-8000-000000000000"
    )
    assert (await client.put(path, json={"name": "x"}, headers=who)).status_code == 404


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "a\x1bb", "x" * 61, ""])
async def test_hostile_names_are_refused_by_shape(
    client: httpx.AsyncClient, world: World, text: str
) -> None:
    import json

    who = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a")) | {"If-Match": '"1"'}
    answer = await client.put(
        f"/orgs/{world.orgs['comm_a']}",
        content=json.dumps({"name": text}),
        headers=who | {"Content-Type": "application/json"},
    )
    assert (answer.status_code, answer.json()["code"]) == (422, "invalid-request")
