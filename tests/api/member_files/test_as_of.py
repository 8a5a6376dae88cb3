"""The roster of members' files as of a past day over HTTP."""

import io
from typing import Any
from uuid import UUID

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from tests.world import World, key

_SINCE = "UPDATE affiliations SET since = '2026-09-01'"
_ENTERED = """
INSERT INTO member_file_papers (id, member_id, code, state, note, entered_at, entered_by)
SELECT gen_random_uuid(), $1, code, state, 'x', at::timestamptz, by FROM (VALUES
  ('application', 'missing', '2026-10-01 08:00+08', '许国华'),
  ('application', 'present', '2026-10-05 23:59+08', '郑凯'),
  ('cultivation', 'present', '2026-10-05 23:59+08', '郑凯'),
  ('political_review', 'present', '2026-10-05 23:59+08', '郑凯'),
  ('admission_form', 'present', '2026-10-05 23:59+08', '郑凯'),
  ('probation_review', 'present', '2026-10-05 23:59+08', '郑凯'),
  ('conversion', 'present', '2026-10-06 00:00+08', '许国华'),
  ('conversion', 'lent', '2026-10-08 08:00+08', '许国华')) AS e (code, state, at, by)"""
_MOVED = "UPDATE members SET branch_id = $2, unit_id = $3 WHERE id = $1"
_FIVE = ["application", "cultivation", "political_review", "admission_form", "probation_review"]


class Street:
    """Reads the files of street_a; wang's papers were entered on 1, 5, 6 and 8 October."""

    def __init__(self, client: httpx.AsyncClient, who: dict[str, str], wang: UUID) -> None:
        self.client, self.who, self.wang = client, who, wang

    async def lines(self, who: dict[str, str] | None = None, **asked: Any) -> list[dict[str, Any]]:
        answer = await self.client.get("/member-files", params=asked, headers=who or self.who)
        assert answer.status_code == 200, answer.text
        return [*answer.json()["items"]]

    async def check_today(self) -> None:
        body = {"papers": [], "read_version": 0, "cabinet": "3号柜", "box": "A-12"}
        path = f"/members/{self.wang}/file/checks"
        answer = await self.client.post(path, json=body, headers=self.who | key())
        assert answer.status_code == 200, answer.text


@pytest.fixture
async def street(client: httpx.AsyncClient, world: World) -> Street:
    wang = await world.member("wang")
    await world.owner.execute(_SINCE)
    await world.owner.execute(_ENTERED, wang)
    return Street(client, await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a")), wang)


@pytest.mark.parametrize(
    ("on", "missing", "lent", "by"),
    [
        ("2026-09-30", [*_FIVE, "conversion"], [], ""),
        ("2026-10-01", [*_FIVE, "conversion"], [], "许国华"),
        ("2026-10-05", ["conversion"], [], "郑凯"),
        ("2026-10-06", [], [], "许国华"),
        ("2026-10-08", [], ["conversion"], "许国华"),
    ],
)
async def test_a_roster_of_files_tells_the_papers_of_the_day(
    street: Street, on: str, missing: list[str], lent: list[str], by: str
) -> None:
    """MEM-06: up to the last moment of the day; what was checked later changes nothing of it."""
    await street.check_today()
    (line,) = await street.lines(on=on)
    assert (line["missing"], line["lent"], line["checked_by"]) == (missing, lent, by)
    assert (line["cabinet"], line["box"]) == ("", "")
    assert bool(await street.lines(on=on, show="incomplete")) == bool(missing)
    assert bool(await street.lines(on=on, show="lent")) == bool(lent)
    assert bool(await street.lines(on=on, q="wan"))
    assert not await street.lines(on=on, q="li")


async def test_a_file_that_is_as_it_was_that_day_tells_where_it_stood(
    street: Street, world: World
) -> None:
    """MEM-06."""
    await street.check_today()
    await world.owner.execute("UPDATE member_files SET checked_at = '2026-10-07 08:00+08'")
    (line,) = await street.lines(on="2026-10-07")
    assert (line["cabinet"], line["box"], line["checked_by"]) == ("3号柜", "A-12", "Street")
    assert line["checked_at"] == "2026-10-07T00:00:00Z"


async def test_a_roster_of_files_goes_by_branch_and_status_of_the_day(
    street: Street, world: World
) -> None:
    """MEM-06, MEM-05: who moved, left or was converted later stands as they were."""
    li = await world.member("li")
    await world.owner.execute(_SINCE + " WHERE member_id = $1", li)
    await world.owner.execute("UPDATE members SET status = 'probationary' WHERE id = $1", li)
    await world.owner.execute("UPDATE members SET left_on = current_date WHERE id = $1", li)
    to = world.orgs["branch_b"], world.orgs["unit_b"]
    await world.owner.execute(_MOVED, street.wang, *to)
    other = await world.sign_in("other", (Role.BRANCH_SECRETARY, "branch_b"))
    secretary = await world.sign_in("secretary", (Role.BRANCH_SECRETARY, "branch_a"))
    assert [line["name"] for line in await street.lines(other)] == ["wang"]
    assert await street.lines(other, on="2026-10-06") == []
    lines = await street.lines(secretary, on="2026-10-06")
    assert [(line["name"], line["status"], line["branch"]["name"]) for line in lines] == [
        ("li", "full", "branch_a"), ("wang", "full", "branch_a"),
    ]  # fmt: skip
    assert [len(line["missing"]) for line in lines] == [6, 0]
    incomplete = await street.lines(secretary, on="2026-10-06", show="incomplete", limit=1)
    assert [line["name"] for line in incomplete] == ["li"]
    assert await street.lines(secretary, on="2026-08-31") == []


async def test_its_workbook_says_the_day_and_no_day_is_to_come(
    street: Street, world: World
) -> None:
    """MEM-06."""
    client, who = street.client, street.who
    late = await client.get("/member-files", headers=who, params={"on": "2999-01-01"})
    assert (late.status_code, late.json()["facts"]["field"]) == (422, "on")
    asked = {"on": "2026-10-05"}
    book = await client.get("/member-files/export", headers=who, params=asked)
    assert book.status_code == 200, book.text
    rows = CalamineWorkbook.from_filelike(io.BytesIO(book.content)).get_sheet_by_index(0)
    title, _, row, *_ = rows.to_python()
    assert title[0] == "党员档案目录（2026-10-05）"
    assert row[6] == "转正申请书及转正材料"
    looks = "SELECT purpose FROM accesses WHERE member_id = $1"
    assert await world.owner.fetchval(looks, street.wang) == "党员档案目录（2026-10-05）"
