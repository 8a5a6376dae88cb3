"""The roster of duties as of a past day: who was postless where, with the post of that day."""

import io
from typing import Any
from uuid import UUID

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_MOVED = "UPDATE members SET branch_id = $2, unit_id = $3 WHERE id = $1"
_GIVEN = {"since": "2026-03-01", "until": "2026-12-31"}


class Secretary:
    """Gave wang a post in March and took it back in October."""

    def __init__(self, client: httpx.AsyncClient, who: dict[str, str], member: UUID) -> None:
        self.client, self.who, self.member = client, who, member

    async def _post(self, path: str, body: dict[str, str]) -> Any:
        answer = await self.client.post(path, json=body, headers=self.who | key())
        assert answer.status_code in (200, 201), answer.text
        return answer.json()

    async def keep(self, branch: UUID) -> "Secretary":
        one = f"/members/{self.member}"
        await self._post(f"{one}/groups", {"kind": "postless", "since": "2026-01-01"})
        offered = {"org_id": str(branch), "title": "宣传岗", "duties": "宣讲"}
        made = await self._post("/duty-posts", offered)
        duty = await self._post(f"{one}/post-duties", _GIVEN | {"post_id": made["id"]})
        ended = {"on": "2026-10-01", "reason": "调整"}
        await self._post(f"/post-duties/{duty['id']}/end", ended)
        return self

    async def posts(self, who: dict[str, str] | None = None, **asked: str) -> list[str]:
        answer = await self.client.get("/post-duties", headers=who or self.who, params=asked)
        assert answer.status_code == 200, answer.text
        return [line["post"] for line in answer.json()["items"]]


@pytest.fixture
async def secretary(client: httpx.AsyncClient, world: World) -> Secretary:
    who = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    one = Secretary(client, who, await world.member("wang"))
    return await one.keep(world.orgs["branch_a"])


@pytest.mark.parametrize(
    ("on", "stood"),
    [("2025-12-31", []), ("2026-02-01", [""]), ("2026-09-30", ["宣传岗"]), ("2026-10-01", [""])],
)
async def test_a_roster_of_duties_tells_the_post_of_the_day(
    secretary: Secretary, on: str, stood: list[str]
) -> None:
    """MEM-13, LG-07."""
    assert await secretary.posts(on=on) == stood
    assert await secretary.posts(on=on, show="with") == [post for post in stood if post]


async def test_a_roster_of_duties_goes_by_the_branch_of_the_day(
    secretary: Secretary, world: World
) -> None:
    """MEM-13, MEM-05: who moved later stands where they were."""
    other = await world.sign_in("other", (Role.BRANCH_SECRETARY, "branch_b"))
    to = world.orgs["branch_b"], world.orgs["unit_b"]
    await world.owner.execute(_MOVED, secretary.member, *to)
    assert (await secretary.posts(), await secretary.posts(other)) == ([], [""])
    assert await secretary.posts(on="2026-09-30") == ["宣传岗"]
    assert await secretary.posts(other, on="2026-09-30") == []


async def test_its_workbook_says_the_day_and_no_day_is_to_come(secretary: Secretary) -> None:
    """MEM-13."""
    client, who = secretary.client, secretary.who
    late = await client.get("/post-duties", headers=who, params={"on": "2999-01-01"})
    assert (late.status_code, late.json()["facts"]["field"]) == (422, "on")
    book = await client.get("/post-duties/export", headers=who, params={"on": "2026-09-30"})
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0)
    assert rows.to_python()[0][0] == "无职党员设岗定责名册（2026-09-30）"
