"""Probations as they go over the wire."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from partyhub.api.text import Note, Reason, Word
from partyhub.domain.probations.decision import Decided, ProbationDecision
from partyhub.domain.probations.kinds import ProbationDecisionKind, ProbationStanding
from partyhub.usecases.probations.decide import ReadProbation

_EXTENDED: JsonDict = {
    "kind": "extended", "decided_on": "2026-11-02", "decision_ref": "支部大会决议〔2026〕7号",
    "until": "2027-05-02", "note": "需要继续考察和教育",
}  # fmt: skip
_CONVERTED: JsonDict = {
    "kind": "converted", "decided_on": "2026-11-02", "decision_ref": "组〔2026〕31号",
}  # fmt: skip


class ProbationDecisionIn(BaseModel):
    """What was decided of a probationary member, and by which paper."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [_EXTENDED, _CONVERTED]}
    )

    kind: ProbationDecisionKind
    decided_on: date
    decision_ref: Word
    until: date | None = Field(None, description="Needed for `extended`: its last day.")
    note: Note = ""

    def said(self) -> Decided:
        extended = self.kind is ProbationDecisionKind.EXTENDED
        return Decided(**self.model_dump() | {"until": self.until if extended else None})


class DecisionWithdrawalIn(BaseModel):
    """Why it was a mistake."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "文号录错"}]}
    )

    reason: Reason


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbationDecisionOut:
    """One decision; a withdrawn one counts no more and stays as history."""

    id: UUID
    kind: ProbationDecisionKind
    decided_on: date
    decision_ref: str
    until: date | None
    note: str
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None
    withdrawn_by: str
    withdrawn_because: str

    @classmethod
    def of(cls, decision: ProbationDecision) -> "ProbationDecisionOut":
        said = {field.name: getattr(decision.said, field.name) for field in fields(Decided)}
        names = (field.name for field in fields(ProbationDecision))
        own = {name: getattr(decision, name) for name in names if name not in _INSIDE}
        return cls(**said, **own)


_INSIDE = ("said", "member_id")


@dataclass(frozen=True, slots=True)
class ProbationOut:
    """A member's probation. `standing` is null of who is not on probation any more; `extend_from`
    and `extend_to` are the days until which it may be extended, null if it may not.
    """

    since: date | None
    due_on: date | None
    extended_until: date | None
    standing: ProbationStanding | None
    extend_from: date | None
    extend_to: date | None
    decisions: Sequence[ProbationDecisionOut]

    @classmethod
    def of(cls, read: ReadProbation) -> "ProbationOut":
        first, last = read.extensions or (None, None)
        decisions = [ProbationDecisionOut.of(one) for one in read.decisions]
        return cls(
            read.since, read.due_on, read.extended_until, read.standing, first, last, decisions
        )
