"""How each figure is counted, in words, with a version: frozen beside the figures (RP-02)."""

from dataclasses import dataclass
from typing import Final

DEFINITION: Final = 2
"""A change of any rule below, or of the statements that follow them, changes it."""


@dataclass(frozen=True, slots=True)
class Metric:
    """A figure's code name, what it is called, and what is counted."""

    name: str
    title: str
    text: str


METRICS: Final = (
    Metric("total", "诉求件数", "登记时间在本期内的服务单，不含投诉件；按现在的责任科室归属。"),
    Metric("before", "上期件数", "上一个同样长的时期（上月、上季、上年）的诉求件数。"),
    Metric("category", "按类别", "按服务事项目录的类别归集；事项改过类别的，以现在的目录为准。"),
    Metric("community", "按社区", "服务对象已关联党员的，按其小区所属社区；其余为未登记。"),
    Metric("state", "按状态", "本期登记的服务单在统计时刻所处的状态。"),
    Metric(
        "stopped",
        "停止计时",
        "本期内停止计时的承诺，一件重新办理的各计一次；未受理的、按时撤回或并入另一件的不计。归停止时的科室。",
    ),
    Metric("kept", "按时办结", "停止计时不晚于到期时刻；到期时刻停后不再变动。"),
    Metric("on_time_rate", "按时率", "按时办结 ÷ 停止计时。"),
    Metric(
        "net_minutes",
        "净用时",
        "受理至停止之间的工作时间，扣除等候群众、上级等暂停；中位数和九成内（第90百分位）按分钟计。",
    ),
    Metric("extended", "延期", "本期登记、经批准延长过时限的件数。"),
    Metric("overdue", "超期未办", "本期登记、统计时刻仍在计时且已过到期时刻的件数；暂停中的不计。"),
    Metric("bounced", "推转被退", "本期登记、转办后被退回过的件数；同一件可退回多次，次数另计。"),
    Metric("late_papers", "重复要件", "本期登记、一次性告知之外又要过材料的件数。"),
    Metric("second_contact", "二次来询", "本期登记、同一事项群众来了第二次及以上的件数。"),
    Metric("reopened", "重新办理", "本期登记、办结后又重新办理的件数。"),
    Metric("merged", "合并", "本期登记、因同一人同一事项并入另一件的件数。"),
    Metric("escalated", "上级协调", "本期登记、报请上级协调过的件数。"),
    Metric("ratings", "满意度", "本期内群众作出的评价；平均分为一至五星的算术平均。"),
    Metric(
        "complaints",
        "投诉",
        "本期登记的投诉件数，只作计数，不列内容，不计入以上各项；反映中心负责人的由街道掌握，中心不计。",
    ),
    Metric("hot", "热点", "诉求件数最多的事项，和比上期增加最多的事项。"),
    Metric(
        "difficult",
        "难点",
        "净用时最长、逾期（含超期未办）、被退、上报、重新办理最多的事项；只列事项，不列人员，不作排名。",
    ),
)  # fmt: skip
