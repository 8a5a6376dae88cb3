"""Rosters, ledger and overview as files: what they hold and what stays text."""

from urllib.parse import unquote

import httpx
import pytest

from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.permission import Role
from partyhub.integrations.workbooks.reader import read_sheet
from tests.api.check_ins.exports import rows_of, take_out, traces_of
from tests.api.check_ins.steps import Headers
from tests.checked_in import Put, put_check_in
from tests.workbook_parts import SHEET, parts_of
from tests.world import World

_S = CheckInState
_PAYLOAD = '=HYPERLINK("http://evil","点我")'


async def test_a_community_takes_out_its_roster_as_a_workbook(
    client: httpx.AsyncClient, world: World, desk: Headers
) -> None:
    """CHK-20: 附4, with title, header, text cells, exporter and time."""
    await put_check_in(world, Put(name="王小明", state=_S.ASSIGNED))
    answer = await take_out(client, desk, "community_roster")
    assert answer.headers["content-type"].endswith("spreadsheetml.sheet")
    grid = read_sheet(answer.content)
    row = dict(zip(grid[2], grid[3], strict=True))
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
    answer = await take_out(client, desk, "ledger", format="csv")
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="ledger-2026-11-20.csv"; filename*=UTF-8')
    assert unquote(disposition.rsplit("'", 1)[-1]) == "在职党员报到台账-2026-11-20.csv"


@pytest.mark.parametrize("form", ["community_roster", "unit_roster", "ledger"])
async def test_a_formula_in_a_name_stays_text(
    client: httpx.AsyncClient, world: World, desk: Headers, form: str
) -> None:
    """security.md case 13."""
    await put_check_in(world, Put(name=_PAYLOAD))
    workbook = (await take_out(client, desk, form)).content
    assert any(_PAYLOAD in row for row in read_sheet(workbook))
    assert b"<f>" not in parts_of(workbook)[SHEET]
    assert (await rows_of(client, desk, form))[0]["姓名"] == "'" + _PAYLOAD


async def test_the_export_holds_what_the_list_holds(
    client: httpx.AsyncClient, world: World
) -> None:
    """CHK-20: the same filters, beyond one page of the keyset."""
    for number in range(3):
        for state in (_S.ENROLLED, _S.OVERDUE, _S.CHECKED_IN):
            await put_check_in(world, Put(name=f"{state[:2]}{number}", state=state))
    who = await world.sign_in("unit", (Role.UNIT_ORG, "unit_a"))
    rows = await rows_of(client, who, "unit_roster", state="overdue")
    assert [row["姓名"] for row in rows] == ["ov0", "ov1", "ov2"]
    assert [row["序号"] for row in rows] == ["1", "2", "3"]
    assert len(await rows_of(client, who, "unit_roster")) == 9
    assert len(await rows_of(client, who, "community_roster")) == 3


async def test_more_than_a_page_comes_out_whole(
    client: httpx.AsyncClient, world: World, desk: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partyhub.usecases.check_ins.export._AT_ONCE", 2)
    for number in range(5):
        await put_check_in(world, Put(name=f"甲{number}"))
    rows = await rows_of(client, desk, "ledger")
    assert [row["姓名"] for row in rows] == [f"甲{number}" for number in range(5)]


async def test_too_many_rows_are_refused_before_anything_is_read(
    client: httpx.AsyncClient, world: World, desk: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("partyhub.usecases.check_ins.export.MOST_ROWS", 1)
    for number in range(2):
        await put_check_in(world, Put(name=f"甲{number}"))
    refused = await take_out(client, desk, "ledger")
    assert (refused.status_code, refused.json()["code"]) == (422, "export-too-large")
    assert refused.json()["facts"] == {"max": "1"}
    assert await traces_of(world) == []
