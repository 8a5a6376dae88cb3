"""Words of claims and shifts as papers say them, and 轮值表 line by line."""

from collections.abc import Sequence
from itertools import groupby

from partyhub.domain.service_posts.post import PostTerms
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.shared.codes import WEEKDAY_ZH, Weekday
from partyhub.domain.shared.days import local_time

STATE_ZH = {
    "asked": "待接受", "standing": "在岗", "declined": "未接受", "left": "已退出",
    "published": "已公布", "coming": "会到岗", "swap_requested": "请人代班", "told": "待确认",
    "served": "已确认", "cancelled": "已取消",
}  # fmt: skip
PAPER_HEADINGS = ("日期", "星期", "时间", "地点", "值守党员", "职责")
_DAYS = tuple(Weekday)


def paper_rows(terms: PostTerms, shifts: Sequence[PostShift]) -> list[list[str]]:
    """A line for each opening; `shifts` by time."""
    rows = []
    for slot, group in groupby(shifts, key=lambda one: one.slot):
        begins, ends = local_time(slot.begins_at), local_time(slot.ends_at)
        names = "、".join(one.member_name for one in group if one.member_name)
        rows.append([
            f"{begins.month}月{begins.day}日", WEEKDAY_ZH[_DAYS[begins.weekday()]],
            f"{begins:%H:%M}至{ends:%H:%M}", terms.place, names, terms.duties,
        ])  # fmt: skip
    return rows
