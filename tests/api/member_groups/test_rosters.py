"""Rosters of special groups as of a day, and as workbooks; everybody in one sees who looked."""

import io
from typing import Any

import httpx
import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from partyhub.usecases.member_groups import rosters
from tests.api.member_groups.conftest import Keeper
from tests.world import World

_LOOKS = "SELECT kind, purpose FROM accesses WHERE member_id = $1 ORDER BY seq"
_HOLD = {"decision_ref": "组〔2026〕3号"}


def _who(lines: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(line["name"], line["kind"]) for line in lines]


def _sheet(answer: httpx.Response) -> list[list[str]]:
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    return [[str(cell) for cell in row] for row in book.get_sheet_by_index(0).to_python()]


async def test_a_roster_tells_who_was_of_a_group_on_a_day(keeper: Keeper, world: World) -> None:
    """MEM-07, LG-09: half-open days, by name, of one group or all of the form."""
    wang, li = await world.member("wang"), await world.member("li")
    await keeper.entered(wang, "hardship", since="2026-02-01", until="2026-06-01")
    await keeper.entered(wang, "elderly", since="2026-03-01")
    await keeper.entered(li, "hardship", since="2026-05-31")
    await keeper.entered(li, "retained", **_HOLD)
    assert _who(await keeper.roster()) == [("li", "hardship"), ("wang", "elderly")]
    assert _who(await keeper.roster(on="2026-05-31", kind="hardship")) == [
        ("li", "hardship"), ("wang", "hardship"),
    ]  # fmt: skip
    assert _who(await keeper.roster(on="2026-06-01", kind="hardship")) == [("li", "hardship")]
    assert await keeper.roster(on="2026-01-31") == []


async def test_the_ledger_of_those_abroad_also_tells_who_came_back(
    keeper: Keeper, world: World
) -> None:
    """MEM-11, LG-22."""
    wang, li = await world.member("wang"), await world.member("li")
    await keeper.entered(wang, "retained", place="德国", until="2026-09-01", **_HOLD)
    await keeper.entered(li, "stopped", since="2026-03-01", place="日本", **_HOLD)
    lines = await keeper.roster(form="abroad")
    assert [(line["name"], line["until"]) for line in lines] == [
        ("li", None), ("wang", "2026-09-01"),
    ]  # fmt: skip
    assert _who(await keeper.roster(form="abroad", on="2026-02-01")) == [("wang", "retained")]
    path = "/member-groups/export?form=abroad"
    sheet = _sheet(await keeper.client.get(path, headers=keeper.who))
    assert sheet[1] == [
        "序号", "姓名", "单位党组织", "所在支部", "类别", "出国（境）日期", "前往国家（地区）",
        "事由", "批准文号", "恢复日期", "状态",
    ]  # fmt: skip
    assert [(row[1], row[4], row[5], row[8], row[9], row[10]) for row in sheet[2:4]] == [
        ("li", "停止党籍", "2026-03-01", "组〔2026〕3号", "", "停止党籍中"),
        ("wang", "保留党籍", "2026-01-01", "组〔2026〕3号", "2026-09-01", "已恢复"),
    ]
    then = _sheet(await keeper.client.get(f"{path}&on=2026-08-31", headers=keeper.who))
    assert (then[3][9], then[3][10]) == ("", "保留党籍中")


async def test_a_workbook_holds_text_only_and_its_people_see_who_took_it(
    keeper: Keeper, world: World
) -> None:
    """LG-09: a reason that looks like a formula stays what was typed; an event, and looks."""
    wang = await world.member("wang")
    await keeper.entered(wang, "hardship", reason="=HYPERLINK(1)", help="+每季度走访")
    sheet = _sheet(await keeper.client.get("/member-groups/export", headers=keeper.who))
    assert sheet[1] == [
        "序号", "姓名", "单位党组织", "所在支部", "群体", "原因", "起始日期", "去往地", "帮扶措施",
    ]  # fmt: skip
    assert sheet[2][4:] == ["困难党员", "=HYPERLINK(1)", "2026-01-01", "", "+每季度走访"]
    assert [tuple(row) for row in await world.owner.fetch(_LOOKS, wang)] == [
        ("export", "特别群体党员名册")
    ]
    query = "SELECT facts FROM events WHERE action = 'member-groups.export' AND subject = $1"
    assert '"rows": "1"' in await world.owner.fetchval(query, world.orgs["unit_a"])


