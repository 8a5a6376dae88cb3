"""The Chinese words of pairs, for paper and workbooks; and the ledger (结对帮扶台账)."""

from collections.abc import Mapping
from datetime import date

from partyhub.domain.pairing_support.states import (
    ConsentBy,
    ConsentHow,
    HouseholdKind,
    PairState,
    PairWay,
)
from partyhub.domain.pairing_support.views import SupportPairLine
from partyhub.domain.shared.days import local_day

LEDGER = "结对帮扶台账"
PURPOSE = "结对帮扶"
KIND_ZH: Mapping[HouseholdKind, str] = {
    HouseholdKind.LOST_ONLY_CHILD: "失独家庭", HouseholdKind.LEFT_BEHIND_CHILD: "留守儿童",
    HouseholdKind.EMPTY_NEST_ELDER: "空巢老人", HouseholdKind.HARDSHIP: "困难户",
    HouseholdKind.HARDSHIP_MEMBER: "困难党员", HouseholdKind.OTHER: "其他",
}  # fmt: skip
WAY_ZH: Mapping[PairWay, str] = {PairWay.ONE: "一对一", PairWay.MANY: "多对一"}
STATE_ZH: Mapping[PairState, str] = {
    PairState.PROPOSED: "待对象同意", PairState.AGREED: "已同意，待开始",
    PairState.ACTIVE: "帮扶中",
    PairState.ENDED: "已结束", PairState.WITHDRAWN: "对象已撤回",
}  # fmt: skip
HOW_ZH: Mapping[ConsentHow, str] = {
    ConsentHow.VISIT: "上门", ConsentHow.PHONE: "电话", ConsentHow.WRITTEN: "书面",
}  # fmt: skip
WHO_ZH: Mapping[ConsentBy, str] = {
    ConsentBy.SELF: "本人", ConsentBy.GUARDIAN: "监护人", ConsentBy.FAMILY: "同住家人",
}  # fmt: skip
HEADINGS = (
    "序号", "社区", "对象代码", "类别", "方式", "小区", "状态", "帮扶人", "开始", "计划期限",
    "帮扶内容", "探访次数", "最近探访", "最近回访评议", "结束",
)  # fmt: skip


def ledger_row(serial: int, line: SupportPairLine) -> list[str]:
    """A household is a code (SP-08)."""
    term = f"{line.begins_on} 至 {line.ends_on}" if line.begins_on else ""
    return [
        str(serial), line.community.name, line.household_code, KIND_ZH[line.kind],
        WAY_ZH[line.way], line.area, STATE_ZH[line.state], "、".join(line.supporters),
        _day(line.started_on), term, line.content, str(line.visits),
        _day(local_day(line.last_visit_at) if line.last_visit_at else None),
        _day(line.reviewed_on), _day(line.ended_on),
    ]  # fmt: skip


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()
