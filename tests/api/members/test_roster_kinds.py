"""Rosters of one status or category, and their workbooks, as of a day."""

import io

from python_calamine import CalamineWorkbook

from partyhub.domain.shared.permission import Role
from tests.api.members.rosters import THEN, TODAY, Rosters


async def test_a_roster_of_one_status_and_category_is_that_of_the_day(rosters: Rosters) -> None:
    """MEM-01, MEM-02, MEM-16: li retired today."""
    run, who = rosters.world.owner.execute, await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    await run("UPDATE members SET status = 'full', category = 'retired' WHERE id = $1", rosters.li)
    for asked, today, then in (
        ({"status": "probationary"}, [], []),
        ({"status": "full"}, ["li"], ["li", "wang"]),
        ({"category": "retired"}, ["li"], []),
        ({"category": "in_service"}, [], ["li", "wang"]),
        ({"category": "in_service", "status": "full"}, [], ["li", "wang"]),
    ):
        found = [one["name"] for one in await rosters.ask(who, **asked)]
        before = [one["name"] for one in await rosters.ask(who, **asked, on=THEN)]
        assert (found, before) == (today, then), asked


async def test_a_file_of_one_status_says_so(rosters: Rosters) -> None:
    """MEM-01, LG-07: the workbook follows the same filters, and the look tells them."""
    run, who = rosters.world.owner.execute, await rosters.who(Role.LIAISON_OFFICER, "unit_a")
    await run("UPDATE members SET category = 'two_new' WHERE id = $1", rosters.li)
    asked = {"purpose": "存档", "category": "two_new", "status": "full"}
    answer = await rosters.client.get("/member-roster/export", headers=who, params=asked)
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    rows = book.get_sheet_by_index(0).to_python()
    assert rows[0][0] == f"党员基本信息名册（正式党员，两新，{TODAY}）"
    names = [row[1] for row in rows if row[1] in ("li", "wang")]
    assert names == ["li"]
    look = "SELECT purpose FROM accesses WHERE member_id = $1"
    said = f"党员基本信息名册（正式党员，两新，{TODAY}）：存档"
    assert await rosters.world.owner.fetchval(look, rosters.li) == said
