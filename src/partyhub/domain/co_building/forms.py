"""The workbooks of joint meetings and of units' services."""

from collections.abc import Mapping
from typing import Final

from partyhub.domain.co_building.meeting import JointMeeting, MeetingDecision
from partyhub.domain.co_building.participation import UnitService, UnitServiceState
from partyhub.domain.shared.org import Side

MEETINGS: Final = "联席会议记录"
MEETING_HEADINGS: Final = (
    "序号", "社区", "日期", "地点", "参会单位", "参会人员", "议题", "议定事项", "登记人",
)  # fmt: skip
SERVICES: Final = "单位参与社区服务记录"
SERVICE_HEADINGS: Final = (
    "序号", "单位", "社区", "日期", "内容", "人数", "提出方", "提出人", "状态", "确认人",
)  # fmt: skip
STATE_WORDS: Final[Mapping[UnitServiceState, str]] = {
    UnitServiceState.TOLD: "待对方确认",
    UnitServiceState.CONFIRMED: "已确认",
    UnitServiceState.REFUSED: "未予确认",
    UnitServiceState.WITHDRAWN: "已撤回",
}


def meeting_row(serial: int, one: JointMeeting) -> list[str]:
    return [
        str(serial), one.community_name, one.held_on.isoformat(), one.place,
        "、".join(unit.name for unit in one.units), one.present, one.agenda,
        "\n".join(decision_line(decision) for decision in one.decisions), one.entered_by,
    ]  # fmt: skip


def decision_line(one: MeetingDecision) -> str:
    """`done`: since when and what came of it."""
    who = f"{one.org_name} {one.who}".strip()
    done = f"已办结（{one.done_on}）：{one.result}" if one.done_on else f"{one.due_on} 前"
    return f"{one.text}（{who}，{done}）"


def service_row(serial: int, one: UnitService) -> list[str]:
    confirmed = one.state is UnitServiceState.CONFIRMED
    return [
        str(serial), one.between.unit_name, one.between.community_name,
        one.served_on.isoformat(), one.what, str(one.people),
        "单位" if one.between.told_side is Side.UNIT else "社区", one.told_name,
        STATE_WORDS[one.state], one.decided_name if confirmed else "",
    ]  # fmt: skip
