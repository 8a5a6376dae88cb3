"""党员基本信息名册 as of a day: who belonged there, with the record of that day (LG-07)."""

import io
from typing import Any
from uuid import UUID

import pytest
from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from partyhub.usecases.members import as_of
from tests.api.members.rosters import THEN, TODAY, Rosters


def _names(lines: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    return [(one["branch"]["name"], one["name"], one["post"]) for one in lines]


async def test_a_roster_tells_who_belonged_there_that_day_with_the_record_of_that_day(
    rosters: Rosters,
) -> None:
    """LG-07, MEM-05."""
    who = await rosters.who(Role.SUPERIOR_ORG_DEPARTMENT, "district")
    assert _names(await rosters.ask(who, on=THEN)) == [
        ("branch_a", "li", "科员"), ("branch_a", "wang", "科员"), ("branch_b", "zhao", "科员"),
    ]  # fmt: skip
    assert _names(await rosters.ask(who, on=TODAY)) == [
        ("branch_a", "li", "科员"), ("branch_b", "wang", "处长"), ("branch_b", "zhao", "科员"),
    ]  # fmt: skip
    of_unit = await rosters.ask(who, on=THEN, org=str(rosters.world.orgs["unit_b"]))
    assert _names(of_unit) == [("branch_b", "zhao", "科员")]
    assert await rosters.ask(who, on="2026-09-30") == []


async def test_categories_are_those_of_the_day(rosters: Rosters) -> None:
    """MEM-01, LG-07: who retired today was in service yesterday."""
    run = rosters.world.owner.execute
    await run("UPDATE members SET category = 'retired' WHERE id = $1", rosters.li)
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    (today,) = await rosters.ask(who)
    then, _ = await rosters.ask(who, on=THEN)
    assert (today["category"], then["category"]) == ("retired", "in_service")


async def test_each_side_of_a_move_sees_its_own_part(rosters: Rosters) -> None:
    """LG-07, MEM-05: the old organisation keeps the name, the new one gets no past of others."""
    old = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    new = await rosters.who(Role.LIAISON_OFFICER, "unit_b")
    li, wang = await rosters.ask(old, on=THEN)
    assert (li["elsewhere"], li["member_id"]) == (False, str(rosters.li))
    assert (wang["elsewhere"], wang["member_id"], wang["name"]) == (True, None, "wang")
    assert (wang["phone_masked"], wang["post"], wang["category"]) == ("", "", None)
    assert [one["name"] for one in await rosters.ask(old, on=TODAY)] == ["li"]
    assert [one["name"] for one in await rosters.ask(new, on=THEN)] == ["zhao"]
    assert [one["name"] for one in await rosters.ask(new, on=TODAY)] == ["wang", "zhao"]


async def test_within_one_reach_a_move_hides_nothing(rosters: Rosters) -> None:
    """LG-07: asked of one branch, by somebody who reaches the other one too."""
    who = await rosters.who(Role.SUPERIOR_ORG_DEPARTMENT, "district")
    lines = await rosters.ask(who, on=THEN, org=str(rosters.world.orgs["branch_a"]))
    assert [one["elsewhere"] for one in lines] == [False, False]


async def test_who_has_left_is_in_the_rosters_of_before(rosters: Rosters) -> None:
    """LG-07."""
    await rosters.world.owner.execute(
        "UPDATE members SET left_on = '2026-11-20' WHERE id = $1", rosters.li
    )
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    assert [one["name"] for one in await rosters.ask(who, on=THEN)] == ["li", "wang"]
    assert await rosters.ask(who, on=TODAY) == []


async def test_a_leave_of_an_earlier_day_changes_no_roster_of_the_past(rosters: Rosters) -> None:
    """LG-07, MEM-05: who was answered for here on a day is in that day's roster."""
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    before = await rosters.ask(who, on=THEN)
    await rosters.world.owner.execute(
        "UPDATE members SET left_on = '2026-01-01' WHERE id = $1", rosters.li
    )
    assert await rosters.ask(who, on=THEN) == before


async def test_a_roster_comes_page_by_page_across_branches_and_several_reaches(
    rosters: Rosters,
) -> None:
    """LG-07."""
    grants = ((Role.LIAISON_OFFICER, "unit_b"), (Role.LIAISON_OFFICER, "unit_a"))
    who = await rosters.world.sign_in("both", *grants)
    whole = [one["id"] for one in await rosters.ask(who, on=THEN)]
    seen: list[str] = []
    asked: dict[str, Any] = {"on": THEN, "limit": 1}
    while True:
        answer = await rosters.client.get("/member-roster", headers=who, params=asked)
        page = answer.json()
        seen += [one["id"] for one in page["items"]]
        if page["next_cursor"] is None:
            break
        asked["cursor"] = page["next_cursor"]
    assert (len(whole), seen) == (3, whole)


@pytest.mark.parametrize(
    ("asked", "status"),
    [({"on": "2026-11-21"}, 422), ({"on": "gestern"}, 422), ({"cursor": "WyJ4Il0"}, 422),
     ({"org": str(UUID(int=5))}, 404)],
)  # fmt: skip
async def test_what_cannot_be_asked_is_refused(
    rosters: Rosters, asked: dict[str, str], status: int
) -> None:
    """LG-07: no roster of a day to come."""
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    answer = await rosters.client.get("/member-roster", headers=who, params=asked)
    assert answer.status_code == status, answer.text


async def test_a_file_tells_everybody_in_it_who_took_it_and_what_for(
    rosters: Rosters, monkeypatch: pytest.MonkeyPatch
) -> None:
    """LG-07: 册1 by its columns; also whoever belongs elsewhere by now is told."""
    monkeypatch.setattr(as_of, "_AT_ONCE", 1)
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    path, asked = "/member-roster/export", {"on": THEN}
    assert (await rosters.client.get(path, headers=who, params=asked)).status_code == 422
    asked |= {"purpose": "年度存档"}
    answer = await rosters.client.get(path, headers=who, params=asked)
    assert answer.status_code == 200, answer.text
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][0] == f"党员基本信息名册（{THEN}）"
    text = [[str(cell) for cell in row] for row in rows]
    assert any(row[1:4] == ["li", "男", "1985-07"] and row[9] == "138****5678" for row in text)
    assert any(row[1:2] == ["wang"] and row[-1] == "已转出" and row[9] == "" for row in text)
    seen = "SELECT kind, purpose FROM accesses WHERE member_id = $1"
    for member in (rosters.li, rosters.wang):
        look = await rosters.world.owner.fetchrow(seen, member)
        assert tuple(look) == ("export", f"党员基本信息名册（{THEN}）：年度存档")
    event = await rosters.world.owner.fetchrow(
        "SELECT note, facts->>'rows' FROM events WHERE action = 'member-roster.export'"
    )
    assert tuple(event) == ("年度存档", "2")


async def test_a_file_has_an_end(rosters: Rosters, monkeypatch: pytest.MonkeyPatch) -> None:
    """LG-07."""
    monkeypatch.setattr(as_of, "MOST_ROWS", 1)
    who = await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    asked = {"on": THEN, "purpose": "存档"}
    answer = await rosters.client.get("/member-roster/export", headers=who, params=asked)
    assert (answer.status_code, answer.json()["code"]) == (422, "export-too-large")


async def test_who_reads_no_members_reads_no_roster(rosters: Rosters) -> None:
    """LG-07."""
    who = await rosters.who(Role.WINDOW_CLERK, "street_a")
    answer = await rosters.client.get("/member-roster", headers=who)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-allowed")
