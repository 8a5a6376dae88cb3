"""The register of activists over HTTP: entered, seen again, closed; not members yet (MEM-16)."""

import io
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_ZHOU = {
    "name": "zhou", "gender": "female", "birth_month": "1998-07", "post": "科员",
    "confirmed_on": "2026-03-01", "contact_one": "王小明", "contact_two": "李大明",
}  # fmt: skip


class Branch:
    """Asks over HTTP as the secretary of branch_a."""

    def __init__(self, client: httpx.AsyncClient, world: World, who: dict[str, str]) -> None:
        self.client, self.world, self.who = client, world, who

    async def add(self, **more: Any) -> httpx.Response:
        body = _ZHOU | {"branch_id": str(self.world.orgs["branch_a"])} | more
        return await self.client.post("/activists", json=body, headers=self.who | key())

    async def do(self, activist: str, step: str, **body: Any) -> httpx.Response:
        path = f"/activists/{activist}/{step}"
        return await self.client.post(path, json=body, headers=self.who | key())

    async def names(self, who: dict[str, str] | None = None, **asked: str) -> list[str]:
        answer = await self.client.get("/activists", params=asked, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        return [one["name"] for one in answer.json()["items"]]


@pytest.fixture
async def branch(client: httpx.AsyncClient, world: World) -> Branch:
    who = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    return Branch(client, world, who)


async def test_an_activist_is_entered_seen_again_and_becomes_probationary(
    branch: Branch, world: World
) -> None:
    """MEM-16, LG-08: with both contacts, what was seen, and the link to the member's record."""
    made = await branch.add()
    assert made.status_code == 201, made.text
    one = made.json()["activist"]["id"]
    seen = await branch.do(one, "reviews", on="2026-09-01", findings="积极要求进步")
    assert (seen.status_code, seen.json()["reviews"][0]["entered_by"]) == (201, "Secretary")
    member = await world.member("zhou")
    unnamed = await branch.do(one, "ending", outcome="became_probationary", on="2026-10-01")
    assert (unnamed.status_code, unnamed.json()["code"]) == (422, "invalid-field")
    end = {"outcome": "became_probationary", "on": "2026-10-01", "member_id": str(member)}
    over = (await branch.do(one, "ending", **end)).json()["activist"]
    assert (over["outcome"], over["member_id"]) == ("became_probationary", str(member))
    again = await branch.do(one, "reviews", on="2026-11-01", findings="x")
    assert (again.status_code, again.json()["code"]) == (409, "activist-ended")
    assert await branch.names() == []
    assert await branch.names(show="ended") == ["zhou"]


async def test_only_the_branch_and_those_above_it_see_them_and_a_look_is_an_event(
    branch: Branch, world: World
) -> None:
    """MEM-16, ROL-38."""
    one = (await branch.add()).json()["activist"]["id"]
    other = await world.sign_in("other", (Role.BRANCH_SECRETARY, "branch_b"))
    unit = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    auditor = await world.sign_in("auditor", (Role.AUDITOR, "district"))
    assert (await branch.names(other), await branch.names(unit)) == ([], ["zhou"])
    assert (await branch.client.get("/activists", headers=auditor)).status_code == 403
    for who, status in ((other, 404), (unit, 200)):
        answer = await branch.client.get(f"/activists/{one}", headers=who)
        assert answer.status_code == status
    looks = "SELECT account_name FROM events WHERE action = 'activist.view'"
    assert [row[0] for row in await world.owner.fetch(looks)] == ["Unit"]


@pytest.mark.parametrize(
    ("body", "status"),
    [({"confirmed_on": "2026-11-21"}, 422), ({"name": " "}, 422), ({"birth_month": "1998-13"}, 422),
     ({"contact_one": ""}, 422)],
)  # fmt: skip
async def test_what_cannot_be_is_refused(branch: Branch, body: dict[str, str], status: int) -> None:
    """MEM-16."""
    assert (await branch.add(**body)).status_code == status


async def test_an_end_has_a_reason_and_a_day_since_they_were_confirmed(branch: Branch) -> None:
    """MEM-16."""
    one = (await branch.add()).json()["activist"]["id"]
    for more in ({"on": "2026-10-01"}, {"on": "2026-02-28", "reason": "x"},
                 {"on": "2026-11-21", "reason": "x"}):  # fmt: skip
        assert (await branch.do(one, "ending", outcome="ended", **more)).status_code == 422
    over = await branch.do(one, "ending", outcome="ended", on="2026-10-01", reason="调离")
    assert over.json()["activist"]["end_reason"] == "调离"


async def test_the_register_goes_into_a_workbook_and_each_of_them_has_an_event(
    branch: Branch, world: World
) -> None:
    """MEM-16, LG-18."""
    await branch.add()
    who = await world.sign_in("liaison", (Role.LIAISON_OFFICER, "unit_a"))
    answer = await branch.client.get("/activists/export", headers=who)
    assert answer.status_code == 200, answer.text
    rows = CalamineWorkbook.from_filelike(io.BytesIO(answer.content)).get_sheet_by_index(0)
    (row,) = (row for row in rows.to_python() if row[1] == "zhou")
    assert row[7:11] == ["王小明、李大明", "", "2026-09-01", "培养中"]
    told = "SELECT count(*) FROM events WHERE action = 'activists.export'"
    assert await world.owner.fetchval(told) == 2
    assert (await branch.client.get("/activists/export", headers=branch.who)).status_code == 403


async def test_whom_the_branch_did_not_look_at_for_half_a_year_is_due(branch: Branch) -> None:
    """MEM-16: 一般每半年考察一次; half a year after being confirmed, then after each review."""
    due = {"on": "2026-05-20", "findings": "x"}
    for name, on, seen in (
        ("a", "2026-05-21", None), ("b", "2026-05-20", None), ("c", "2025-01-01", due),
        ("d", "2025-01-01", due | {"on": "2026-05-21"}),
    ):  # fmt: skip
        one = (await branch.add(name=name, confirmed_on=on)).json()["activist"]["id"]
        if seen:
            await branch.do(one, "reviews", **seen)
    assert await branch.names(show="due") == ["b", "c"]
