"""The Chinese words of service records, for paper and workbooks."""

from collections.abc import Mapping

from partyhub.domain.service_records.served import Proof, RecordState, ServiceMark, Source
from partyhub.domain.service_records.views import RecordLine, UnitRecordLine
from partyhub.domain.shared.codes import WORK_TYPE_ZH
from partyhub.domain.shared.days import local_time

CARD = "服务(活动)记录卡"
SOURCE_ZH: Mapping[Source, str] = {
    Source.DEMAND: "居民点单", Source.ACTIVITY: "活动签到", Source.POST: "岗位值守",
    Source.PAIRING: "结对帮扶", Source.OWN: "本人填报", Source.BULK: "社区批量补录",
}  # fmt: skip
STATE_ZH: Mapping[RecordState, str] = {
    RecordState.DECLARED: "待确认", RecordState.CONFIRMED: "已确认", RecordState.REFUSED: "未确认",
}  # fmt: skip
PROOF_ZH: Mapping[Proof, str] = {
    Proof.RESIDENT: "居民凭码", Proof.ATTENDANCE: "签到", Proof.COMMUNITY: "社区核实",
}  # fmt: skip
MARK_ZH: Mapping[ServiceMark, str] = {
    ServiceMark.OVERLAP: "时间重叠", ServiceMark.LONG: "超过8小时",
    ServiceMark.LATE: "超过7天后补报",
}  # fmt: skip


def standing_zh(line: RecordLine | UnitRecordLine) -> str:
    """How far an entry is; one that was taken back, and the one that takes back, say so."""
    if line.reverses_id is not None:
        return "冲回"
    if line.reversed_at is not None:
        return "已冲回"
    return STATE_ZH[line.state] if isinstance(line, RecordLine) else "已确认"


HEADINGS = (
    "序号", "姓名", "单位", "社区", "队伍", "日期", "起", "止", "小时", "类别", "内容", "地点",
    "组织者或证明人", "来源", "确认方式", "提示", "状态", "填报人", "确认人", "说明",
)  # fmt: skip


def book_row(serial: int, line: RecordLine) -> list[str]:
    """An entry in the order of the headings; whom it was done for stays out (SP-08)."""
    return [
        str(serial), line.name, line.unit.name, line.community.name, line.team, f"{line.on}",
        f"{local_time(line.begins_at):%H:%M}", f"{local_time(line.ends_at):%H:%M}",
        f"{line.hours:g}", WORK_TYPE_ZH[line.category], line.content, line.place, line.organiser,
        SOURCE_ZH[line.source], PROOF_ZH[line.proof] if line.proof else "",
        "、".join(MARK_ZH[mark] for mark in line.flags), standing_zh(line), line.told_name,
        line.decided_name, line.why,
    ]  # fmt: skip
