"""Figures of transfers as a sheet, 组织关系接转统计表 (TRF-08): its columns and words."""

from collections.abc import Iterator, Sequence
from datetime import date

from partyhub.domain.transfers.figures import Durations, Limbo, Running, TransferFigure
from partyhub.domain.transfers.register import WORDS

TITLE = "组织关系接转统计表"
HEADINGS = ("类别", "项目", "数量", "说明")
_DIMENSIONS = {"direction": "按方向", "channel": "按方式", "state": "按状态", "reason": "按事由"}


def period_row(since: date, until: date, definition: str) -> Sequence[str]:
    return ("统计期", f"{since} 至 {until}", "", f"统计口径 {definition}")


def dimension_rows(name: str, figures: Sequence[TransferFigure]) -> Iterator[Sequence[str]]:
    for figure in figures:
        yield (_DIMENSIONS[name], WORDS[figure.key], str(figure.count), "期内开始的接转")


def duration_rows(found: Durations) -> Iterator[Sequence[str]]:
    yield ("办理时长", "期内编入支部", str(found.completed), "人次")
    for name, days in (("中位数", found.median_days), ("90%以内", found.p90_days)):
        yield ("办理时长", name, "" if days is None else str(days), "天，从开始到编入支部")
    for span in found.spans:
        most = f"{span.least} 至 {span.most} 天" if span.most else f"{span.least} 天及以上"
        yield ("办理时长", most, str(span.count), "人次")


def today_rows(running: Running, limbo: Limbo) -> Iterator[Sequence[str]]:
    yield ("目前", "办理中", str(running.open), "")
    yield ("目前", "介绍信逾期", str(running.late_letters), "")
    yield ("目前", "回执逾期", str(running.late_receipts), "")
    yield ("悬空", "没有支部的党员", str(limbo.members_without_branch), "应为 0")
    yield ("悬空", "支部已撤销的党员", str(limbo.members_of_closed_branches), "应为 0")
    yield ("悬空", "无人可办的接转", str(limbo.transfers_without_holder), "应为 0")
