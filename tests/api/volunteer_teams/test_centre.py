"""The centre's own teams: built by it, for members of every community of its street (VOL-01)."""

from typing import Any

import pytest

from partyhub.domain.accounts.account import Account
from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.permission import Role
from tests.api.service_posts.conftest import Post, post
from tests.world import key

__all__ = ["post"]
_SPECIALIST = "UPDATE members SET specialties = '{dispute_mediation}' WHERE id = $1"


@pytest.fixture
async def director(post: Post) -> Account:
    """Of a centre in comm_a's street, beside comm_c; comm_b is of another street."""
    await post.world.add_org("centre_a", "street_a", OrgKind.CENTRE)
    return await post.world.account("director", (Role.CENTRE_DIRECTOR, "centre_a"))


async def _put(post: Post, who: Account, org: str, *names: str) -> Any:
    path = f"/orgs/{post.world.orgs[org]}"
    headers = await post.world.headers(who)
    read = await post.client.get(path, headers=headers)
    known = {one["name"]: one["id"] for one in read.json()["teams"]}
    items = [
        {"id": known.get(name), "name": name, "field": "dispute_mediation"} for name in names
    ]  # fmt: skip
    headers = headers | key() | {"If-Match": read.headers["etag"]}
    return await post.client.put(f"{path}/teams", json={"items": items}, headers=headers)


async def _build(post: Post, director: Account) -> str:
    """调解队; its id."""
    answer = await _put(post, director, "centre_a", "调解队")
    assert answer.status_code == 200, answer.text
    return str(answer.json()["teams"][0]["id"])


async def test_a_centre_builds_its_teams_and_nothing_else(post: Post, director: Account) -> None:
    """VOL-01, VOL-02: those it has stay when another is added; its directors edit no other part."""
    first = await _build(post, director)
    both = (await _put(post, director, "centre_a", "调解队", "宣传队")).json()
    assert both["allowed_actions"] == ["put_teams"]
    assert first in {one["id"] for one in both["teams"]}
    assert (await _put(post, director, "comm_a", "调解队")).status_code == 403
    assert (await _put(post, post.staff, "centre_a", "调解队")).status_code == 403


async def test_members_of_the_whole_street_join_a_centres_team(
    post: Post, director: Account
) -> None:
    """VOL-01: also of another community of the street, of no other street; the centre answers."""
    team = await _build(post, director)
    near = await post.arrive("李", to="comm_c")
    far = await post.arrive("周", to="comm_b")
    [mine] = [one for one in (await post.get("/me/teams", near))["teams"] if one["of_centre"]]
    assert (mine["name"], mine["org_name"]) == ("调解队", "centre_a")
    assert (await post.get("/me/teams", far))["teams"] == []
    ask = f"/me/teams/{team}/requests"
    assert await post.code(ask, who=far) == "team-is-closed"
    request = (await post.did(ask, who=near))["id"]
    steps, accept = f"/team-requests/{request}/steps", {"action": "accept"}
    assert await post.code(steps, accept) == "not-found"
    assert (await post.did(steps, accept, director))["state"] == "joined"
    whole = await post.get(f"/volunteer-teams/{team}", director)
    assert [one["name"] for one in whole["members"]] == ["李"]


async def test_who_is_suggested_to_a_centre_is_of_its_street(post: Post, director: Account) -> None:
    """CHK-10, CHK-11."""
    team = await _build(post, director)
    for name, home in (("李", "comm_c"), ("王", "comm_a"), ("周", "comm_b")):
        await post.arrive(name, to=home)
        await post.world.owner.execute(_SPECIALIST, post.members[name])
    found = (await post.get(f"/volunteer-teams/{team}/suggestions", director))["items"]
    assert {one["name"] for one in found} == {"李", "王"}
