"""The header is found below titles, in any order, by the usual words, or the sheet is refused."""

import pytest

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.columns import HEADINGS, Column, cell_name, column_index, column_of
from partyhub.domain.rosters.header import HeaderRefused, find_header


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("姓名", Column.NAME),
        ("* 姓 名 ：", Column.NAME),
        ("（姓名）", Column.NAME),
        ("手机号码", Column.PHONE),
        ("联系方式", Column.PHONE),
        ("联系电话\n（必填）", Column.PHONE),
        ("出生年月(如1985.07)", Column.BIRTH_MONTH),
        ("文化程度", Column.EDUCATION),
        ("入党日期", Column.JOINED_PARTY_ON),
        ("正式/预备", Column.MEMBER_STATUS),
        ("工作单位及职务", Column.POST),
        ("所属支部", Column.BRANCH_NAME),
        ("家庭住址所在小区", Column.ESTATE_NAME),
        ("技能特长", Column.SPECIALTIES),
        ("党代表/人大代表/政协委员", Column.DELEGATE_ROLES),
        ("是否党代表、人大代表、政协委员", Column.DELEGATE_ROLES),
        ("人员编号", Column.EXTERNAL_ID),
        ("服务时间", Column.AVAILABLE_TIMES),
        ("需修改原因", Column.REFUSED_BECAUSE),
        ("籍贯", None),
        ("身份证号", None),
        (None, None),
        ("", None),
    ],
)
def test_columns_are_known_by_what_units_call_them(heading: str, column: Column | None) -> None:
    assert column_of(heading) is column


@pytest.mark.parametrize("column", list(Column))
def test_our_own_headings_are_known(column: Column) -> None:
    assert column_of(HEADINGS[column]) is column


def test_the_header_is_found_below_titles_and_blank_rows_in_any_order() -> None:
    rows: list[Row] = [
        ["在职党员花名册", None, None, None],
        [None] * 4,
        ["联系电话：0571-87654321", "", "", ""],
        ["籍贯", "手机号", "序号", "党员姓名"],
        ["某省", "13800138000", 1.0, "张三"],
    ]
    header = find_header(rows)
    assert header.row_number == 4
    assert header.columns == {Column.PHONE: 1, Column.SERIAL: 2, Column.NAME: 3}
    assert header.unknown == ("籍贯",)
    assert header.cell(rows[4], Column.NAME) == "张三"


@pytest.mark.parametrize(
    ("rows", "reason", "said"),
    [
        ([], "missing", "表头"),
        ([["张三", "13800138000"]], "missing", "表头"),
        ([[None]] * 15 + [["姓名", "手机号"]], "missing", "表头"),
        ([["姓名", "性别"]], "columns-missing", "联系电话"),
        ([["手机号", "性别"]], "columns-missing", "姓名"),
        ([["姓名", "手机号", "联系电话"]], "columns-doubled", "B 列“手机号”和C 列“联系电话”"),
    ],
)
def test_a_sheet_without_a_usable_header_is_refused_whole(
    rows: list[Row], reason: str, said: str
) -> None:
    with pytest.raises(HeaderRefused) as refusal:
        find_header(rows)
    assert refusal.value.facts["reason"] == reason
    assert said in refusal.value.facts["message"]


@pytest.mark.parametrize(
    ("index", "cell"), [(0, "A7"), (25, "Z7"), (26, "AA7"), (701, "ZZ7"), (702, "AAA7")]
)
def test_cells_are_named_as_excel_names_them(index: int, cell: str) -> None:
    assert cell_name(index, 7) == cell
    assert column_index(cell) == index
