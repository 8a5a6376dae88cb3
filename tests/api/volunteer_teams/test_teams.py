"""A volunteer team over HTTP: asked, answered by its leader, left, told in its ledger."""

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.accounts.account import Account
from tests.api.service_posts.conftest import Post, post

__all__ = ["post"]
_TEAM = "INSERT INTO teams (id, community_id, name, field) VALUES ($1, $2, $3, 'greening')"
_FIELDS = "UPDATE members SET specialties = '{greening}' WHERE id = $1"


@pytest.fixture
async def team(post: Post) -> str:
    """A greening team of comm_a; `post` is the client."""
    await post.world.owner.execute(_TEAM, post.id, post.world.orgs["comm_a"], "绿化队")
    return f"/volunteer-teams/{post.id}"


async def _asked(post: Post, who: Account) -> str:
    return str((await post.did(f"/me/teams/{post.id}/requests", who=who))["id"])


async def _joins(post: Post, name: str) -> Account:
    phone = await post.arrive(name)
    request = await _asked(post, phone)
    await post.did(f"/team-requests/{request}/steps", {"action": "accept"})
    return phone


async def test_the_leader_answers_who_asks(post: Post, team: str) -> None:
    """VOL-01, CHK-10: the leader accepts; a decline says why; nobody answers for oneself."""
    leader = await _joins(post, "王")
    await post.did(f"{team}/leaders", {"member_id": str(post.members["王"])})
    li = await post.arrive("李", "sat-am")
    request = await _asked(post, li)
    assert await post.code(f"/me/teams/{post.id}/requests", who=li) == "team-request-stands"
    led = (await post.get("/me/teams", leader))["led"]
    assert [one["name"] for one in led[0]["requests"]] == ["李"]
    steps = f"/team-requests/{request}/steps"
    assert await post.code(steps, {"action": "accept"}, li) == "not-found"
    assert await post.code(steps, {"action": "decline"}, leader) == "invalid-field"
    assert (await post.did(steps, {"action": "accept"}, leader))["state"] == "joined"
    assert await post.code(steps, {"action": "accept"}, leader) == "illegal-transition"
    whole = await post.get(team)
    assert [(one["name"], one["leader_id"] is not None) for one in whole["members"]] == [
        ("李", False), ("王", True),
    ]  # fmt: skip
    mine = (await post.get("/me/teams", li))["teams"]
    assert [(one["name"], one["mine"], one["members"]) for one in mine] == [("绿化队", True, 2)]


async def test_a_team_is_left_at_once_and_a_leader_with_it(post: Post, team: str) -> None:
    """SP-24: no reason is asked; who comes back is a member, not the leader."""
    wang = await _joins(post, "王")
    who = {"member_id": str(post.members["王"])}
    await post.did(f"{team}/leaders", who)
    assert await post.code(f"{team}/leaders", who) == "team-leader-stands"
    await post.did("/me/team-leaving", who=wang)
    assert await post.code("/me/team-leaving", who=wang) == "not-in-team"
    assert await post.code(f"{team}/leaders", who) == "not-in-team"
    request = await _asked(post, wang)
    await post.did(f"/team-requests/{request}/steps", {"action": "accept"})
    assert (await post.get("/me/teams", wang))["led"] == []


async def test_who_is_invited_says_yes_or_no_themselves(post: Post, team: str) -> None:
    """CHK-10, CHK-11, SP-24: a suggestion by field and free time, and nobody put in by force."""
    li = await post.arrive("李", "sat-am")
    await post.arrive("赵", "sat-am")
    await post.world.owner.execute(_FIELDS, post.members["李"])
    found = await post.get(f"{team}/suggestions?time=sat-am")
    assert [(one["name"], one["skilled"]) for one in found["items"]] == [("李", True)]
    assert (await post.get(f"{team}/suggestions?time=sun-am"))["items"] == []
    who = {"member_id": str(post.members["李"])}
    request = (await post.did(f"{team}/invitations", who))["id"]
    steps = f"/team-requests/{request}/steps"
    assert await post.code(steps, {"action": "accept"}) == "illegal-transition"
    assert (await post.get(f"{team}/suggestions"))["items"] == []
    assert (await post.did(steps, {"action": "refuse"}, li))["state"] == "declined"
    assert (await post.get(team))["members"] == []


async def test_members_of_other_communities_do_not_join(post: Post, team: str) -> None:
    """VOL-01: a community's team is its own."""
    stranger = await post.arrive("周", to="comm_b")
    assert await post.code(f"/me/teams/{post.id}/requests", who=stranger) == "team-is-closed"


async def _rows(post: Post, team: str) -> list[list[str]]:
    headers = await post.world.headers(post.staff)
    path = "/volunteer-teams/export?since=2026-01-01&until=2026-12-31"
    answer = await post.client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]


async def test_the_ledger_tells_who_came_and_went_by_day(post: Post, team: str) -> None:
    """VOL-08, CHK-32, LG-24: two joined and one left; nobody but leaders is named."""
    wang = await _joins(post, "王")
    await _joins(post, "李")
    await post.did("/me/team-leaving", who=wang)
    book = await _rows(post, team)
    assert "统计口径 volunteer-teams/1" in book[1][0]
    rows = [row for row in book if "绿化队" in row]
    assert [[str(int(float(cell))) for cell in row[5:8]] for row in rows] == [["2", "1", "1"]] * 2
    assert not any("王" in cell or "李" in cell for row in rows for cell in row)


async def _paper(post: Post, path: str, who: Account | None = None) -> Any:
    return await post.client.get(path, headers=await post.world.headers(who or post.staff))


async def test_the_registration_is_printed_with_a_trace(post: Post, team: str) -> None:
    """Form 8.7: the member's own, and of the team's members for who keeps it."""
    wang = await _joins(post, "王")
    own = await _paper(post, "/me/volunteer-registration", wang)
    assert own.content.startswith(b"%PDF")
    theirs = await _paper(post, f"{team}/members/{post.members['王']}/registration")
    assert theirs.content.startswith(b"%PDF")
    looks = "SELECT count(*) FROM accesses WHERE member_id = $1 AND kind = 'print'"
    assert await post.world.owner.fetchval(looks, post.members["王"]) == 1
