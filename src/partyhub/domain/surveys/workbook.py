"""A round as a workbook, 流入党员和外来商户党员摸底排查登记表: its columns and words (MEM-08)."""

from collections.abc import Mapping, Sequence
from datetime import date

from partyhub.domain.surveys.states import FindKind, FindResult, SheetState
from partyhub.domain.surveys.views import FindLine, SheetLine

TITLE = "流入党员和外来商户党员摸底排查登记表"
HEADINGS = (
    "序号", "社区（中心）", "类别", "姓名", "性别", "联系电话", "组织关系所在党组织", "来自何地",
    "工作单位／商户", "小区／市场", "来此时间", "流动党员活动证", "亮身份订承诺", "参加活动的支部",
    "排查结果", "排查日期", "排查人", "备注",
)  # fmt: skip
WORDS: Mapping[str, str] = {
    FindKind.INFLOW: "流入党员", FindKind.MERCHANT: "外来商户党员",
    FindResult.PROPOSED: "待核实", FindResult.REGISTERED: "已登记", FindResult.CONTACTED: "已联系",
    FindResult.ABSENT: "查无此人", FindResult.LEFT: "已离开", FindResult.MISTAKEN: "重复或误记",
    SheetState.OPEN: "排查中", SheetState.SIGNED: "已签结",
    "male": "男", "female": "女",
}  # fmt: skip


def row(org: str, line: FindLine) -> Sequence[str]:
    """One person, without the running number."""
    return (
        org, WORDS[line.kind], line.name, WORDS[line.gender], line.phone_masked, line.home_org,
        line.origin, line.workplace, line.estate, _day(line.since), _yes(line.permit),
        _yes(line.pledged), line.branch or "未参加", WORDS[line.result], _day(line.surveyed_on),
        line.surveyed_by, line.note,
    )  # fmt: skip


def empty_row(sheet: SheetLine) -> Sequence[str]:
    """A sheet without lines: nobody was found, or nothing was said yet."""
    said = "排查未发现流入党员、外来商户党员" if sheet.nobody else WORDS[sheet.state]
    blank = [""] * 12
    return (sheet.org_name, *blank, said, _day(sheet.surveyed_on), sheet.signed_by, "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _yes(said: bool) -> str:
    return "是" if said else "否"
