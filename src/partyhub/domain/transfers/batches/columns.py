"""The columns of a list of transfers (form 8.5) and what people call them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from partyhub.domain.rosters.cells import Cell
from partyhub.domain.rosters.columns import normalise, without_hint
from partyhub.domain.rosters.header import Vocabulary


class Column(StrEnum):
    """In the order of the template. `target` is of this system, `addressee` and `branch` of those
    outside it.
    """

    SERIAL = "serial"
    NAME = "name"
    KEY = "key"
    TARGET = "target"
    ADDRESSEE = "addressee"
    BRANCH = "branch"
    REASON = "reason"
    DESTINATION = "destination"
    DUES = "dues"
    DAYS = "days"
    UNSETTLED = "unsettled"
    CHANNEL = "channel"
    ADDRESS = "address"
    NATIONAL_NO = "national_no"
    REFUSED_BECAUSE = "refused_because"


IGNORED: Final = frozenset({Column.SERIAL, Column.REFUSED_BECAUSE})
REQUIRED: Final = (Column.NAME, Column.REASON, Column.DESTINATION, Column.DUES)
HEADINGS: Final[Mapping[Column, str]] = {
    Column.SERIAL: "序号",
    Column.NAME: "姓名",
    Column.KEY: "工号或手机后四位",
    Column.TARGET: "去往组织",
    Column.ADDRESSEE: "抬头",
    Column.BRANCH: "对方支部",
    Column.REASON: "原因",
    Column.DESTINATION: "去向单位",
    Column.DUES: "党费交至",
    Column.DAYS: "有效期",
    Column.UNSETTLED: "工作未落实",
    Column.CHANNEL: "接转方式",
    Column.ADDRESS: "原党委通讯地址",
    Column.NATIONAL_NO: "全国系统编号",
    Column.REFUSED_BECAUSE: "需修改原因",
}
_SYNONYMS: Final[dict[Column, tuple[str, ...]]] = {
    Column.SERIAL: ("编号", "号"),
    Column.NAME: ("党员姓名",),
    Column.KEY: (
        "工号", "工号/手机号后四位", "工号或手机号后四位", "手机后四位", "手机号后四位", "学号",
        "职工号", "联系电话", "手机号",
    ),
    Column.TARGET: ("转入组织", "转入党组织", "转入支部", "去往党组织", "接收党组织"),
    Column.ADDRESSEE: ("介绍信抬头", "对方党委", "抬头对方党委"),
    Column.BRANCH: ("对方党支部", "去往支部"),
    Column.REASON: ("转接原因", "转接事由", "接转原因"),
    Column.DESTINATION: ("去往单位", "去向", "工作单位"),
    Column.DUES: ("党费交纳至", "党费缴至", "党费缴纳至", "党费已交至"),
    Column.DAYS: ("有效期天", "有效天数", "介绍信有效期"),
    Column.UNSETTLED: ("工作尚未落实", "未落实工作", "是否落实工作单位"),
    Column.CHANNEL: ("方式", "接转渠道"),
    Column.ADDRESS: ("通讯地址", "原基层党委通讯地址", "回执地址"),
    Column.NATIONAL_NO: ("全国党员管理信息系统编号", "全国系统号"),
    Column.REFUSED_BECAUSE: ("退回原因",),
}  # fmt: skip
_COLUMN_OF: Final = {
    normalise(word): column
    for column, synonyms in _SYNONYMS.items()
    for word in (HEADINGS[column], *synonyms)
}


def column_of(heading: Cell) -> str | None:
    """A hint in brackets does not count: 党费交至（如2026.10）."""
    return _COLUMN_OF.get(normalise(without_hint(heading))) or _COLUMN_OF.get(normalise(heading))


TRANSFERS: Final = Vocabulary(column_of, HEADINGS, REQUIRED)
