"""What waits of teams and posts: for the desk, the leader, who is invited, who has a shift."""

import pytest

from partyhub.domain.accounts.account import Account
from tests.api.service_posts.conftest import Post, post

__all__ = ["post"]
_TEAM = "INSERT INTO teams (id, community_id, name, field) VALUES ($1, $2, $3, 'greening')"


@pytest.fixture
async def team(post: Post) -> str:
    await post.world.owner.execute(_TEAM, post.id, post.world.orgs["comm_a"], "绿化队")
    return f"/volunteer-teams/{post.id}"


async def _told(post: Post, who: Account | None = None) -> list[tuple[str, list[tuple[str, int]]]]:
    items = (await post.get("/todos", who))["items"]
    return [
        (one["kind"], [(unit["unit_name"], unit["count"]) for unit in one["units"]])
        for one in items
        if one["kind"].startswith(("team_", "shift_"))
    ]


async def test_who_asks_to_join_waits_for_the_desk_and_the_leader(post: Post, team: str) -> None:
    """VOL-01, NT-10: until one of them has answered; not for other members."""
    leader = await post.arrive("王")
    steps = "/team-requests/{}/steps"
    first = (await post.did(f"/me/teams/{post.id}/requests", who=leader))["id"]
    await post.did(steps.format(first), {"action": "accept"})
    await post.did(f"{team}/leaders", {"member_id": str(post.members["王"])})
    li = await post.arrive("李")
    second = (await post.did(f"/me/teams/{post.id}/requests", who=li))["id"]
    assert await _told(post) == [("team_to_answer", [("绿化队", 1)])]
    assert await _told(post, leader) == [("team_asked", [("绿化队", 1)])]
    assert await _told(post, li) == []
    await post.did(steps.format(second), {"action": "accept"}, leader)
    assert await _told(post) == await _told(post, leader) == []


async def test_who_is_invited_is_told_and_the_desk_waits_for_nobody(post: Post, team: str) -> None:
    """SP-24: an invitation is no work of the desk."""
    li = await post.arrive("李")
    request = await post.did(f"{team}/invitations", {"member_id": str(post.members["李"])})
    assert await _told(post, li) == [("team_invited", [("绿化队", 1)])]
    assert await _told(post) == []
    await post.did(f"/team-requests/{request['id']}/steps", {"action": "refuse"}, li)
    assert await _told(post, li) == []


async def test_a_published_roster_is_told_until_the_member_has_answered(post: Post) -> None:
    """VOL-04: a draft is told to nobody."""
    wang = await post.serves("王")
    await post.did(f"/service-posts/{post.id}/rosters", {"month": "2026-12-01"})
    assert await _told(post, wang) == []
    shifts = await post.published()
    assert await _told(post, wang) == [("shift_published", [("服务驿站", len(shifts))])]
    for shift in shifts:
        await post.did(f"/me/post-shifts/{shift['id']}/steps", {"action": "come"}, wang)
    assert await _told(post, wang) == []


async def test_a_swap_is_told_to_who_offered_these_hours(post: Post) -> None:
    """VOL-03, requirements 9.8: not to who didn't, nor to who asked."""
    wang, zhao = await post.serves("王"), await post.serves("赵", "sun-am")
    shift = (await post.published())[0]
    li = await post.serves("李")
    path = f"/me/post-shifts/{shift['id']}/steps"
    await post.did(path, {"action": "ask_swap"}, wang)
    assert await _told(post, li) == [("shift_offered", [("服务驿站", 1)])]
    assert await _told(post, zhao) == []
    assert "shift_offered" not in dict(await _told(post, wang))
    await post.did(path, {"action": "take_over"}, li)
    assert await _told(post, li) == []
