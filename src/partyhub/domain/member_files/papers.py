"""What a member's file holds (一人一档, MEM-06): its papers, and which of them it must hold."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from partyhub.domain.shared.codes import MemberStatus


class FilePaper(StrEnum):
    """Papers of a file in the order in which they arise; OTHER is named in words."""

    APPLICATION = "application"
    CULTIVATION = "cultivation"
    POLITICAL_REVIEW = "political_review"
    TRAINING = "training"
    ADMISSION_FORM = "admission_form"
    PROBATION_REVIEW = "probation_review"
    CONVERSION = "conversion"
    INTRODUCTION = "introduction"
    APPRAISAL = "appraisal"
    AWARD = "award"
    SANCTION = "sanction"
    OTHER = "other"


class PaperState(StrEnum):
    """在档, 缺失, 借出."""

    PRESENT = "present"
    MISSING = "missing"
    LENT = "lent"


PAPER_STATE_ZH: Mapping[PaperState, str] = {
    PaperState.PRESENT: "在档", PaperState.MISSING: "缺失", PaperState.LENT: "借出",
}  # fmt: skip
_P = FilePaper
PAPER_ZH: Mapping[FilePaper, str] = {
    _P.APPLICATION: "入党申请书",
    _P.CULTIVATION: "入党积极分子培养考察表",
    _P.POLITICAL_REVIEW: "政治审查材料",
    _P.TRAINING: "培训结业证明",
    _P.ADMISSION_FORM: "入党志愿书",
    _P.PROBATION_REVIEW: "预备党员考察表",
    _P.CONVERSION: "转正申请书及转正材料",
    _P.INTRODUCTION: "组织关系介绍信",
    _P.APPRAISAL: "民主评议材料",
    _P.AWARD: "奖励材料",
    _P.SANCTION: "处分材料",
    _P.OTHER: "其他材料",
}
_ON_PROBATION = (
    _P.APPLICATION, _P.CULTIVATION, _P.POLITICAL_REVIEW, _P.ADMISSION_FORM, _P.PROBATION_REVIEW,
)  # fmt: skip
REQUIRED: Mapping[MemberStatus, tuple[FilePaper, ...]] = {
    MemberStatus.PROBATIONARY: _ON_PROBATION,
    MemberStatus.FULL: (*_ON_PROBATION, _P.CONVERSION),
}
"""What the file of a probationary and of a full member must hold (MEM-16)."""


def missing_of(status: MemberStatus, held: Iterable[FilePaper]) -> list[FilePaper]:
    """Required papers that are neither in the file nor lent from it."""
    there = set(held)
    return [paper for paper in REQUIRED[status] if paper not in there]
