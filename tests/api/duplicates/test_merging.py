"""A merge over HTTP: one record stays, both histories are told, and nothing counts twice."""

from uuid import UUID

from tests.api.duplicates.conftest import Decider
from tests.world import World, key


async def _two(decider: Decider) -> tuple[UUID, UUID, str]:
    kept = await decider.add(post="科员", external_id="A-1")
    going = await decider.add(post="副科长", phone="", remark="旧档", external_id="A-2")
    (pair,) = await decider.pairs()
    return kept, going, pair["id"]


async def test_the_values_are_chosen_and_both_histories_are_told(decider: Decider) -> None:
    """Issue 4: merge with both histories kept; MEM-05: one branch at every instant."""
    kept, going, pair = await _two(decider)
    done = await decider.merge(pair, kept, take=["post", "remark"])
    assert (done.status_code, done.json()["decision"]) == (200, "merged"), done.text
    after = await decider.get(f"/members/{kept}")
    assert (after["post"], after["remark"], after["phone_masked"]) == (
        "副科长", "旧档", "138****5678",
    )  # fmt: skip
    events = (await decider.get(f"/members/{kept}/events"))["items"]
    actions = ["member.merged", "member.merge", "member.create", "member.create"]
    assert sorted(e["action"] for e in events) == sorted(actions)
    assert events[0]["note"] == "同一人，重复建档"
    merges = await decider.get(f"/members/{kept}/merges")
    assert [one["merged"]["merged_id"] for one in merges["merged"]] == [str(going)]
    (belonged,) = merges["merged"][0]["belonged"]
    assert (belonged["branch"]["name"], belonged["until"] is None) == ("branch_a", False)
    assert merges["merged"][0]["merged"]["external_id"] == "A-2"


async def test_the_other_record_is_kept_leads_on_and_changes_no_more(
    decider: Decider, world: World
) -> None:
    kept, going, pair = await _two(decider)
    await decider.merge(pair, kept)
    gone = await decider.get(f"/members/{going}")
    assert (gone["merged_into"], gone["allowed_actions"]) == (str(kept), [])
    assert (await decider.get(f"/members/{going}/merges"))["into"]["kept_id"] == str(kept)
    body = {"branch_id": str(world.orgs["branch_a"]), "name": "王小明", "gender": "male"}
    path, etag = f"/members/{going}", {"If-Match": f'"{gone["version"]}"'}
    entry = {"kind": "elderly", "since": "2026-01-01"}
    for answer in (
        await decider.client.put(path, json=body, headers=decider.who | etag),
        await decider.client.post(f"{path}/verification", headers=decider.who | key()),
        await decider.client.post(f"{path}/groups", json=entry, headers=decider.who | key()),
    ):
        assert (answer.status_code, answer.json()["code"]) == (409, "member-merged")
        assert answer.json()["facts"]["kept"] == str(kept)


async def test_it_is_listed_counted_and_started_nowhere(decider: Decider, world: World) -> None:
    """CHK-01, TRF-05: no list, roster, search, check-in, transfer or account of the other one."""
    kept, going, pair = await _two(decider)
    await decider.merge(pair, kept)
    for asked in ("", "?q=王小", "?in_service=true"):
        listed = (await decider.get(f"/members{asked}"))["items"]
        assert [line["id"] for line in listed] == [str(kept)]
    assert await decider.pairs() == []
    wish = {"community_id": str(world.orgs["comm_a"]), "volunteered": True}
    started = await decider.client.post(
        "/check-ins", json=wish | {"member_id": str(going)}, headers=decider.who | key()
    )
    assert started.status_code == 404
    move = {
        "member_id": str(going), "to": {"branch_id": str(world.orgs["branch_b"])},
        "terms": {"reason": "job"},
    }  # fmt: skip
    moving = await decider.client.post("/transfers", json=move, headers=decider.who | key())
    assert moving.json()["code"] == "transferred-out", moving.text
    opened = await decider.client.post(
        f"/members/{going}/account", json={}, headers=decider.who | key()
    )
    assert opened.json()["code"] == "member-left"
    await decider.add(post="新档")
    assert {side["member_id"] for pair in await decider.pairs() for side in
            (pair["one"], pair["other"])} & {str(going)} == set()  # fmt: skip


async def test_a_third_record_may_go_into_the_same_one(decider: Decider) -> None:
    """What went into a record goes on with it into the next."""
    kept, going, pair = await _two(decider)
    await decider.merge(pair, kept)
    third = await decider.add(post="第三")
    (pair_of_third,) = await decider.pairs()
    done = await decider.merge(pair_of_third["id"], third)
    assert done.status_code == 200, done.text
    merges = await decider.get(f"/members/{third}/merges")
    assert {one["merged"]["merged_id"] for one in merges["merged"]} == {str(kept), str(going)}
    assert (await decider.get(f"/members/{going}"))["merged_into"] == str(third)


async def test_standing_entries_in_groups_go_on_with_the_one_that_stays(
    decider: Decider,
) -> None:
    """MEM-07: the roster holds the person once, and the old entry stays as history."""
    kept, going, pair = await _two(decider)
    for member, kind in ((going, "hardship"), (going, "elderly"), (kept, "elderly")):
        entry = {"kind": kind, "since": "2026-01-01", "help": "走访"}
        path = f"/members/{member}/groups"
        made = await decider.client.post(path, json=entry, headers=decider.who | key())
        assert made.status_code == 201
    await decider.merge(pair, kept)
    roster = (await decider.get("/member-groups"))["items"]
    assert sorted((e["kind"], e["member_id"]) for e in roster) == [
        ("elderly", str(kept)), ("hardship", str(kept)),
    ]  # fmt: skip
    entries = (await decider.get(f"/members/{kept}/groups"))["items"]
    assert sorted((e["kind"], e["until"] is None) for e in entries) == [
        ("elderly", False), ("elderly", True), ("hardship", False), ("hardship", True),
    ]  # fmt: skip


async def test_a_merge_counts_once_and_goes_by_what_was_read(decider: Decider) -> None:
    """Idempotent; a record that changed meanwhile is not merged unseen."""
    kept, going, pair = await _two(decider)
    stale = await decider.merge(pair, kept, kept_version=7)
    assert (stale.status_code, stale.json()["code"]) == (409, "stale-version")
    body = {
        "keep": str(kept), "reason": "同一人", "kept_version": 1, "going_version": 1,
        "take": ["external_id"],
    }  # fmt: skip
    path, same = f"/member-duplicates/{pair}/merge", decider.who | key()
    both = [await decider.client.post(path, json=body, headers=same) for _ in range(2)]
    assert [a.status_code for a in both] == [200, 200]
    assert both[0].json() == both[1].json()
    again = await decider.client.post(path, json=body, headers=decider.who | key())
    assert (again.status_code, again.json()["code"]) == (409, "pair-decided")
    assert (await decider.get(f"/members/{kept}"))["external_id"] == "A-2"
    for wrong in ({"keep": str(UUID(int=1))}, {"take": ["left_on"]}, {"reason": " "}):
        refused = await decider.client.post(path, json=body | wrong, headers=decider.who | key())
        assert refused.status_code in (409, 422)
    assert going != kept
