"""A post over HTTP: claimed, rostered, answered, taken over, handed over, confirmed."""

import asyncio
import io

from python_calamine import CalamineWorkbook

from partyhub.domain.accounts.account import Account
from tests.api.service_posts.conftest import Post

_HOURS = "SELECT state, proof, source, hours FROM service_records WHERE member_id = $1"


async def test_a_post_keeps_what_was_said_of_it_before(post: Post) -> None:
    """VOL-04: each change is a version; who read an older one is told."""
    change = post.terms(version=1, places=2, duties="登记来访，指引办事")
    assert (await post.did(f"/service-posts/{post.id}/changes", change))["version"] == 2
    assert await post.code(f"/service-posts/{post.id}/changes", change) == "precondition-failed"
    whole = await post.get(f"/service-posts/{post.id}")
    assert [one["terms"]["duties"] for one in whole["versions"]] == [
        "登记来访，指引办事", "登记来访",
    ]  # fmt: skip
    twice = post.terms(community_id=str(post.world.orgs["comm_a"]))
    assert await post.code("/service-posts", twice) == "service-post-name"
    strange = post.terms(version=2, team_id=post.id)
    assert await post.code(f"/service-posts/{post.id}/changes", strange) == "invalid-field"


async def test_only_who_offered_these_hours_stands_on_the_roster(post: Post) -> None:
    """VOL-03, CHK-12: and only who claimed the post; a draft is made anew, once published not."""
    await post.serves("王")
    await post.serves("李", "sun-am")
    await post.arrive("赵", "sat-am")
    path = f"/service-posts/{post.id}/rosters"
    for _ in range(2):
        draft = await post.did(path, {"month": "2026-12-09"})
        assert [one["member_name"] for one in draft["shifts"]] == ["王"] * 4
    assert (await post.get("/me/posts", post.phones["王"]))["shifts"] == []
    shift = draft["shifts"][0]
    assert shift["able"] == [str(post.members["王"])]
    assert [one["name"] for one in draft["workers"]] == ["李", "王"]
    steps = f"/post-shifts/{shift['id']}/steps"
    give = {"action": "assign", "member_id": str(post.members["李"])}
    assert await post.code(steps, give) == "hours-not-offered"
    other = give | {"member_id": str(post.members["赵"])}
    assert await post.code(steps, other) == "not-at-post"
    again = await asyncio.gather(*(post.post(f"{path}/2026-12-01/publication") for _ in range(2)))
    assert sorted(one.status_code for one in again) == [200, 409]
    assert await post.code(path, {"month": "2026-12-01"}) == "roster-published"
    assert len((await post.get("/me/posts", post.phones["王"]))["shifts"]) == 4
    assert await post.code(path, {"month": "2026-10-01"}) == "nothing-to-roster"


async def test_of_two_who_take_over_at_once_one_has_the_shift(post: Post) -> None:
    """CHK-12, 9.8: whoever can't come asks; the first who offered these hours has it."""
    wang = await post.serves("王")
    shift = (await post.published())[0]
    others = [await post.serves(name) for name in ("李", "赵")]
    late = await post.serves("孙", "sun-am")
    steps = f"/me/post-shifts/{shift['id']}/steps"
    take = {"action": "take_over"}
    assert await post.code(steps, take, others[0]) == "not-your-shift"
    await post.did(steps, {"action": "ask_swap"}, wang)
    assert await post.code(steps, take, wang) == "own-shift"
    assert (await post.get("/me/posts", late))["offered"] == []
    assert await post.code(steps, take, late) == "hours-not-offered"
    offered = (await post.get("/me/posts", others[0]))["offered"]
    assert [one["id"] for one in offered] == [shift["id"]]
    both = await asyncio.gather(*(post.post(steps, take, one) for one in others))
    assert sorted(one.status_code for one in both) == [200, 409]
    path = f"/service-posts/{post.id}/rosters/2026-12-01"
    kept = (await post.get(path))["shifts"][0]
    assert (kept["swap_from"], kept["state"]) == ("王", "coming")
    assert kept["member_name"] in ("李", "赵")


async def test_nobody_is_at_two_posts_at_once(post: Post) -> None:
    """VOL-03: a second post proposes who is free; giving it by hand is refused by the table."""
    await post.serves("王")
    await post.published()
    body = post.terms(community_id=str(post.world.orgs["comm_a"]), name="谈心室")
    post.id = (await post.did("/service-posts", body))["id"]
    place = await post.did(f"/me/service-posts/{post.id}/claim", who=post.phones["王"])
    await post.did(f"/post-places/{place['id']}/decision", {"accepted": True})
    shifts = await post.published()
    assert [one["member_id"] for one in shifts] == [None] * 4
    give = {"action": "assign", "member_id": str(post.members["王"])}
    assert await post.code(f"/post-shifts/{shifts[0]['id']}/steps", give) == "two-shifts"


