"""What a member was from day to day: asked with the change, kept by the database, in rosters."""

from typing import Any

import httpx
import pytest

from partyhub.domain.shared.permission import Role
from tests.api.members.rosters import Rosters
from tests.world import World


class Editor:
    """Edits a member as their unit's officer."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who

    async def edit(self, member: str, **more: Any) -> httpx.Response:
        path = f"/members/{member}"
        now = await self.client.get(path, headers=self.who)
        body = {"branch_id": str(self.world.orgs["branch_a"]), "name": "li", "gender": "male"}
        tag = {"If-Match": now.headers["etag"]}
        return await self.client.put(path, json=body | more, headers=self.who | tag)

    async def periods(self, member: str) -> list[tuple[str, str | None, str | None, str]]:
        answer = await self.client.get(f"/members/{member}/categories", headers=self.who)
        assert answer.status_code == 200, answer.text
        return [
            (one["category"], one["since"], one["until"], one["decision_ref"])
            for one in answer.json()["items"]
        ]


@pytest.fixture
async def editor(client: httpx.AsyncClient, world: World) -> Editor:
    return Editor(client, world, await world.sign_in("officer", (Role.UNIT_ORG, "unit_a")))


async def test_a_change_of_category_begins_a_period_with_its_day_and_reference(
    editor: Editor, world: World
) -> None:
    """MEM-01, MEM-02: what stood before ends that day; nothing else of an edit begins one."""
    li = str(await world.member("li"))
    assert (await editor.edit(li, remark="x")).status_code == 200
    assert await editor.periods(li) == []
    more = {"category_since": "2026-09-01", "category_ref": "人社退〔2026〕12号"}
    assert (await editor.edit(li, category="retired", **more)).status_code == 200
    told = [
        ("retired", "2026-09-01", None, "人社退〔2026〕12号"),
        ("in_service", None, "2026-09-01", ""),
    ]
    assert await editor.periods(li) == told
    looks = "SELECT count(*) FROM accesses WHERE purpose = '人员类别变化'"
    assert await world.owner.fetchval(looks) == 2


@pytest.mark.parametrize(
    ("since", "rule"),
    [("2026-11-21", "day-to-come"), ("2026-08-31", "before-present-category")],
)
async def test_a_period_begins_neither_to_come_nor_before_the_one_that_stands(
    editor: Editor, world: World, since: str, rule: str
) -> None:
    """MEM-02."""
    li = str(await world.member("li"))
    await editor.edit(li, category="retired", category_since="2026-09-01")
    refused = await editor.edit(li, category="two_new", category_since=since)
    assert refused.status_code == 422
    assert refused.json()["facts"] == {"field": "category_since", "rule": rule}
    assert (await editor.edit(li, category="two_new")).status_code == 200
    assert [one[0] for one in await editor.periods(li)] == ["two_new", "retired", "in_service"]


async def test_whatever_writes_a_category_leaves_one_period_that_stands(world: World) -> None:
    """MEM-02: a list from Excel, a merge, a repair by hand: the database keeps the periods."""
    li = await world.member("li")
    for category in ("retired", "two_new", "two_new", "in_service"):
        await world.owner.execute("UPDATE members SET category = $2 WHERE id = $1", li, category)
    stands = "SELECT category FROM category_periods WHERE member_id = $1 AND until IS NULL"
    assert [row[0] for row in await world.owner.fetch(stands, li)] == ["in_service"]
    assert await world.owner.fetchval("SELECT count(*) FROM category_periods") == 4


async def test_a_roster_goes_by_the_category_of_the_day_also_if_it_was_entered_later(
    rosters: Rosters,
) -> None:
    """MEM-01, LG-07: retired from 1 November on, entered today; in the branch of that day."""
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    editor = Editor(rosters.client, rosters.world, who)
    since = {"category_since": "2026-11-01"}
    assert (await editor.edit(str(rosters.li), category="retired", **since)).status_code == 200
    for on, retired in (("2026-10-31", []), ("2026-11-10", ["li"]), (None, ["li"])):
        day = {} if on is None else {"on": on}
        asked = {"category": "retired", **day}
        assert [one["name"] for one in await rosters.ask(who, **asked)] == retired, on
    whole = await rosters.ask(who, on="2026-11-10")
    assert {one["name"]: one["category"] for one in whole}["li"] == "retired"


async def test_members_see_their_own_periods_and_strangers_find_nobody(
    editor: Editor, world: World
) -> None:
    """MEM-01, SP-03."""
    li = await world.member("li")
    await editor.edit(str(li), category="retired")
    own = await world.sign_in("li", member=li)
    other = await world.sign_in("other", (Role.UNIT_ORG, "unit_b"))
    for who, status in ((own, 200), (other, 404)):
        answer = await editor.client.get(f"/members/{li}/categories", headers=who)
        assert answer.status_code == status
