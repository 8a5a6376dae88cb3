"""Rosters, ledger and overview as files: who gets what, what is traced, what stays text."""

import csv
import io
from typing import Any
from urllib.parse import unquote
from uuid import UUID

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from partyhub.integrations.workbooks.reader import read_sheet
from tests.checked_in import Put, put_check_in
from tests.hostile_workbooks import SHEET, parts_of
from tests.world import World

Headers = dict[str, str]
_S = CheckInState
_PAYLOAD = '=HYPERLINK("http://evil","点我")'


async def _export(
    client: httpx.AsyncClient, who: Headers, form: str, **query: Any
) -> httpx.Response:
    return await client.get("/check-in-exports", headers=who, params={"form": form} | query)


async def _rows(
    client: httpx.AsyncClient, who: Headers, form: str, **query: Any
) -> list[dict[str, str]]:
    answer = await _export(client, who, form, format="csv", **query)
    assert answer.status_code == 200, answer.text
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


async def _traces(world: World) -> list[tuple[UUID, str, str]]:
    rows = await world.owner.fetch("SELECT member_id, kind, purpose FROM accesses ORDER BY seq")
    return [tuple(row) for row in rows]


@pytest.fixture
async def desk(world: World) -> Headers:
    return await world.sign_in("desk", (Role.COMMUNITY_ORG, "comm_a"))


