"""The roster template that units download: the columns, drop-down lists, and how to fill it in."""

from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from partyhub.domain.rosters.columns import HEADINGS, REQUIRED, Column
from partyhub.domain.shared.codes import (
    DELEGATE_ROLE_ZH,
    EDUCATION_ZH,
    GENDER_ZH,
    MEMBER_STATUS_ZH,
    WORK_TYPE_ZH,
)
from partyhub.integrations.workbooks.layout import (
    FIRST_ROW,
    Formats,
    build,
    lay_out,
    width_of,
    write_head,
    write_text,
)

_LAST_ROW: Final = 1_001
_COLUMNS: Final = tuple(column for column in Column if column is not Column.REFUSED_BECAUSE)
_LISTS: Final = {
    Column.GENDER: list(GENDER_ZH.values()),
    Column.EDUCATION: list(EDUCATION_ZH.values()),
    Column.MEMBER_STATUS: list(MEMBER_STATUS_ZH.values()),
}
_HOW: Final = {
    Column.SERIAL: ("可不填", "1"),
    Column.EXTERNAL_ID: ("单位内部编号，同一单位内不重复；填写后可据此更新", "A0123"),
    Column.NAME: ("与身份证一致", "张三"),
    Column.GENDER: ("、".join(_LISTS[Column.GENDER]), "男"),
    Column.BIRTH_MONTH: ("写到月；十月请写 1985.10，不要写 1985.1", "1985.07"),
    Column.EDUCATION: ("、".join(_LISTS[Column.EDUCATION]), "本科"),
    Column.MEMBER_STATUS: ("、".join(_LISTS[Column.MEMBER_STATUS]), "正式党员"),
    Column.JOINED_PARTY_ON: ("写到日或月", "2008-06-20"),
    Column.PHONE: ("11 位手机号；座机请加区号；只填一个", "13800138000"),
    Column.POST: ("", "区图书馆 副馆长"),
    Column.BRANCH_NAME: ("与系统中的支部名称一致", "第一党支部"),
    Column.ESTATE_NAME: ("只写小区名称，不写门牌号；据此建议报到社区", "桂花苑"),
    Column.SPECIALTIES: ("、".join(WORK_TYPE_ZH.values()), "法律援助、政策宣传"),
    Column.DELEGATE_ROLES: ("、".join(DELEGATE_ROLE_ZH.values()) + "；没有则不填", "人大代表"),
    Column.AVAILABLE_TIMES: ("星期加上午、下午或晚上，用顿号分开", "周六上午、周日下午"),
    Column.REMARK: ("", ""),
}


def template() -> bytes:
    """What `read_sheet` takes back without a change; cells are text, so 1985.10 stays 1985.10."""

    def fill(workbook: Workbook, formats: Formats) -> None:
        _write_roster(workbook.add_worksheet("党员花名册"), formats)
        _write_how(workbook.add_worksheet("填写说明"), formats)

    return build(fill)


def _heading(column: Column) -> str:
    return HEADINGS[column] + ("*" if column in REQUIRED else "")


def _write_roster(sheet: Worksheet, formats: Formats) -> None:
    headings = [_heading(column) for column in _COLUMNS]
    write_head(sheet, "党员花名册", headings, formats)
    for position, column in enumerate(_COLUMNS):
        if choices := _LISTS.get(column):
            sheet.data_validation(
                FIRST_ROW, position, _LAST_ROW, position,
                {"validate": "list", "source": choices, "error_type": "warning",
                 "error_title": "请核对", "error_message": "请从列表中选择"},
            )  # fmt: skip
    widths = [
        max(width_of(h), width_of(_HOW[c][1])) for h, c in zip(headings, _COLUMNS, strict=True)
    ]
    lay_out(sheet, widths, formats, None)


def _write_how(sheet: Worksheet, formats: Formats) -> None:
    write_head(sheet, "填写说明", ("列名", "是否必填", "怎么填", "示例"), formats)
    for number, column in enumerate(_COLUMNS, start=FIRST_ROW):
        how, example = _HOW[column]
        needed = "必填" if column in REQUIRED else "选填"
        for position, text in enumerate((HEADINGS[column], needed, how, example)):
            write_text(sheet, number, position, text, formats.text)
    lay_out(sheet, (30, 12, 70, 26), formats, None)
