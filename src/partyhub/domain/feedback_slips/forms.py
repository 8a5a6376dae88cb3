"""社区服务档案 as a unit files it (LG-06): one row for each slip of the year."""

from datetime import datetime
from typing import Final

from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.domain.feedback_slips.words import DECISION_ZH, PURPOSE_ZH, STATE_ZH
from partyhub.domain.shared.counted import Counted
from partyhub.domain.shared.days import local_day

TITLE = "社区服务档案"
HEADINGS = (
    "序号", "姓名", "单位", "报到社区", "报到日期", "结束日期", "队伍", "年度", "服务次数",
    "服务时长", "评议等次", "社区意见", "本人意见", "状态", "签收日期", "调阅", "表彰和批评教育",
)  # fmt: skip

DEFINITION: Final = "service-files/1"
"""Names how a year's service is counted in the units' files; a change of the rule changes it."""


def counted(at: datetime) -> Counted:
    """What the figures of LG-06 mean, as of now."""
    return Counted(
        at, DEFINITION,
        "已送达单位的表现反馈单每份一行；服务次数和时长为评议封存时经确认的记录，"
        "已冲回的不计；更正后以现行一版为准。按姓名排列，不作排名。",
    )  # fmt: skip


def row_of(serial: int, one: WholeSlip) -> list[str]:
    slip, head, said = one.slip, one.slip.head, one.slip.current
    consulted = [f"{local_day(c.at)} {PURPOSE_ZH[c.purpose]}" for c in one.consultations]
    decided = [f"{d.decided_on} {DECISION_ZH[d.kind]} {d.reference}" for d in one.decisions]
    return [
        str(serial), head.name, one.names.unit, one.names.community, str(head.checked_in_on),
        str(head.ended_on or ""), head.team_name, str(slip.year),
        str(said.totals.count) if said else "", str(said.totals.hours) if said else "",
        said.said.grade if said else "", said.said.opinion if said else "",
        said.answer if said else "", STATE_ZH[slip.state],
        str(local_day(slip.received_at)) if slip.received_at else "",
        "；".join(consulted), "；".join(decided),
    ]  # fmt: skip
