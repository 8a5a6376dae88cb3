"""Members' files over HTTP: read, checked, listed, taken out."""

import asyncio
import io
from typing import Any
from uuid import UUID

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from partyhub.usecases.member_files import list_files
from tests.world import World, key

Headers = dict[str, str]
_ALL = [
    {"code": code, "state": "present"}
    for code in ("application", "cultivation", "political_review", "admission_form",
                 "probation_review", "conversion")
]  # fmt: skip


class Street:
    """Asks over HTTP as the street committee of street_a."""

    def __init__(self, client: httpx.AsyncClient, who: Headers) -> None:
        self.client, self.who = client, who

    async def check(
        self, member: UUID, papers: list[dict[str, Any]], read: int = 0, **more: Any
    ) -> httpx.Response:
        body = {"papers": papers, "read_version": read, "cabinet": "3号柜", "box": "A-12"} | more
        path = f"/members/{member}/file/checks"
        return await self.client.post(path, json=body, headers=self.who | key())

    async def names(self, **asked: Any) -> list[str]:
        answer = await self.client.get("/member-files", params=asked, headers=self.who)
        assert answer.status_code == 200, answer.text
        return [line["name"] for line in answer.json()["items"]]


@pytest.fixture
async def street(client: httpx.AsyncClient, world: World) -> Street:
    return Street(client, await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a")))


async def test_the_counter_keeps_the_index_and_sees_no_more_than_name_and_branch(
    street: Street, world: World
) -> None:
    """MEM-06: index, location, completeness, who checked when; the member sees the look."""
    member = await world.member("wang")
    path = f"/members/{member}/file"
    empty = (await street.client.get(path, headers=street.who)).json()
    assert (empty["version"], empty["checked_at"], len(empty["missing"])) == (0, None, 6)
    answer = await street.check(member, [*_ALL[:5], {"code": "other", "title": "自传",
                                                     "state": "present", "pages": 7}])  # fmt: skip
    assert answer.status_code == 200, answer.text
    file = answer.json()
    assert (file["missing"], file["cabinet"], file["checked_by"]) == (
        ["conversion"], "3号柜", "Street",
    )  # fmt: skip
    assert file["papers"][-1]["title"] == "自传"
    assert {"phone_masked", "birth_month", "education", "post"} & file.keys() == set()
    own = await world.sign_in("own", member=member)
    looks = (await street.client.get(f"/members/{member}/accesses", headers=own)).json()["items"]
    assert [(look["account_name"], look["purpose"]) for look in looks] == [("Street", "党员档案")]
    clerk = await world.sign_in("clerk", (Role.WINDOW_CLERK, "street_a"))
    assert (await street.client.get(f"/members/{member}/file", headers=clerk)).status_code == 200
    assert (await street.client.get(f"/members/{member}", headers=clerk)).status_code == 404


async def test_history_is_only_added_to(street: Street, world: World) -> None:
    """MEM-06."""
    member = await world.member("wang")
    await street.check(member, _ALL)
    lent = [{"code": "admission_form", "state": "lent", "note": "组织部，月底归还"}]
    file = (await street.check(member, lent, read=1)).json()
    assert file["missing"] == []
    assert [e["state"] for e in file["history"] if e["code"] == "admission_form"] == [
        "lent", "present",
    ]  # fmt: skip
    assert await street.names(show="lent") == ["wang"]
    events = "SELECT facts->>'papers' FROM events WHERE action = 'member.file-check'"
    assert [row[0] for row in await world.owner.fetch(f"{events} ORDER BY seq")] == ["6", "1"]


@pytest.mark.parametrize(
    ("papers", "read", "status", "code"),
    [
        ([{"code": "other", "state": "present"}], 0, 422, "file-paper-unnamed"),
        ([{"code": "award", "state": "lent"}], 0, 422, "file-loan-unsaid"),
        ([_ALL[0], _ALL[0]], 0, 422, "file-paper-twice"),
        ([], 7, 409, "file-changed"),
        ([{"code": "award", "state": "present", "pages": 0}], 0, 422, "invalid-request"),
        ([{"code": "award", "state": "present", "note": "\u0000"}], 0, 422, "invalid-request"),
        ([{"code": "x", "state": "present"}], 0, 422, "invalid-request"),
        (
            [{"code": "award", "state": "present", "dated_on": "2999-01-01"}],
            0,
            422,
            "invalid-field",
        ),
    ],
)
async def test_what_breaks_a_rule_is_refused_by_name(
    street: Street, world: World, papers: list[dict[str, Any]], read: int, status: int, code: str
) -> None:
    """MEM-06."""
    answer = await street.check(await world.member("wang"), papers, read)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text


async def test_two_at_once_check_one_after_the_other(street: Street, world: World) -> None:
    """MEM-06: the second reads first what the other found."""
    member = await world.member("wang")
    answers = await asyncio.gather(*(street.check(member, _ALL) for _ in range(5)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409, 409, 409]


async def test_the_list_of_incomplete_files_follows_the_members_status(
    street: Street, world: World
) -> None:
    """MEM-06, MEM-16: what suffices on probation does not suffice for a full member."""
    wang, li, zhao = [await world.member(name) for name in ("wang", "li", "zhao")]
    await street.check(wang, _ALL[:5])
    await street.check(li, _ALL)
    await world.owner.execute("UPDATE members SET status = 'probationary' WHERE id = $1", wang)
    assert await street.names(show="incomplete") == ["zhao"]
    await world.owner.execute("UPDATE members SET status = 'full' WHERE id = $1", wang)
    assert await street.names(show="incomplete") == ["wang", "zhao"]
    assert await street.names(show="incomplete", limit=1) == ["wang"]
    assert await street.names(q="zha") == ["zhao"]
    assert await street.names(q="!?") == []
    await world.owner.execute("UPDATE members SET left_on = '2026-01-01' WHERE id = $1", zhao)
    assert await street.names() == ["li", "wang"]


async def test_each_keeps_and_reads_within_reach(street: Street, world: World) -> None:
    """MEM-06: 404 before 403; a district reads, a liaison officer reads, another street nothing."""
    member = await world.member("wang")
    for login, role, at, read, write in (
        ("unit", Role.UNIT_ORG, "unit_a", 200, 200),
        ("liaison", Role.LIAISON_OFFICER, "unit_a", 200, 403),
        ("dept", Role.SUPERIOR_ORG_DEPARTMENT, "district", 200, 403),
        ("other", Role.STREET_COMMITTEE, "street_b", 404, 404),
        ("comm", Role.COMMUNITY_ORG, "comm_a", 404, 404),
    ):
        who = Street(street.client, await world.sign_in(login, (role, at)))
        path = f"/members/{member}/file"
        assert (await who.client.get(path, headers=who.who)).status_code == read, login
        assert (await who.check(member, [])).status_code == write, login
    comm = await world.sign_in("comm2", (Role.COMMUNITY_ORG, "comm_a"))
    listed = await street.client.get("/member-files", headers=comm)
    assert (listed.status_code, listed.json()["items"]) == (200, [])


async def test_a_workbook_names_what_is_missing_and_its_people_see_who_took_it(
    street: Street, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """MEM-06."""
    member = await world.member("wang")
    await street.check(member, _ALL[:4])
    answer = await street.client.get("/member-files/export", headers=street.who)
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    row = [str(cell) for cell in book.get_sheet_by_index(0).to_python()[2]]
    assert row[1:3] + row[5:10] == [
        "wang", "正式党员", "不齐全", "预备党员考察表、转正申请书及转正材料", "", "3号柜", "A-12",
    ]  # fmt: skip
    looks = "SELECT kind FROM accesses WHERE member_id = $1"
    assert [row[0] for row in await world.owner.fetch(looks, member)] == ["export"]
    monkeypatch.setattr(list_files, "MOST_ROWS", 0)
    answer = await street.client.get("/member-files/export", headers=street.who)
    assert (answer.status_code, answer.json()["code"]) == (422, "export-too-large")