async def test_a_roster_on_the_screen_leaves_a_trace_for_each_person_once(
    keeper: Keeper, world: World
) -> None:
    """MEM-07: hardship is nobody's gossip; one's own line is no look."""
    wang = await world.member("wang")
    await keeper.entered(wang, "hardship")
    await keeper.entered(wang, "elderly")
    own = await world.sign_in("self", (Role.LIAISON_OFFICER, "unit_a"), member=wang)
    assert len(await keeper.roster(own)) == 2
    assert len(await keeper.roster()) == 2
    assert [tuple(row) for row in await world.owner.fetch(_LOOKS, wang)] == [
        ("view", "特别群体党员名册")
    ]


@pytest.mark.parametrize(
    ("role", "standing", "seen"),
    [
        (Role.BRANCH_SECRETARY, "branch_a", ["a1"]),
        (Role.UNIT_ORG, "unit_b", ["b1"]),
        (Role.SUPERIOR_ORG_DEPARTMENT, "district", ["a1", "b1"]),
    ],
)
async def test_a_roster_holds_what_is_within_reach_and_is_narrowed_never_widened(
    keeper: Keeper, world: World, role: Role, standing: str, seen: list[str]
) -> None:
    dept = await world.sign_in("head", (Role.LIAISON_OFFICER, "district"))
    everybody = Keeper(keeper.client, world, dept)
    for of in "ab":
        await everybody.entered(await world.member(f"{of}1", of), "floating", place="杭州")
    who = await world.sign_in("reader", (role, standing))
    assert [line["name"] for line in await keeper.roster(who)] == seen
    for unit, name in (("unit_a", "a1"), ("unit_b", "b1")):
        lines = await keeper.roster(who, org=str(world.orgs[unit]))
        assert [line["name"] for line in lines] == [n for n in seen if n == name]


async def test_pages_are_complete_and_who_has_left_is_in_no_later_roster(
    keeper: Keeper, world: World
) -> None:
    for number in range(5):
        member = await world.member(f"n{number % 2}")
        await keeper.entered(member, "elderly")
    await world.owner.execute("UPDATE members SET left_on = '2026-10-01' WHERE id = $1", member)
    ids, cursor = [], ""
    while cursor is not None:
        asked = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = (await keeper.client.get("/member-groups", params=asked, headers=keeper.who)).json()
        ids += [line["id"] for line in page["items"]]
        cursor = page["next_cursor"]
    assert (len(ids), len(set(ids))) == (4, 4)
    assert len(await keeper.roster(on="2026-09-30")) == 5


async def test_a_leave_recorded_later_changes_no_roster_of_the_past(
    keeper: Keeper, world: World
) -> None:
    """LG-09: whom the organisation answered for on a day stands in its roster of the day."""
    member = await world.member("n")
    await keeper.entered(member, "elderly")
    settled = "UPDATE members SET left_on = '2026-09-01' WHERE id = $1"
    await world.owner.execute(settled, member)
    assert len(await keeper.roster(on="2026-09-30")) == 1
    assert await keeper.roster() == []


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("kind=retained", "invalid-field"), ("form=abroad&kind=elderly", "invalid-field"),
        ("on=morgen", "invalid-request"), ("cursor=zzz", "invalid-field"),
        ("org=1", "invalid-request"), ("form=x", "invalid-request"),
    ],
)  # fmt: skip
async def test_odd_questions_are_refused(keeper: Keeper, asked: str, code: str) -> None:
    answer = await keeper.client.get(f"/member-groups?{asked}", headers=keeper.who)
    assert (answer.status_code, answer.json()["code"]) == (422, code)


async def test_more_than_a_file_holds_is_refused(
    keeper: Keeper, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rosters, "MOST_ROWS", 1)
    for name in ("wang", "li"):
        await keeper.entered(await world.member(name), "elderly")
    answer = await keeper.client.get("/member-groups/export", headers=keeper.who)
    assert (answer.status_code, answer.json()["code"]) == (422, "export-too-large")
