"""The register of floating members on paper, 流动党员登记册 (LG-04): its columns and words."""

from collections.abc import Mapping, Sequence
from datetime import date

from partyhub.domain.floating.states import FloatingDirection, FloatingState
from partyhub.domain.floating.views import FloatingLine
from partyhub.domain.shared.days import local_day

TITLE = "流动党员登记册"
HEADINGS = (
    "序号", "登记日期", "姓名", "流向", "组织关系所在党组织", "流出（入）地", "参加活动的党组织",
    "起始日期", "截止日期", "联系人", "联系电话", "活动证编号", "发证日期", "承诺日期", "活动次数",
    "状态", "结束日期", "活动证收回日期", "提示", "说明", "登记单位",
)  # fmt: skip
WORDS: Mapping[str, str] = {
    FloatingDirection.OUTFLOW: "流出", FloatingDirection.INFLOW: "流入",
    FloatingState.REGISTERED: "已登记", FloatingState.PERMITTED: "已发活动证",
    FloatingState.ENDED: "已结束", FloatingState.WITHDRAWN: "已撤销",
}  # fmt: skip


def row(number: int, line: FloatingLine) -> Sequence[str]:
    """One line, in the order of the headings."""
    hints = ("期间已过" if line.past else "", "活动证未收回" if line.permit_out else "")
    return (
        str(number), local_day(line.registered_at).isoformat(), line.name, WORDS[line.direction],
        line.home_org, line.place, line.host, line.since.isoformat(), line.until.isoformat(),
        line.contact, line.phone_masked, line.permit_no, _day(line.permit_on),
        _day(line.pledged_on), str(line.entries), WORDS[line.state], _day(line.ended_on),
        _day(line.returned_on), "、".join(filter(None, hints)), line.why, line.keeper_name,
    )  # fmt: skip


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
