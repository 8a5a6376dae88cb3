"""The Chinese words of service records, for paper and workbooks."""

from collections.abc import Mapping

from partyhub.domain.service_records.served import Proof, RecordState, ServiceMark, Source
from partyhub.domain.service_records.views import RecordLine, UnitRecordLine

CARD = "服务(活动)记录卡"
SOURCE_ZH: Mapping[Source, str] = {
    Source.DEMAND: "居民点单", Source.ACTIVITY: "活动签到", Source.POST: "岗位值守",
    Source.OWN: "本人填报", Source.BULK: "社区批量补录",
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
