"""Rows become roster rows or faults, duplicates are named, what is no row is passed over."""

from datetime import date

from partyhub.domain.rosters.cells import Cell, Row
from partyhub.domain.rosters.columns import Column
from partyhub.domain.rosters.reading import Reading, read_roster
from partyhub.domain.rosters.row import RosterRow, RowFault, read_row
from partyhub.domain.shared.codes import Education, Gender, MemberStatus, WorkType
from tests.rosters_builders import a_header

TODAY = date(2026, 11, 22)
HEAD: Row = ["序号", "姓名", "联系电话", "出生年月", "工号"]


def _read(*rows: Row) -> Reading:
    return read_roster([HEAD, *rows], today=TODAY)


def _person(name: str, phone: Cell, born: Cell = None, external_id: Cell = None) -> Row:
    return [None, name, phone, born, external_id]


def test_a_full_row_is_read_whole() -> None:
    """Requirements 8.1, RU."""
    columns = (Column.GENDER, Column.BIRTH_MONTH, Column.EDUCATION, Column.MEMBER_STATUS,
               Column.JOINED_PARTY_ON, Column.SPECIALTIES, Column.REMARK)  # fmt: skip
    cells: Row = [
        "张 三",
        13800138000.0,
        "男",
        "1985年7月",
        "大专",
        "正式",
        39619.0,
        "法律、围棋",
        "借调",
    ]
    assert read_row(9, cells, a_header(*columns), today=TODAY) == RosterRow(
        row_number=9,
        name="张三",
        phone="13800138000",
        gender=Gender.MALE,
        birth_month="1985-07",
        education=Education.JUNIOR_COLLEGE,
        member_status=MemberStatus.FULL,
        joined_party_on=date(2008, 6, 20),
        specialties=(WorkType.LEGAL_AID, WorkType.OTHER),
        remark="借调；特长：围棋",
    )


def test_every_fault_of_a_row_is_told_at_once_with_cell_and_heading() -> None:
    header = a_header(Column.GENDER)
    assert read_row(7, [None, "1380013800", "南"], header, today=TODAY) == (
        RowFault("A7", "姓名", "required", "“姓名”必须填写"),
        RowFault("C7", "性别", "gender-unknown", "“南”不在可选范围内，性别请填“男”或“女”"),
        RowFault("B7", "联系电话", "phone-length", "手机号应为 11 位，这里是 10 位"),
    )


def test_joining_before_eighteen_is_told_at_the_date_of_joining() -> None:
    header = a_header(Column.BIRTH_MONTH, Column.JOINED_PARTY_ON)
    faults = read_row(2, ["张三", "13800138000", "1985.07", "2001.07"], header, today=TODAY)
    assert isinstance(faults, tuple)
    assert [(fault.cell, fault.code) for fault in faults] == [("D2", "joined-under-age")]


def test_blank_numbered_and_footer_rows_are_no_rows() -> None:
    reading = _read(
        _person("张三", "13800138000"),
        [None] * 5,
        [2.0, None, " ", None, None],
        [],
        ["填表人：李四", None, None, None, None],
        ["注：手机号必填", None, None, None, None],
        ["合计", "1", None, None, None],
    )
    assert [row.row_number for row in reading.rows] == [2]
    assert reading.faults == {}


def test_a_second_row_with_the_same_phone_names_the_first() -> None:
    reading = _read(
        _person("张三", "13800138000"),
        _person("李四", "138 0013 8000"),
        _person("王五", "13800138001"),
    )
    assert [row.name for row in reading.rows] == ["张三", "王五"]
    (fault,) = reading.faults[3]
    assert (fault.cell, fault.code) == ("C3", "duplicate-phone")
    assert "第 2 行（张三）" in fault.message


def test_the_same_person_twice_is_told_as_that() -> None:
    row = _person("张三", "13800138000", "1985.07")
    (fault,) = _read(row, row).faults[3]
    assert (fault.cell, fault.code) == ("B3", "duplicate-person")


def test_a_doubled_number_of_the_unit_is_refused() -> None:
    reading = _read(
        _person("张三", "13800138000", external_id="A1"),
        _person("李四", "13800138001", external_id="Ａ1 "),
    )
    assert [(f.cell, f.code) for f in reading.faults[3]] == [("E3", "duplicate-external-id")]


def test_a_refused_row_still_holds_its_phone() -> None:
    reading = _read(_person("张三", "13800138000", "属牛"), _person("李四", "13800138000"))
    assert {n: [f.code for f in fs] for n, fs in reading.faults.items()} == {
        2: ["date-unreadable"],
        3: ["duplicate-phone"],
    }
