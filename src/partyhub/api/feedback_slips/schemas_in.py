"""What is sent about appraisals and feedback slips."""

from datetime import date
from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.text import Line, Note, Reason, Word
from partyhub.domain.feedback_slips.slip import Appraisal
from partyhub.domain.feedback_slips.words import AppraisalMethod, ConsultPurpose, DecisionKind
from partyhub.domain.shared.ids import FeedbackSlipId
from partyhub.usecases.feedback_slips.many import ReadSlip
from partyhub.usecases.feedback_slips.single import Consult, Decided

_ID = "0193a000-0000-7000-8000-000000000001"
_SAID: dict[str, Any] = {
    "method": "meeting", "held_on": "2026-12-10", "appraisers": 23, "grade": "优秀",
    "opinion": "全年参加治安巡逻和助老服务，按时到岗。", "deeds": "连续六个月陪护两户独居老人。",
}  # fmt: skip
_ONE = {"id": _ID, "version": 1}


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class AppraisalRunIn(BaseModel):
    """Which community appraises which year."""

    model_config = _example(community_id=_ID, year=2026)

    community_id: UUID
    year: Annotated[int, Field(ge=2000, le=2999)]


class ReadSlipIn(BaseModel):
    """A slip, and the `version` of it that was read."""

    model_config = _example(**_ONE)

    id: UUID
    version: Annotated[int, Field(ge=1, le=999_999_999)]

    def read(self) -> ReadSlip:
        return ReadSlip(FeedbackSlipId(self.id), self.version)


_Slips = Annotated[list[ReadSlipIn], Field(min_length=1, max_length=100)]


class SlipsIn(BaseModel):
    """Slips that are sent, or received."""

    model_config = _example(slips=[_ONE])

    slips: _Slips

    def read(self) -> list[ReadSlip]:
        return [one.read() for one in self.slips]


class AppraisalIn(BaseModel):
    """What the meeting found. The opinion tells facts about service alone, and nobody's vote."""

    model_config = _example(**_SAID)

    method: AppraisalMethod
    held_on: date
    appraisers: Annotated[int, Field(ge=1, le=9999, description="How many; no names.")]
    grade: Word
    opinion: Reason
    deeds: Note = ""

    def said(self) -> Appraisal:
        return Appraisal(
            method=self.method, held_on=self.held_on, appraisers=self.appraisers,
            grade=self.grade, opinion=self.opinion, deeds=self.deeds,
        )  # fmt: skip


class AppraisalsIn(AppraisalIn):
    """The same finding for each of these slips."""

    model_config = _example(slips=[_ONE], **_SAID)

    slips: _Slips

    def read(self) -> list[ReadSlip]:
        return [one.read() for one in self.slips]


class CorrectionIn(AppraisalIn):
    """What is said instead; `why` names the error."""

    model_config = _example(why="等次登记有误，会议记录为优秀", **_SAID)

    why: Reason


class ConsultationIn(BaseModel):
    """For which appraisal or selection; the member sees it."""

    model_config = _example(purpose="democratic_appraisal", occasion="2026年度民主评议党员大会")

    purpose: ConsultPurpose
    occasion: Word

    def asked(self) -> Consult:
        return Consult(self.purpose, self.occasion)


class DecisionIn(BaseModel):
    """The decision only: kind, day, number of the document."""

    model_config = _example(
        kind="commended", decided_on="2026-12-28", reference="区直工委〔2026〕18号"
    )

    kind: DecisionKind
    decided_on: date
    reference: Word

    def decided(self) -> Decided:
        return Decided(self.kind, self.decided_on, self.reference)


class AnswerIn(BaseModel):
    """What the member says to that version."""

    model_config = _example(number=1, words="属实，明年继续参加。")

    number: Annotated[int, Field(ge=1, le=999)]
    words: Reason


class DecisionAnswerIn(BaseModel):
    """What the member says to a decision."""

    model_config = _example(words="已知悉。")

    words: Reason


class GradesIn(BaseModel):
    """The grades of a community, the best first."""

    model_config = _example(org_id=_ID, grades=["优秀", "合格", "基本合格", "不合格"])

    org_id: UUID
    grades: Annotated[list[Line], Field(min_length=2, max_length=10)]


class SlipPrintIn(BaseModel):
    """Which slips, each on a page of its own."""

    model_config = _example(slip_ids=[_ID])

    slip_ids: Annotated[list[UUID], Field(min_length=1, max_length=100)]

    def ids(self) -> list[FeedbackSlipId]:
        return [FeedbackSlipId(one) for one in self.slip_ids]
