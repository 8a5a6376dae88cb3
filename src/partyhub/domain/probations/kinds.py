"""预备期: what is decided of a probationary member, and how near the decision is (MEM-16)."""

from collections.abc import Mapping
from enum import StrEnum


class ProbationDecisionKind(StrEnum):
    """延长预备期, 转为正式党员, 取消预备党员资格 (Party constitution, art. 7)."""

    EXTENDED = "extended"
    CONVERTED = "converted"
    DISQUALIFIED = "disqualified"


class ProbationStanding(StrEnum):
    """预备期内, 即将期满, 已期满; unknown while nobody entered when the probation began."""

    UNKNOWN = "unknown"
    RUNNING = "running"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"


DECISION_ZH: Mapping[ProbationDecisionKind, str] = {
    ProbationDecisionKind.EXTENDED: "延长预备期",
    ProbationDecisionKind.CONVERTED: "转为正式党员",
    ProbationDecisionKind.DISQUALIFIED: "取消预备党员资格",
}
STANDING_ZH: Mapping[ProbationStanding, str] = {
    ProbationStanding.UNKNOWN: "入党时间未登记",
    ProbationStanding.RUNNING: "预备期内",
    ProbationStanding.DUE_SOON: "即将期满",
    ProbationStanding.OVERDUE: "已期满，待讨论转正",
}
