"""The ledger of transfers as a workbook."""

from io import BytesIO

from python_calamine import CalamineWorkbook

from partyhub.domain.transfers.register import HEADINGS
from tests.api.transfers.conftest import Moves


async def test_the_ledger_says_what_was_handed_in_told_and_came_of_it(moves: Moves) -> None:
    """LG-04, TRF-08: letter number, from, to, contact, materials, told, outcome, receipt date."""
    thing = await moves.assigned(materials=["身份证"], told="周一到三楼找李老师")
    await moves.done(thing, "target", "send_receipt")
    answer = await moves.client.get("/transfer-exports", headers=moves.who["verifier"])
    assert answer.status_code == 200, answer.text
    sheet = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0)
    cells = [[str(cell) for cell in row] for row in sheet.to_python()]
    (heading,) = [n for n, row in enumerate(cells) if row[0] == HEADINGS[0]]
    told = dict(zip(HEADINGS, cells[heading + 1], strict=False))
    assert told["介绍信编号"] == thing["letter_no"]
    assert (told["转出党支部"], told["转入党组织"]) == ("branch_a", "branch_b")
    assert (told["联系方式"], told["收到材料"]) == ("138****5678", "身份证")
    assert told["告知（时间、地点、联系人、材料）"] == "周一到三楼找李老师"
    assert (told["办理状态"], told["回执"]) == ("已编入支部", "已收回")
    assert told["回执日期"] == thing["assigned_on"]
