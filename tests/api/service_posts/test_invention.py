"""Ways to invent hours at a post, numbered; docs/service-scrutiny.md tells all (issue 5)."""

from partyhub.domain.accounts.account import Account
from partyhub.domain.shared.permission import Role
from tests.api.service_posts.conftest import Post
from tests.api.service_records.serving import MERGED

_HOURS = "SELECT member_id, state, flags FROM service_records ORDER BY told_at, state"


def _saturday(post: Post, hour: int) -> None:
    """The first of December; the shift is from nine to eleven in China."""
    post.clock.now = post.clock.now.replace(year=2026, month=12, day=5, hour=hour)


async def _told(post: Post, who: Account, shift: str) -> None:
    _saturday(post, 2)
    await post.did(f"/me/post-shifts/{shift}/steps", {"action": "tell"}, who)
    _saturday(post, 4)


async def test_01_a_shift_handed_over_is_told_by_who_took_it_alone(post: Post) -> None:
    """VOL-04, 9.8: of a swap one has the hours, not both."""
    wang = await post.serves("王")
    shift = (await post.published())[0]["id"]
    li = await post.serves("李")
    steps = f"/me/post-shifts/{shift}/steps"
    await post.did(steps, {"action": "ask_swap"}, wang)
    await post.did(steps, {"action": "take_over"}, li)
    _saturday(post, 2)
    assert await post.code(steps, {"action": "tell"}, wang) == "not-your-shift"
    await _told(post, li, shift)
    await post.did(f"/post-shifts/{shift}/steps", {"action": "confirm"})
    rows = await post.world.owner.fetch(_HOURS)
    assert [(row["member_id"], row["state"]) for row in rows] == [
        (post.members["李"], "confirmed")
    ]  # fmt: skip


async def test_02_a_shift_beside_other_service_waits(post: Post) -> None:
    """CHK-13: at a post and elsewhere at the same time counts once."""
    wang = await post.serves("王")
    shift = (await post.published())[0]["id"]
    await _told(post, wang, shift)
    own = {"on": "2026-12-05", "begins": "09:30", "ends": "10:30", "category": "greening",
           "content": "清理楼道"}  # fmt: skip
    told = await post.did("/me/service-records", own, wang)
    await post.did(f"/service-records/{told['id']}/confirmation", {"why": ""})
    await post.did(f"/post-shifts/{shift}/steps", {"action": "confirm"})
    rows = await post.world.owner.fetch(_HOURS)
    assert sorted((row["state"], *row["flags"]) for row in rows) == [
        ("confirmed",), ("declared", "overlap")
    ]  # fmt: skip


async def test_03_nobody_confirms_a_shift_by_another_record_of_theirs(post: Post) -> None:
    """CHK-13: served under a record that went into another, whose account holds the desk."""
    wang = await post.serves("王")
    shift = (await post.published())[0]["id"]
    other = await post.world.member("王", phone="13900000000")
    staff = await post.world.account("wang-desk", (Role.COMMUNITY_ORG, "comm_a"), member=other)
    await _told(post, wang, shift)
    await post.world.owner.execute(MERGED, post.members["王"], other)
    path = f"/post-shifts/{shift}/steps"
    assert await post.code(path, {"action": "confirm"}, staff) == "own-post-hours"
    assert await post.world.owner.fetch(_HOURS) == []
