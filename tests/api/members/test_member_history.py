"""A person's story over HTTP: every change with who, when, before and after."""

from typing import Any
from uuid import UUID

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_BODY = {"name": "王小明", "gender": "male", "birth_month": "1985-07", "education": "bachelor",
         "joined_party_on": "2010-06-01", "specialties": ["legal_aid"],
         "available_times": ["sat-am"]}  # fmt: skip


class Keeper:
    """The liaison officer of unit_a, who changes a member's record and reads its story."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who

    async def edit(self, member: UUID, **fields: Any) -> None:
        path = f"/members/{member}"
        etag = (await self.client.get(path, headers=self.who)).headers["etag"]
        body = _BODY | {"branch_id": str(self.world.orgs["branch_a"]), "post": "科员"} | fields
        answer = await self.client.put(path, json=body, headers=self.who | {"If-Match": etag})
        assert answer.status_code == 200, answer.text

    async def story(
        self, member: UUID, who: dict[str, str] | None = None, **asked: Any
    ) -> list[dict[str, Any]]:
        path = f"/members/{member}/history"
        answer = await self.client.get(path, headers=who or self.who, params=asked)
        assert answer.status_code == 200, answer.text
        items: list[dict[str, Any]] = answer.json()["items"]
        return items


@pytest.fixture
async def keeper(client: httpx.AsyncClient, world: World) -> Keeper:
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    return Keeper(client, world, who)


def _said(line: dict[str, Any]) -> dict[str, tuple[list[str], list[str]]]:
    return {c["field"]: (c["before"], c["after"]) for c in line["changes"]}


async def test_a_change_is_told_with_who_when_before_and_after(
    keeper: Keeper, world: World
) -> None:
    """MEM-02: also a phone whose mask stays the same; never the number."""
    member = await world.member("王小明", phone="13812345678")
    await keeper.edit(member, post="科长", specialties=["greening"], phone="13899995678")
    (line,) = await keeper.story(member)
    assert (line["action"], line["by_name"], line["about"]) == ("member.edit", "Liaison", "member")
    said = _said(line)
    assert said["post"] == (["科员"], ["科长"])
    assert said["specialties"] == (["legal_aid"], ["greening"])
    assert said["phone"] == (["138****5678"], ["138****5678"])
    assert said["residence_estate"][1] == []


async def test_no_way_of_writing_can_forget_the_history_and_nothing_sealed_gets_in(
    keeper: Keeper, world: World
) -> None:
    """MEM-02: whoever writes past the application is told as well, though not by name."""
    member = await world.member("王小明")
    await world.owner.execute("UPDATE members SET post = '处长' WHERE id = $1", member)
    (line,) = await keeper.story(member)
    assert (line["action"], line["by_name"]) == ("member.change", "")
    assert _said(line) == {"post": (["科员"], ["处长"])}
    kept = await world.owner.fetchval("SELECT was::text || became::text FROM member_versions")
    for never in ("phone_sealed", "phone_index", "phone_tail", "search", "\\\\x"):
        assert never not in kept


async def test_what_concerns_nobody_makes_no_line(keeper: Keeper, world: World) -> None:
    """A write that changes nothing that is told, and one that is rolled back."""
    member = await world.member("王小明")
    await world.owner.execute("UPDATE members SET version = version + 1 WHERE id = $1", member)
    await world.owner.execute("UPDATE members SET verified_by = 'x' WHERE id = $1", member)
    assert await keeper.story(member) == []


async def test_groups_verification_check_ins_and_the_account_stand_in_one_story(
    keeper: Keeper, world: World
) -> None:
    """MEM-02, MEM-07: in time order, the check-in with its community and a link."""
    member = await world.member("王小明")
    post = keeper.client.post
    body = {"kind": "hardship", "since": "2026-01-01", "reason": "重病"}
    await post(f"/members/{member}/groups", json=body, headers=keeper.who | key())
    await post(f"/members/{member}/verification", headers=keeper.who | key())
    wish = {
        "member_id": str(member),
        "community_id": str(world.orgs["comm_a"]),
        "volunteered": True,
    }
    made = (await post("/check-ins", json=wish, headers=keeper.who | key())).json()
    await post(f"/members/{member}/account", json={}, headers=keeper.who | key())
    story = await keeper.story(member)
    assert [one["action"] for one in story] == [
        "account.open", "check-in.enrol", "member.verify", "member.group",
    ]  # fmt: skip
    enrolled = story[1]
    assert (enrolled["target"], enrolled["link_id"]) == ("comm_a", made["id"])
    assert (story[3]["facts"], "重病" in str(story)) == ({"group": "hardship"}, False)


async def test_a_story_comes_page_by_page_without_losing_or_doubling_a_line(
    keeper: Keeper, world: World
) -> None:
    """MEM-02."""
    member = await world.member("王小明")
    for nth in range(5):
        await keeper.edit(member, post=f"第{nth}职")
    await world.owner.execute("UPDATE members SET post = '处长' WHERE id = $1", member)
    whole = [line["id"] for line in await keeper.story(member)]
    seen, cursor = [], None
    while True:
        asked = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        path = f"/members/{member}/history"
        page = (await keeper.client.get(path, headers=keeper.who, params=asked)).json()
        seen += [line["id"] for line in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert (len(whole), seen) == (6, whole)
    bad = await keeper.client.get(
        f"/members/{member}/history", headers=keeper.who, params={"cursor": "WyJ4IiwieSJd"}
    )
    assert (bad.status_code, bad.json()["code"]) == (422, "invalid-field")


async def test_members_read_their_own_story_and_see_who_else_read_it(
    keeper: Keeper, world: World
) -> None:
    """MEM-02: before and after are the member's own data; a look at them leaves a trace."""
    member = await world.member("王小明")
    await keeper.edit(member, post="科长", remark="沟通时注意方式")
    own = await world.sign_in("wang", member=member)
    (line,) = await keeper.story(member, own)
    assert _said(line)["post"] == (["科员"], ["科长"])
    await keeper.story(member)
    await keeper.story(member, limit=1)
    looks = (await keeper.client.get(f"/members/{member}/accesses", headers=own)).json()["items"]
    assert [a["purpose"] for a in looks if a["purpose"]] == ["变更记录"] * 2


async def test_who_does_not_reach_the_record_finds_no_story(keeper: Keeper, world: World) -> None:
    """404 as the record itself."""
    member = await world.member("王小明")
    await keeper.edit(member, post="科长")
    other = await world.member("李四")
    for who in (
        await world.sign_in("stranger", (Role.LIAISON_OFFICER, "unit_b")),
        await world.sign_in("street", (Role.STREET_COMMITTEE, "street_b")),
        await world.sign_in("community", (Role.COMMUNITY_ORG, "comm_a")),
        await world.sign_in("li", member=other),
    ):
        answer = await keeper.client.get(f"/members/{member}/history", headers=who)
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
