"""The columns of a unit's member roster (requirements 8.1) and what units call them."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from partyhub.domain.rosters.cells import Cell, clean_text


class Column(StrEnum):
    """In the order of the template."""

    SERIAL = "serial"
    EXTERNAL_ID = "external_id"
    NAME = "name"
    GENDER = "gender"
    BIRTH_MONTH = "birth_month"
    EDUCATION = "education"
    MEMBER_STATUS = "member_status"
    JOINED_PARTY_ON = "joined_party_on"
    PHONE = "phone"
    POST = "post"
    BRANCH_NAME = "branch_name"
    ESTATE_NAME = "estate_name"
    SPECIALTIES = "specialties"
    DELEGATE_ROLES = "delegate_roles"
    AVAILABLE_TIMES = "available_times"
    REMARK = "remark"
    REFUSED_BECAUSE = "refused_because"


REQUIRED: Final = (Column.NAME, Column.PHONE)
IGNORED: Final = frozenset({Column.SERIAL, Column.REFUSED_BECAUSE})

HEADINGS: Mapping[Column, str] = MappingProxyType(
    {
        Column.SERIAL: "序号",
        Column.EXTERNAL_ID: "工号",
        Column.NAME: "姓名",
        Column.GENDER: "性别",
        Column.BIRTH_MONTH: "出生年月",
        Column.EDUCATION: "学历",
        Column.MEMBER_STATUS: "党员类别",
        Column.JOINED_PARTY_ON: "入党时间",
        Column.PHONE: "联系电话",
        Column.POST: "工作单位及职务",
        Column.BRANCH_NAME: "所在支部",
        Column.ESTATE_NAME: "居住小区",
        Column.SPECIALTIES: "特长",
        Column.DELEGATE_ROLES: "党代表/人大代表/政协委员",
        Column.AVAILABLE_TIMES: "能够提供服务的时间",
        Column.REMARK: "备注",
        Column.REFUSED_BECAUSE: "需修改原因",
    }
)

_SYNONYMS: Final[dict[Column, tuple[str, ...]]] = {
    Column.SERIAL: ("编号", "NO.", "No", "号"),
    Column.EXTERNAL_ID: ("人员编号", "单位编号", "职工号", "员工号", "员工编号"),
    Column.NAME: ("党员姓名", "姓名党员"),
    Column.GENDER: (),
    Column.BIRTH_MONTH: ("出生日期", "出生时间", "出生", "出生年月日", "生日"),
    Column.EDUCATION: ("文化程度", "学历学位", "最高学历", "教育程度"),
    Column.MEMBER_STATUS: ("党员类型", "正式预备", "预备正式", "党员状态", "党员身份"),
    Column.JOINED_PARTY_ON: ("入党日期", "入党年月", "入党年月日", "加入党组织日期"),
    Column.PHONE: (
        "手机号", "手机号码", "联系方式", "电话", "手机", "移动电话", "电话号码", "联系手机",
        "本人电话",
    ),
    Column.POST: ("职务", "单位职务", "单位及职务", "工作单位职务", "现任职务", "工作岗位", "岗位"),
    Column.BRANCH_NAME: ("党支部", "所属支部", "支部", "所在党支部", "所属党支部", "支部名称"),
    Column.ESTATE_NAME: (
        "现居住小区", "家庭住址所在小区", "住址", "小区", "家庭住址", "居住地", "现居住地",
        "现住址", "居住小区名称", "所住小区", "居住地址",
    ),
    Column.SPECIALTIES: ("技能特长", "专业特长", "个人特长", "特长爱好", "服务特长"),
    Column.DELEGATE_ROLES: (
        "党代表", "代表委员", "是否党代表人大代表政协委员", "两代表一委员",
    ),
    Column.AVAILABLE_TIMES: ("服务时间", "可服务时间", "可提供服务时间", "能提供服务的时间"),
    Column.REMARK: ("备考", "说明", "其他说明"),
    Column.REFUSED_BECAUSE: ("退回原因",),
}  # fmt: skip

_BRACKETED: Final = re.compile(r"[(\[{【〔〈《].*?[)\]}】〕〉》]")
_DECORATION: Final = re.compile(r"[\s:*★/、,;.。_()\[\]{}【】〔〕〈〉《》“”\"'-]")


def normalise(heading: Cell) -> str:
    """*联系 电话（必填）： to 联系电话必填; what is in brackets stays, for its reader to judge."""
    return _DECORATION.sub("", clean_text(heading)).upper()


_COLUMN_OF: Final = {
    normalise(word): column
    for column, synonyms in _SYNONYMS.items()
    for word in (HEADINGS[column], *synonyms)
}


def column_of(heading: Cell) -> Column | None:
    """The column a heading means; a hint in brackets does not count: 出生年月（如1985.07）."""
    return _COLUMN_OF.get(normalise(without_hint(heading))) or _COLUMN_OF.get(normalise(heading))


def without_hint(heading: Cell) -> str:
    """出生年月（如1985.07） is 出生年月."""
    return _BRACKETED.sub("", clean_text(heading))


def column_letters(index: int) -> str:
    """0 is A, 25 is Z, 26 is AA."""
    letters = ""
    index += 1
    while index:
        index, digit = divmod(index - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def column_index(cell: str) -> int:
    """The position of C7's column: 2."""
    index = 0
    for letter in cell.rstrip("0123456789"):
        index = index * 26 + ord(letter) - ord("A") + 1
    return index - 1


def cell_name(column: int, row_number: int) -> str:
    return f"{column_letters(column)}{row_number}"