async def _served(post: Post, phone: Account, shift: str) -> None:
    post.clock.now = post.clock.now.replace(year=2026, month=12, day=5, hour=2)
    told = {"action": "tell", "note": "钥匙在窗口"}
    await post.did(f"/me/post-shifts/{shift}/steps", told, phone)
    post.clock.now = post.clock.now.replace(hour=4)


async def test_what_a_member_tells_counts_when_another_account_confirms_it(post: Post) -> None:
    """SRV-01, VOL-04: once, two hours; nobody confirms their own."""
    wang = await post.serves("王")
    shift = (await post.published())[0]["id"]
    await post.grants(wang)
    confirm, path = {"action": "confirm"}, f"/post-shifts/{shift}/steps"
    assert await post.code(path, confirm) == "shift-time"
    await _served(post, wang, shift)
    assert await post.code(path, confirm, wang) == "own-post-hours"
    both = await asyncio.gather(*(post.post(path, confirm) for _ in range(2)))
    assert sorted(one.status_code for one in both) == [200, 409]
    rows = await post.world.owner.fetch(_HOURS, post.members["王"])
    assert [tuple(map(str, row)) for row in rows] == [("confirmed", "attendance", "post", "2.0")]


async def test_what_the_desk_alone_tells_waits_for_another_account(post: Post) -> None:
    """SRV-01: the community confirms it among its service records."""
    await post.serves("王")
    shift = (await post.published())[0]["id"]
    post.clock.now = post.clock.now.replace(year=2026, month=12, day=5, hour=4)
    await post.did(f"/post-shifts/{shift}/steps", {"action": "confirm"})
    rows = await post.world.owner.fetch(_HOURS, post.members["王"])
    assert [row["state"] for row in rows] == ["declared"]


async def test_who_comes_next_reads_what_was_left_to_be_known(post: Post) -> None:
    """Form 8.7 交接本: from one shift to the next at the post."""
    wang, li = await post.serves("王"), await post.serves("李")
    first, second, *_ = await post.published()
    by = {str(post.members["王"]): wang, str(post.members["李"]): li}
    await _served(post, by[first["member_id"]], first["id"])
    phone = by[second["member_id"]]
    read = {one["id"]: one for one in (await post.get("/me/posts", phone))["shifts"]}
    line = read[second["id"]]
    assert (line["before_id"], line["before_note"]) == (first["id"], "钥匙在窗口")
    await post.did(f"/me/post-shifts/{first['id']}/steps", {"action": "receive"}, phone)
    mine = (await post.get("/me/posts", phone))["shifts"]
    assert all(one["before_id"] is None for one in mine)


async def test_a_post_is_left_at_once_and_claimed_only_in_ones_community(post: Post) -> None:
    """CHK-12, SP-24: no reason is asked; who is declined reads why."""
    wang = await post.serves("王")
    claim = f"/me/service-posts/{post.id}/claim"
    assert await post.code(claim, who=wang) == "post-place-stands"
    left = await post.did(f"/me/service-posts/{post.id}/leaving", who=wang)
    assert left["state"] == "left"
    assert await post.code(f"/me/service-posts/{post.id}/leaving", who=wang) == "not-at-post"
    place = await post.did(claim, who=wang)
    decision = f"/post-places/{place['id']}/decision"
    assert await post.code(decision, {"accepted": False}) == "invalid-field"
    said = await post.did(decision, {"accepted": False, "reason": "人已满"})
    assert said["state"] == "declined"
    stranger = await post.arrive("周", "sat-am", to="comm_b")
    assert await post.code(claim, who=stranger) == "not-found"


async def test_a_members_calendar_holds_their_shifts(post: Post) -> None:
    """VOL-04: tentative until they have answered; none of another's."""
    wang = await post.serves("王")
    shift = (await post.published())[0]
    url = (await post.did("/me/calendar-feed", who=wang))["url"]
    path = url[url.index("/public/") :]
    feed = (await post.client.get(path)).text
    assert feed.count("SUMMARY:服务驿站") == feed.count("STATUS:TENTATIVE") == 4
    await post.did(f"/me/post-shifts/{shift['id']}/steps", {"action": "come"}, wang)
    assert (await post.client.get(path)).text.count("STATUS:CONFIRMED") == 1


async def test_a_roster_for_the_wall_says_who_serves_when(post: Post) -> None:
    """VOL-04: a line for each opening; who stands on it reads that it was taken out."""
    await post.serves("王")
    await post.published()
    headers = await post.world.headers(post.staff)
    path = f"/service-posts/{post.id}/rosters/2026-12-01/export"
    answer = await post.client.get(path, headers=headers)
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]
    lines = [row for row in rows if "王" in row]
    assert len(lines) == 4
    assert {"12月5日", "周六", "09:00至11:00", "社区大厅"} <= set(lines[0])
    looks = "SELECT count(*) FROM accesses WHERE member_id = $1 AND kind = 'export'"
    assert await post.world.owner.fetchval(looks, post.members["王"]) == 1
