"""Items from a workbook: what was written out comes back; faults name sheet and cell."""

import pytest

from partyhub.domain.service_items import workbook as w
from partyhub.domain.service_items.content import ItemPaper, ItemStep
from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.service_items.loading import read_items
from partyhub.domain.working_time.limits import Limit, LimitKind
from tests.domain.service_items.test_item import a_content

_WHOLE = a_content(
    kind=ItemKind.APPROVAL,
    conditions="年满 60 周岁\n具有本区户籍",
    papers=(ItemPaper(name="身份证", issuer="公安机关", copies=2, required=False, note="复印件"),),
    steps=(ItemStep(title="受理", who="窗口", note="当场"), ItemStep(title="办结")),
    limit=Limit(LimitKind.WORKING_DAYS, 5, 20, None),
    complex_days=10,
    fee_fen=1250,
    fee_basis="省价费〔2010〕1 号",
)


def _sheets(column: str = "", said: str = "", *, sheet: int = 0) -> list[w.Sheet]:
    """The workbook of one item, with another text in one cell of a sheet's first row."""
    sheets = [rows for _, rows in w.sheets_of([("DY-001", _WHOLE)])]
    if column:
        sheets[sheet][1][sheets[sheet][0].index(column)] = said
    return sheets


def test_what_was_written_out_is_read_back() -> None:
    """Export, edit, load."""
    read = read_items(_sheets())
    assert (read.items, read.faults) == ({"DY-001": _WHOLE}, [])


def test_a_title_above_and_another_order_of_columns_are_no_matter() -> None:
    sheets = [[["服务事项目录"], *([*reversed(row)] for row in sheet)] for sheet in _sheets()]
    assert read_items(sheets).items == {"DY-001": _WHOLE}


@pytest.mark.parametrize(
    ("column", "said", "sheet", "cell"),
    [
        (w.CODE, "小写 a", 0, "A2"),
        (w.NAME, "", 0, "B2"),
        (w.NAME, "长" * 61, 0, "B2"),
        (w.KIND, "随便", 0, "C2"),
        (w.CATEGORY, "", 0, "D2"),
        (w.CONDITIONS, "长" * 1001, 0, "F2"),
        (w.LIMIT, "小时", 0, "I2"),
        (w.DAYS, "五", 0, "J2"),
        (w.DAYS, "0", 0, "J2"),
        (w.MAX_DAYS, "3", 0, "K2"),
        (w.COMPLEX_DAYS, "2", 0, "M2"),
        (w.FEE, "十二", 0, "N2"),
        (w.FEE_BASIS, "", 0, "O2"),
        (w.ITEM_CODE, "DY-999", 1, "A2"),
        (w.PAPER, "", 1, "B2"),
        (w.COPIES, "100", 1, "D2"),
        (w.STEP, "", 2, "B2"),
    ],
)
def test_every_fault_names_its_cell(column: str, said: str, sheet: int, cell: str) -> None:
    faults = read_items(_sheets(column, said, sheet=sheet)).faults
    names = ("事项", "材料", "流程")
    assert (names[sheet], cell, column) in {(f.sheet, f.cell, f.column) for f in faults}


def test_a_code_that_stands_twice_is_named() -> None:
    sheets = _sheets()
    sheets[0].append(sheets[0][1])
    faults = read_items(sheets).faults
    assert [(f.cell, f.message) for f in faults] == [("A3", "编码 DY-001 出现了两次")]


def test_a_workbook_without_items_says_which_sheet_is_missing() -> None:
    faults = read_items([[["姓名", "联系电话"]]]).faults
    assert [fault.sheet for fault in faults] == ["事项", "材料", "流程"]


@pytest.mark.parametrize(("said", "fen"), [("", 0), ("不收费", 0), ("5", 500), ("2.5", 250)])
def test_a_fee_is_written_in_yuan(said: str, fen: int) -> None:
    assert read_items(_sheets(w.FEE, said)).items["DY-001"].fee_fen == fen
