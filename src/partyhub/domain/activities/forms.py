"""Activities as they are filed: 主题活动台账 (LG-19), 区域化党建活动项目台账 (LG-20), 活动记录本
(LG-27) and 志愿者培训记录 (VOL-07).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from partyhub.domain.activities.states import ActivityOccasion, ActivityState, SeatState
from partyhub.domain.activities.views import LedgerLine
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.counted import Counted
from partyhub.domain.shared.days import local_time

STATE_ZH: Mapping[ActivityState, str] = {
    ActivityState.PLANNED: "计划中",
    ActivityState.PUBLISHED: "已发布",
    ActivityState.RECORDED: "已记录",
    ActivityState.INSPECTED: "已检查",
    ActivityState.CLOSED: "已总结",
    ActivityState.CANCELLED: "已取消",
}


OCCASION_ZH: Mapping[ActivityOccasion, str] = {
    ActivityOccasion.KEY_TASK: "重点工作",
    ActivityOccasion.FESTIVAL: "节庆",
    ActivityOccasion.CONCERN: "群众关注",
}


SEAT_ZH: Mapping[SeatState, str] = {
    SeatState.IN: "已报名",
    SeatState.WAITING: "候补",
    SeatState.WITHDRAWN: "已退出",
}


class ActivityForm(StrEnum):
    """Which book is written."""

    THEMES = "themes"
    PROJECTS = "projects"
    RECORDS = "records"
    TRAINING = "training"


@dataclass(frozen=True, slots=True)
class Form:
    """A title, its headings, whom it takes in and how a row is made."""

    title: str
    headings: Sequence[str]
    takes: Callable[[LedgerLine], bool]
    row: Callable[[LedgerLine], Sequence[str]]


def _when(line: LedgerLine) -> str:
    begins, ends = local_time(line.begins_at), local_time(line.ends_at)
    until = f"{ends:%H:%M}" if begins.date() == ends.date() else f"{ends:%Y-%m-%d %H:%M}"
    return f"{begins:%Y-%m-%d %H:%M} 至 {until}"


def _turns_on(line: LedgerLine) -> str:
    return "" if line.occasion is None else OCCASION_ZH[line.occasion]


def _themed(line: LedgerLine) -> Sequence[str]:
    return (
        _when(line), line.title, line.theme, _turns_on(line), WORK_TYPE_ZH[line.field],
        line.org.name, line.place, line.plan, line.research, f"{line.taken}", f"{line.came}",
        f"{line.guests}", line.result, line.inspection, line.summary, line.experience,
        STATE_ZH[line.state],
    )  # fmt: skip


def _project(line: LedgerLine) -> Sequence[str]:
    return (
        line.theme or line.title, _when(line), line.org.name, line.partners, line.title,
        line.result, line.summary,
    )  # fmt: skip


def _record(line: LedgerLine) -> Sequence[str]:
    return (
        _when(line), line.title, line.place, line.org.name, line.plan, f"{line.came}",
        f"{line.guests}", line.result, line.inspection,
    )  # fmt: skip


FORMS: Mapping[ActivityForm, Form] = {
    ActivityForm.THEMES: Form(
        "主题活动台账",
        ("序号", "时间", "活动", "月度主题", "围绕", "领域", "组织", "地点", "计划", "调研",
         "报名人数", "参加党员", "来宾人数", "开展情况", "检查", "总结", "典型经验", "状态"),
        lambda _: True,
        _themed,
    ),
    ActivityForm.PROJECTS: Form(
        "区域化党建活动项目台账",
        ("序号", "项目", "时间", "组织", "共建单位", "活动", "开展情况", "成效"),
        lambda line: bool(line.partners),
        _project,
    ),
    ActivityForm.RECORDS: Form(
        "活动记录本",
        ("序号", "时间", "活动", "地点", "组织", "内容", "参加党员", "来宾人数", "记录", "检查"),
        lambda line: bool(line.result),
        _record,
    ),
    ActivityForm.TRAINING: Form(
        "志愿者培训记录",
        ("序号", "时间", "活动", "地点", "组织", "内容", "参加党员", "来宾人数", "记录", "检查"),
        lambda line: line.is_training and bool(line.result),
        _record,
    ),
}  # fmt: skip


DEFINITION: Final = "activities/1"
"""Names how activities are counted in their ledgers; a change of the rule changes it."""


def counted(at: datetime) -> Counted:
    """What the figures of LG-19, LG-20 and LG-27 mean, as of now."""
    return Counted(
        at, DEFINITION,
        "按开始时间在所选日期内的活动；有记录的计为开展；参加党员按签到或名单计人次；"
        "来宾只计人数。按时间排列，不作排名。",
    )  # fmt: skip


def totals(lines: Sequence[LedgerLine]) -> Sequence[Sequence[str]]:
    """统计 below the rows of LG-19 (ACT-07): by what they turn on (ACT-05), by field of service,
    each in a fixed order, then all.
    """
    by_field = {field: [one for one in lines if one.field is field] for field in WORK_TYPE_ZH}
    turns = {on: [one for one in lines if one.occasion is on] for on in OCCASION_ZH}
    said = [("围绕" + OCCASION_ZH[on], some) for on, some in turns.items()]
    said += [("统计：" + WORK_TYPE_ZH[field], some) for field, some in by_field.items()]
    known = [(label, some) for label, some in said if some]
    return [_total(label, some) for label, some in [*known, ("合计", lines)]] if lines else ()


def _total(label: str, lines: Sequence[LedgerLine]) -> Sequence[str]:
    held = [one for one in lines if one.result]
    told = sum(bool(one.experience) for one in lines)
    return (
        label, f"计划{len(lines)}次", f"开展{len(held)}次",
        f"参加党员{sum(one.came for one in lines)}人次",
        f"来宾{sum(one.guests for one in lines)}人次",
        f"有总结{sum(bool(one.summary) for one in lines)}次", f"典型经验{told}条",
    )  # fmt: skip
