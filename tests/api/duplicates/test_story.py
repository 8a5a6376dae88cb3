"""The story of the record that stays tells both; what another unit wrote stays with that unit."""

from partyhub.domain.shared.permission import Role
from tests.api.duplicates.conftest import Decider
from tests.world import World, key


async def test_the_story_tells_both_records(decider: Decider) -> None:
    """Issue 4: both histories kept; how the other record ended is no change of this one."""
    kept, going = await decider.add(post="科员"), await decider.add(post="副科长")
    (pair,) = await decider.pairs()
    assert (await decider.merge(pair["id"], kept, take=["post"])).status_code == 200
    items = (await decider.get(f"/members/{kept}/history"))["items"]
    actions = [item["action"] for item in items]
    assert sorted(actions) == ["member.create"] * 2 + ["member.merge", "member.merged"]
    changed = [change["field"] for item in items for change in item["changes"]]
    assert changed == ["post"]
    own = (await decider.get(f"/members/{going}/history"))["items"]
    assert sorted(item["action"] for item in own) == ["member.create", "member.merged"]


async def test_what_the_other_unit_wrote_is_told_without_its_words(
    decider: Decider, world: World
) -> None:
    """SP-17: the unit of the record that stays reads what the other one did, not its notes."""
    theirs = await world.sign_in("theirs", (Role.UNIT_ORG, "unit_b"))
    here, there = await decider.add(), await decider.add(of="b", who=theirs)
    body = {
        "branch_id": str(world.orgs["branch_a"]), "name": "王小明", "gender": "male",
        "birth_month": "1985-07", "post": "甲科", "remark": "甲单位的备注",
    }  # fmt: skip
    etag = {"If-Match": '"1"'}
    edited = await decider.client.put(
        f"/members/{here}", json=body, headers=decider.who | etag | key()
    )
    assert edited.status_code == 200, edited.text
    (pair,) = await decider.pairs(decider.district)
    done = await decider.merge(pair["id"], there, who=decider.district)
    assert done.status_code == 200, done.text
    told = (await decider.get(f"/members/{there}/history", theirs))["items"]
    edits = [item for item in told if item["action"] == "member.edit"]
    assert len(edits) == 1
    assert "甲科" in str(edits)
    assert "甲单位的备注" not in str(edits)
