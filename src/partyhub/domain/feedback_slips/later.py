"""What the unit does with a slip it has received: consults it, and decides (CHK-16, CHK-17)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.feedback_slips.refusals import OwnSlip, SlipAnswered
from partyhub.domain.feedback_slips.slip import FeedbackSlip
from partyhub.domain.feedback_slips.states import AT_UNIT, SlipState
from partyhub.domain.feedback_slips.words import ConsultPurpose, DecisionKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FeedbackConsultationId, FeedbackDecisionId, FeedbackSlipId
from partyhub.domain.shared.lifecycle import IllegalTransition


@dataclass(frozen=True, slots=True, kw_only=True)
class Consultation:
    """Who looked version `number` up, when, and for which appraisal or selection."""

    id: FeedbackConsultationId
    slip_id: FeedbackSlipId
    number: int
    purpose: ConsultPurpose
    occasion: str
    at: datetime
    by_name: str
    org_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDecision:
    """That there was one, of which kind, when and under which number; and the member's answer."""

    id: FeedbackDecisionId
    slip_id: FeedbackSlipId
    kind: DecisionKind
    decided_on: date
    reference: str
    recorded_at: datetime
    recorded_by: str
    org_name: str
    answer: str = ""
    answered_at: datetime | None = None


def require_decidable(slip: FeedbackSlip, decided_on: date, *, by: Actor, today: date) -> None:
    """After the unit has received it, and never one's own."""
    if by.member_id == slip.member_id:
        raise OwnSlip("somebody else records it")
    if slip.state not in AT_UNIT - {SlipState.SENT}:
        raise IllegalTransition("not received yet", state=slip.state, action="decide")
    if not date(slip.year, 1, 1) <= decided_on <= today:
        raise Invalid("in that year or after it, and not to come", field="decided_on")


def require_unanswered(decision: SlipDecision) -> None:
    if decision.answered_at is not None:
        raise SlipAnswered("it has been answered")


def decision_event(action: str, decision: SlipDecision, by: Actor, at: datetime) -> Event:
    """`feedback-slip.decide` and `feedback-slip.answer_decision`."""
    return Event(
        action=f"feedback-slip.{action}", subject=decision.slip_id, by=by.account_id, at=at,
        facts={"decision": str(decision.id)},
    )  # fmt: skip
