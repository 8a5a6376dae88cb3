"""Closed lists of a slip, and their Chinese words as papers say them."""

from collections.abc import Mapping
from enum import StrEnum

from partyhub.domain.feedback_slips.states import SlipState


class AppraisalMethod(StrEnum):
    """How the meeting judged; of a ballot counts alone are kept (SP-12)."""

    MEETING = "meeting"
    BALLOT = "ballot"
    WRITTEN = "written"


class ConsultPurpose(StrEnum):
    """What the unit looks a slip up for (CHK-15, CHK-16)."""

    DEMOCRATIC_APPRAISAL = "democratic_appraisal"
    MERIT_SELECTION = "merit_selection"
    COMMENDATION = "commendation"
    ANNUAL_ASSESSMENT = "annual_assessment"


class DecisionKind(StrEnum):
    """表彰, 表扬, 批评教育 (CHK-17): the decision, never what was said."""

    COMMENDED = "commended"
    PRAISED = "praised"
    CRITICISED = "criticised"


STATE_ZH: Mapping[SlipState, str] = {
    SlipState.PENDING: "待评议", SlipState.APPRAISED: "已评议", SlipState.SENT: "已送达",
    SlipState.RECEIVED: "已签收", SlipState.CONSULTED: "已调阅",
}  # fmt: skip
METHOD_ZH: Mapping[AppraisalMethod, str] = {
    AppraisalMethod.MEETING: "会议评议",
    AppraisalMethod.BALLOT: "无记名投票",
    AppraisalMethod.WRITTEN: "书面测评",
}
PURPOSE_ZH: Mapping[ConsultPurpose, str] = {
    ConsultPurpose.DEMOCRATIC_APPRAISAL: "民主评议党员",
    ConsultPurpose.MERIT_SELECTION: "评先选优",
    ConsultPurpose.COMMENDATION: "表彰奖励",
    ConsultPurpose.ANNUAL_ASSESSMENT: "年度考核",
}
DECISION_ZH: Mapping[DecisionKind, str] = {
    DecisionKind.COMMENDED: "表彰",
    DecisionKind.PRAISED: "表扬",
    DecisionKind.CRITICISED: "批评教育",
}
