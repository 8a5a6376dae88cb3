"""Prints an activity's page of the record book (活动记录本, 8.7) on A4."""

from collections.abc import Iterator, Sequence

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.forms import OCCASION_ZH
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.days import local_time
from partyhub.integrations.printing.typesetter import typeset
from partyhub.integrations.printing.wording import breakable


class ActivityPrinter:
    """Implements the port of that name."""

    def print_activity(self, activity: Activity, theme: str, names: Sequence[str]) -> bytes:
        plan = activity.plan
        begins, ends = local_time(plan.begins_at), local_time(plan.ends_at)
        said = {
            "title": plan.title,
            "org": activity.org_name,
            "place": plan.place,
            "when": f"{begins.year}年{begins.month}月{begins.day}日 {begins:%H:%M} 至 {ends:%H:%M}",
            "recorder": activity.recorded_by,
        }
        rows = [[label, breakable(words)] for label, words in _rows(activity, theme) if words]
        people = {"count": len(names), "names": [breakable(name) for name in names]}
        words = {key: breakable(text) for key, text in said.items()}
        return typeset("activity", {**words, "rows": rows, **people})


def _rows(activity: Activity, theme: str) -> Iterator[tuple[str, str]]:
    plan = activity.plan
    yield "月度主题", theme
    yield "围绕", "" if plan.occasion is None else OCCASION_ZH[plan.occasion]
    yield "类别", WORK_TYPE_ZH[plan.field]
    yield "共建单位", plan.partners
    yield "调研", plan.research
    yield "活动计划", plan.plan
    yield "活动记录", activity.result
    yield "检查情况", _by(activity.inspection, activity.inspected_by)
    yield "总结", _by(activity.summary, activity.summarised_by)
    yield "典型经验", activity.experience


def _by(words: str, who: str) -> str:
    return f"{words}（{who}）" if words else ""
