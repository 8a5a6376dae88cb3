"""The ledger of transfers as a workbook."""

from datetime import date, timedelta
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


async def _lines(moves: Moves, who: str) -> list[dict[str, str]]:
    answer = await moves.client.get("/transfer-exports", headers=moves.who[who])
    sheet = CalamineWorkbook.from_filelike(BytesIO(answer.content)).get_sheet_by_index(0)
    cells = [[str(cell) for cell in row] for row in sheet.to_python()]
    (heading,) = [n for n, row in enumerate(cells) if row[0] == HEADINGS[0]]
    assert cells[heading] == list(HEADINGS)
    return [dict(zip(HEADINGS, row, strict=True)) for row in cells[heading + 1 :] if row[0]]


async def test_every_column_of_the_ledger_says_what_it_is_headed(moves: Moves) -> None:
    """LG-04, TRF-04, TRF-08: void numbers and what was done to see it through stand there too."""
    thing = await moves.to_letter(
        channel="paper", materials=["身份证", "介绍信"], told="周一找李老师", national_no="QG-7"
    )
    await moves.done(thing, "source", "reissue", reason="遗失")
    await moves.done(thing, "source", "follow_up", text="已电话联系")
    await moves.done(thing, "verifier", "follow_up", text="约定周五来")
    await moves.done(thing, "applicant", "talk", held_on="2026-11-01", held_by="王书记")
    await moves.done(thing, "verifier", "arrive")
    done = await moves.done(thing, "verifier", "assign", branch_id=moves.org("branch_b"))
    day, (old, new) = done["assigned_on"], [one["number"] for one in done["letters"]]
    due = str(date.fromisoformat(day) + timedelta(days=30))
    void, line = await _lines(moves, "applicant")
    _is_void(void, old, new)
    assert line == {
        "序号": "2", "登记日期": day, "姓名": "田小禾", "方向": "系统内", "方式": "纸质介绍信",
        "介绍信编号": new, "转出党支部": "branch_a", "转入党组织": "branch_b", "去向单位": "乙院",
        "原因": "工作变动", "联系方式": "", "收到材料": "身份证、介绍信",
        "告知（时间、地点、联系人、材料）": "周一找李老师", "办理状态": "已编入支部",
        "编入支部": "branch_b", "编入日期": day, "回执": "未寄", "回执日期": "", "应办日期": due,
        "是否逾期": "", "说明": "", "全国系统编号": "QG-7", "转请上级办理": "", "上级答复": "",
        "反馈党员": "", "待反馈单位": "", "谈心谈话日期": "2026-11-01", "抬头": "unit_b",
        "编号状态": "有效", "落实情况": f"{day} 已电话联系",
    }  # fmt: skip
    assert (await _lines(moves, "target"))[-1]["落实情况"] == f"{day} 约定周五来"


def _is_void(void: dict[str, str], old: str, new: str) -> None:
    assert {heading: said for heading, said in void.items() if said} == {
        "序号": "1", "登记日期": void["登记日期"], "姓名": "田小禾", "方向": "系统内",
        "方式": "纸质介绍信", "介绍信编号": old, "转出党支部": "branch_a", "转入党组织": "branch_b",
        "去向单位": "乙院", "原因": "工作变动", "抬头": "unit_b",
        "编号状态": f"作废，由{new}号代替",
    }  # fmt: skip


async def test_a_number_that_came_to_nothing_is_among_the_void_ones(moves: Moves) -> None:
    """LG-04, SP-18: numbers go without gaps, also for who reads the file."""
    thing = await moves.to_letter()
    gone = await moves.done(thing, "applicant", "withdraw", reason="不转了")
    [line] = await _lines(moves, "applicant")
    assert (line["介绍信编号"], line["编号状态"]) == (gone["letter_no"], "作废")
    assert (line["办理状态"], line["说明"]) == ("撤销", "不转了")


async def test_the_numbers_of_the_ledger_are_the_series_without_gaps(moves: Moves) -> None:
    """LG-04, SP-18: one row a letter number; one that was replaced says by which."""
    thing = await moves.to_letter()
    for _ in range(2):
        thing = await moves.done(thing, "source", "reissue", reason="遗失")
    lines = await _lines(moves, "source")
    assert [int(line["介绍信编号"].rpartition("-")[2]) for line in lines] == [1, 2, 3]
    assert [line["序号"] for line in lines] == ["1", "2", "3"]
    numbers = [line["介绍信编号"] for line in lines]
    assert [line["编号状态"] for line in lines] == [
        f"作废，由{numbers[1]}号代替", f"作废，由{numbers[2]}号代替", "有效",
    ]  # fmt: skip
