"""Appraisals and feedback slips as they are answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from partyhub.domain.feedback_slips.later import Consultation, SlipDecision
from partyhub.domain.feedback_slips.slip import SlipVersion
from partyhub.domain.feedback_slips.states import SlipAction, SlipState
from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.domain.feedback_slips.words import AppraisalMethod, ConsultPurpose, DecisionKind
from partyhub.domain.shared.org import OrgName
from partyhub.usecases.feedback_slips.read import SeenSlip


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipVersionOut:
    """One version and the member's answer to it; `why`: the error that it puts right."""

    number: int
    method: AppraisalMethod
    held_on: date
    appraisers: int
    grade: str
    opinion: str
    deeds: str
    service_count: int
    service_hours: float
    answer_until: date
    written_by: str
    written_at: datetime
    why: str
    answer: str
    answered_at: datetime | None

    @classmethod
    def of(cls, one: SlipVersion) -> "SlipVersionOut":
        said, totals = one.said, one.totals
        return cls(
            number=one.number, method=said.method, held_on=said.held_on, appraisers=said.appraisers,
            grade=said.grade, opinion=said.opinion, deeds=said.deeds, service_count=totals.count,
            service_hours=float(totals.hours), answer_until=one.answer_until,
            written_by=one.written_by, written_at=one.written_at, why=one.why, answer=one.answer,
            answered_at=one.answered_at,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationOut:
    """Who looked which version up, when, what for."""

    id: UUID
    number: int
    purpose: ConsultPurpose
    occasion: str
    at: datetime
    by_name: str
    org_name: str

    @classmethod
    def of(cls, one: Consultation) -> "ConsultationOut":
        return cls(
            id=one.id, number=one.number, purpose=one.purpose, occasion=one.occasion, at=one.at,
            by_name=one.by_name, org_name=one.org_name,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDecisionOut:
    """A decision on the member, and their answer to it."""

    id: UUID
    kind: DecisionKind
    decided_on: date
    reference: str
    recorded_at: datetime
    recorded_by: str
    org_name: str
    answer: str
    answered_at: datetime | None

    @classmethod
    def of(cls, one: SlipDecision) -> "SlipDecisionOut":
        return cls(
            id=one.id, kind=one.kind, decided_on=one.decided_on, reference=one.reference,
            recorded_at=one.recorded_at, recorded_by=one.recorded_by, org_name=one.org_name,
            answer=one.answer, answered_at=one.answered_at,
        )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackSlipOut:
    """A slip with all that was said; `versions` has the latest first, none while it is pending."""

    id: UUID
    member_id: UUID
    name: str
    unit: OrgName
    community: OrgName
    year: int
    state: SlipState
    checked_in_on: date
    ended_on: date | None
    team_name: str
    duty: str
    work_types: Sequence[str]
    opened_at: datetime
    sealed_by: str
    sealed_at: datetime | None
    received_by: str
    received_at: datetime | None
    versions: Sequence[SlipVersionOut]
    consultations: Sequence[ConsultationOut]
    decisions: Sequence[SlipDecisionOut]
    version: int

    @classmethod
    def of(cls, whole: WholeSlip) -> "FeedbackSlipOut":
        slip, head = whole.slip, whole.slip.head
        same = ("id", "member_id", "year", "state", "opened_at", "sealed_by", "sealed_at",
                "received_by", "received_at", "version")  # fmt: skip
        headed = ("name", "checked_in_on", "ended_on", "team_name", "duty", "work_types")
        return cls(
            **{name: getattr(slip, name) for name in same},
            **{name: getattr(head, name) for name in headed},
            unit=OrgName(slip.unit.id, whole.names.unit),
            community=OrgName(slip.community.id, whole.names.community),
            versions=[SlipVersionOut.of(one) for one in whole.versions],
            consultations=[ConsultationOut.of(one) for one in whole.consultations],
            decisions=[SlipDecisionOut.of(one) for one in whole.decisions],
        )


@dataclass(frozen=True, slots=True)
class SeenSlipOut:
    """A slip as its reader sees it; `grades` for who may appraise or correct it."""

    slip: FeedbackSlipOut
    allowed_actions: Sequence[SlipAction]
    may_decide: bool
    grades: Sequence[str]

    @classmethod
    def of(cls, seen: SeenSlip) -> "SeenSlipOut":
        whole = FeedbackSlipOut.of(seen.whole)
        return cls(whole, seen.possible, seen.may_decide, seen.grades)


@dataclass(frozen=True, slots=True)
class MySlipsOut:
    """One's own slips, the latest year first."""

    items: Sequence[FeedbackSlipOut]

    @classmethod
    def of(cls, mine: Sequence[WholeSlip]) -> "MySlipsOut":
        return cls([FeedbackSlipOut.of(one) for one in mine])
