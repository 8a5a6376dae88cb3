"""The rosters of check-ins as they are filed: 附4, 附5 and the ledger (CHK-09, CHK-20, LG-05).

Columns are those that requirements 8.1 marks for the form (RC, RU), in its order.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import OPEN_STATES, CheckInState, ReceiptState
from partyhub.domain.check_ins.views import CheckInLine
from partyhub.domain.shared.codes import (
    AVAILABLE_TIME_ZH,
    DELEGATE_ROLE_ZH,
    GENDER_ZH,
    MEMBER_STATUS_ZH,
    WORK_TYPE_ZH,
)
from partyhub.domain.shared.counted import Counted
from partyhub.domain.shared.days import local_day


class Form(StrEnum):
    """What may be taken out."""

    COMMUNITY_ROSTER = "community_roster"
    UNIT_ROSTER = "unit_roster"
    LEDGER = "ledger"
    OVERVIEW = "overview"


STATE_ZH: Mapping[str, str] = {
    CheckInState.ENROLLED: "已报名",
    CheckInState.CERTIFICATE_ISSUED: "已开证",
    CheckInState.OVERDUE: "逾期未报到",
    CheckInState.CHECKED_IN: "已报到",
    CheckInState.ASSIGNED: "已编组",
    CheckInState.ENDED: "已结束",
    CheckInState.VOIDED: "已作废",
}
RECEIPT_ZH: Mapping[str, str] = {
    ReceiptState.NONE: "无",
    ReceiptState.ISSUED: "已开具",
    ReceiptState.RETURNED: "已返回",
}


@dataclass(frozen=True, slots=True)
class RosterPerson:
    """One row before it is written: `phone` is masked unless it may be whole."""

    check_in: CheckIn
    line: CheckInLine
    phone: str
    service_count: int = 0
    service_hours: float = 0


_COLUMNS: Mapping[str, Callable[[RosterPerson], str]] = {
    "证号": lambda p: p.line.certificate_no,
    "社区党组织": lambda p: p.line.community_name,
    "单位党组织": lambda p: p.line.unit_name,
    "姓名": lambda p: p.check_in.holder.name,
    "党员类别": lambda p: _said(MEMBER_STATUS_ZH, [p.check_in.holder.member_status]),
    "性别": lambda p: _said(GENDER_ZH, [p.check_in.holder.gender]),
    "入党时间": lambda p: p.check_in.holder.joined_party_on,
    "联系电话": lambda p: p.phone,
    "工作单位及职务": lambda p: p.check_in.holder.employer_and_post,
    "单位党组织联系人及电话": lambda p: p.check_in.holder.unit_contact,
    "居住小区": lambda p: p.check_in.holder.residence_estate,
    "特长": lambda p: _said(WORK_TYPE_ZH, p.check_in.holder.specialties),
    "党代表/人大代表/政协委员": lambda p: _said(DELEGATE_ROLE_ZH, p.check_in.holder.delegate_roles),
    "认领的工作类型": lambda p: _said(WORK_TYPE_ZH, p.check_in.holder.claimed_work_types),
    "能够提供服务的时间": lambda p: _said(AVAILABLE_TIME_ZH, p.check_in.holder.available_times),
    "开具日期": lambda p: _day(p.check_in.issued_on),
    "自愿报名": lambda p: _day(local_day(p.check_in.volunteered_at)),
    "报到日期": lambda p: _day(p.check_in.checked_in_on),
    "回执": lambda p: RECEIPT_ZH[p.check_in.receipt],
    "编入队伍": lambda p: p.line.team_name,
    "岗位": lambda p: p.check_in.duty,
    "参加服务次数": lambda p: str(p.service_count),
    "服务时长（小时）": lambda p: f"{p.service_hours:g}",
    "状态": lambda p: STATE_ZH[p.check_in.state],
    "备注": lambda p: p.check_in.reason,
}
_WHO = ("姓名", "性别", "党员类别", "联系电话", "工作单位及职务")
_OFFER = ("特长", "党代表/人大代表/政协委员", "认领的工作类型")
_SERVED = ("参加服务次数", "服务时长（小时）")
_END = ("报到日期", "回执", "编入队伍", "岗位", *_SERVED, "状态", "备注")


@dataclass(frozen=True, slots=True)
class Layout:
    """A form's title and columns, and the states that it holds unless others are asked for."""

    title: str
    columns: tuple[str, ...]
    states: tuple[CheckInState, ...]

    @property
    def headings(self) -> tuple[str, ...]:
        return ("序号", *self.columns)

    def row(self, serial: int, person: RosterPerson) -> list[str]:
        return [str(serial), *(_COLUMNS[name](person) for name in self.columns)]


_PRESENT = (CheckInState.CHECKED_IN, CheckInState.ASSIGNED)
LAYOUTS: Mapping[Form, Layout] = {
    Form.COMMUNITY_ROSTER: Layout(
        "在职党员到社区报到花名册（社区）",
        ("证号", "社区党组织", "单位党组织", *_WHO, "入党时间", "单位党组织联系人及电话",
         "居住小区", *_OFFER, "能够提供服务的时间", "开具日期", *_END),
        _PRESENT,
    ),
    Form.UNIT_ROSTER: Layout(
        "在职党员到社区报到花名册（单位）",
        ("证号", "单位党组织", "社区党组织", *_WHO, "入党时间", "居住小区", *_OFFER, "自愿报名",
         "开具日期", *_END),
        tuple(state for state in CheckInState if state in OPEN_STATES),
    ),
    Form.LEDGER: Layout(
        "在职党员报到台账",
        ("证号", *_WHO, "居住小区", "特长", "认领的工作类型", "能够提供服务的时间", *_END),
        _PRESENT,
    ),
}  # fmt: skip

OVERVIEW_TITLE = "城市社区在职党员到社区报到一览表"
OVERVIEW_HEADINGS = (
    "序号", "社区党组织", "联系人", "联系电话", "在册报到党员", "其中已编组", "队伍", "来自单位数",
    "来自单位",
)  # fmt: skip


DEFINITION = "check-in-rosters/1"
"""Names how the rosters' figures are counted; a change of the rules changes it."""
_RULES: Mapping[Form, str] = {
    Form.OVERVIEW: "“在册报到党员”含已编组；同一单位在合计中只计一次。按名称排列，不作排名。",
}
_OF_PEOPLE = (
    "服务次数和时长为本人在该社区历年经确认的记录，已冲回的不计；"
    "状态为导出时的状态。按姓名排列，不作排名。"
)


def counted(form: Form, at: datetime) -> Counted:
    """What the figures of a roster mean, as of now."""
    return Counted(at, DEFINITION, _RULES.get(form, _OF_PEOPLE))


def _said(words: Mapping[Any, str], codes: Iterable[str]) -> str:
    return "、".join(words.get(code, code) for code in codes)


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