async def test_a_community_takes_out_its_roster_as_a_workbook(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """CHK-20: 附4, with title, header, text cells, exporter and time."""
    await put_check_in(world, Put(name="王小明", state=_S.ASSIGNED))
    answer = await _export(client, desk, "community_roster")
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    grid = read_sheet(answer.content)
    row = dict(zip(grid[1], grid[2], strict=True))
    assert (row["姓名"], row["联系电话"], row["回执"]) == ("王小明", "138****5678", "已开具")
    assert (row["特长"], row["认领的工作类型"], row["状态"]) == ("法律援助", "治安巡逻", "已编组")
    assert (row["社区党组织"], row["单位党组织"], row["岗位"]) == ("comm_a", "unit_a", "文明劝导岗")
    footer = parts_of(answer.content)[SHEET].decode()
    assert "导出人：comm_a Desk" in footer
    assert "导出时间：2026-11-20 10:00" in footer


async def test_a_files_name_is_chinese_for_those_who_understand_it(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """RFC 6266, RFC 8187."""
    answer = await _export(client, desk, "ledger", format="csv")
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="ledger-2026-11-20.csv"; filename*=UTF-8')
    assert unquote(disposition.rsplit("'", 1)[-1]) == "在职党员报到台账-2026-11-20.csv"


@pytest.mark.parametrize("form", ["community_roster", "unit_roster", "ledger"])
async def test_a_formula_in_a_name_stays_text(
    client: httpx.AsyncClient, world: World, desk: Headers, form: str
) -> None:
    """security.md case 13."""
    await put_check_in(world, Put(name=_PAYLOAD))
    workbook = (await _export(client, desk, form)).content
    assert any(_PAYLOAD in row for row in read_sheet(workbook))
    assert b"<f>" not in parts_of(workbook)[SHEET]
    assert (await _rows(client, desk, form))[0]["姓名"] == "'" + _PAYLOAD


async def test_everyone_in_a_file_sees_who_took_it_out(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    put = [await put_check_in(world, Put(name=f"甲{number}")) for number in range(3)]
    await _export(client, desk, "ledger")
    traces = await _traces(world)
    assert {trace[0] for trace in traces} == {check_in.member_id for check_in in put}
    assert {trace[1:] for trace in traces} == {("export", "在职党员报到台账")}


async def test_whole_phones_want_a_purpose_and_the_right_to_see_them(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """SP-03."""
    await put_check_in(world, Put())
    refused = await _export(client, desk, "ledger", phones="full")
    assert (refused.status_code, refused.json()["code"]) == (422, "purpose-needed")
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    refused = await _export(client, street, "ledger", phones="full", purpose="慰问")
    assert (refused.status_code, refused.json()["code"]) == (403, "not-allowed")
    assert await _traces(world) == []
    rows = await _rows(client, desk, "ledger", phones="full", purpose="通知周六活动")
    assert rows[0]["联系电话"] == "13812345678"
    assert [trace[2] for trace in await _traces(world)] == ["通知周六活动"]


async def test_a_phone_stays_masked_where_its_owner_has_not_come_yet(
    client: httpx.AsyncClient, world: World
) -> None:
    """SP-17: the right to reveal at a community does not reach those on their way to it."""
    await put_check_in(world, Put(name="甲", state=_S.CERTIFICATE_ISSUED))
    await put_check_in(world, Put(name="乙"))
    both = await world.sign_in(
        "both", (Role.STREET_COMMITTEE, "street_a"), (Role.COMMUNITY_ORG, "comm_a")
    )
    rows = await _rows(client, both, "unit_roster", phones="full", purpose="核对")
    phones = {row["姓名"]: row["联系电话"] for row in rows}
    assert phones == {"甲": "138****5678", "乙": "13812345678"}


@pytest.mark.parametrize(
    ("role", "at", "names"),
    [
        (Role.UNIT_ORG, "unit_a", {"a-a", "a-b"}),
        (Role.LIAISON_OFFICER, "unit_b", {"b-a"}),
        (Role.UNIT_ORG, "unit_c", set()),
        (Role.COMMUNITY_ORG, "comm_a", {"a-a", "b-a"}),
        (Role.COMMUNITY_ORG, "comm_b", {"a-b"}),
        (Role.COMMUNITY_ORG, "comm_c", set()),
        (Role.STREET_COMMITTEE, "street_b", {"a-b", "b-a"}),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", {"a-a", "a-b", "b-a"}),
    ],
)
async def test_nobody_takes_out_what_is_not_in_reach(
    client: httpx.AsyncClient, world: World, role: Role, at: str, names: set[str]
) -> None:
    """Scope: own, child, sibling, parent, foreign; a narrower query never widens it."""
    for of, to in (("a", "comm_a"), ("a", "comm_b"), ("b", "comm_a")):
        await put_check_in(world, Put(name=f"{of}-{to[-1]}", of=of, to=to))
    who = await world.sign_in("who", (role, at))
    for form in ("unit_roster", "community_roster", "ledger"):
        assert {row["姓名"] for row in await _rows(client, who, form)} == names
    foreign = await _rows(client, who, "ledger", community=str(world.orgs["comm_b"]))
    assert {row["姓名"] for row in foreign} == {name for name in names if name == "a-b"}


@pytest.mark.parametrize("role", [Role.WINDOW_CLERK, Role.BRANCH_SECRETARY, Role.AUDITOR])
async def test_those_who_may_not_export_are_refused(
    client: httpx.AsyncClient, world: World, role: Role
) -> None:
    who = await world.sign_in("who", (role, "comm_a"))
    for form in ("ledger", "overview"):
        assert (await _export(client, who, form)).status_code == 403


async def test_the_export_holds_what_the_list_holds(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-20: the same filters, beyond one page of the keyset."""
    for number in range(3):
        for state in (_S.ENROLLED, _S.OVERDUE, _S.CHECKED_IN):
            await put_check_in(world, Put(name=f"{state[:2]}{number}", state=state))
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    rows = await _rows(client, who, "unit_roster", state="overdue")
    assert [row["姓名"] for row in rows] == ["ov0", "ov1", "ov2"]
    assert [row["序号"] for row in rows] == ["1", "2", "3"]
    assert len(await _rows(client, who, "unit_roster")) == 9
    assert len(await _rows(client, who, "community_roster")) == 3


async def test_more_than_a_page_comes_out_whole(
    client: httpx.AsyncClient, world: World, desk: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partyhub.usecases.check_ins.export._AT_ONCE", 2)
    for number in range(5):
        await put_check_in(world, Put(name=f"甲{number}"))
    rows = await _rows(client, desk, "ledger")
    assert [row["姓名"] for row in rows] == [f"甲{number}" for number in range(5)]


async def test_too_many_rows_are_refused_before_anything_is_read(
    client: httpx.AsyncClient, world: World, desk: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partyhub.usecases.check_ins.export.MOST_ROWS", 1)
    for number in range(2):
        await put_check_in(world, Put(name=f"甲{number}"))
    refused = await _export(client, desk, "ledger")
    assert (refused.status_code, refused.json()["code"]) == (422, "export-too-large")
    assert refused.json()["facts"] == {"max": "1"}
    assert await _traces(world) == []


async def test_the_overview_is_taken_out_without_personal_data(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-22: 表2."""
    await put_check_in(world, Put(name="王小明"))
    street = await world.sign_in("street", (Role.STREET_COMMITTEE, "street_a"))
    rows = await _rows(client, street, "overview")
    assert [row["社区党组织"] for row in rows] == ["comm_a", "comm_c"]
    assert (rows[0]["在册报到党员"], rows[0]["来自单位"]) == ("1", "unit_a")
    assert await _traces(world) == []
    nested = [str(world.orgs[name]) for name in ("street_a", "comm_a")]
    assert await _rows(client, street, "overview", under=nested) == rows
    foreign = await _export(client, street, "overview", under=str(world.orgs["street_b"]))
    assert foreign.status_code == 403
