"""One decision on a probation: recorded with its reference, withdrawn if a mistake (MEM-16)."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime

from partyhub.domain.probations.kinds import ProbationDecisionKind
from partyhub.domain.probations.period import Probation, extensions
from partyhub.domain.probations.refusals import (
    DecisionDayOutOfOrder,
    DecisionWithdrawn,
    ExtendedAlready,
    ExtensionOutOfRange,
    NotProbationary,
    ProbationStartUnknown,
)
from partyhub.domain.shared.codes import MemberStatus
from partyhub.domain.shared.ids import MemberId, ProbationDecisionId


@dataclass(frozen=True, slots=True)
class Membership:
    """What of the member's record a decision changes."""

    status: MemberStatus
    left_on: date | None = None

    @property
    def on_probation(self) -> bool:
        return self.status is MemberStatus.PROBATIONARY and self.left_on is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """What was decided, when, by which paper; `until` is when an extended probation is over."""

    kind: ProbationDecisionKind
    decided_on: date
    decision_ref: str
    until: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProbationDecision:
    """`said` by whom and when, and whether it was withdrawn as recorded by mistake."""

    id: ProbationDecisionId
    member_id: MemberId
    said: Decided
    recorded_at: datetime
    recorded_by: str
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_because: str = ""


def probation_of(since: date | None, decisions: Iterable[ProbationDecision]) -> Probation:
    """The period as the standing decisions leave it."""
    standing = [one for one in decisions if one.withdrawn_at is None]
    return Probation(since, max((d.said.until for d in standing if d.said.until), default=None))


def require_possible(said: Decided, now: Membership, period: Probation, *, today: date) -> None:
    """Silent if that may be decided of this member now; else the rule it breaks.

    A conversion before the period is over is warned of by the page, not refused (DL-21).
    """
    if not now.on_probation:
        raise NotProbationary("the member is not on probation")
    if said.decided_on > today or (period.since and said.decided_on < period.since):
        raise DecisionDayOutOfOrder("within the probation, not to come", field="decided_on")
    if said.kind is ProbationDecisionKind.EXTENDED:
        _require_extension(said, period)


def _require_extension(said: Decided, period: Probation) -> None:
    if period.extended_until is not None:
        raise ExtendedAlready("once only", until=f"{period.extended_until}")
    if period.first_due_on is None:
        raise ProbationStartUnknown("enter the day of joining first")
    first, last = extensions(period.first_due_on)
    if said.until is None or not first <= said.until <= last:
        raise ExtensionOutOfRange("half a year to a year", field="until", first=f"{first}",
                                  last=f"{last}")  # fmt: skip


def follows(now: Membership, said: Decided) -> Membership:
    """The record after the decision: an extension changes nothing of it."""
    if said.kind is ProbationDecisionKind.CONVERTED:
        return replace(now, status=MemberStatus.FULL)
    if said.kind is ProbationDecisionKind.DISQUALIFIED:
        return replace(now, left_on=said.decided_on)
    return now


def undone(now: Membership, said: Decided) -> Membership:
    """The record as it was before a decision that was a mistake, if it still says what followed."""
    if now != follows(now, said):
        return now
    if said.kind is ProbationDecisionKind.CONVERTED:
        return replace(now, status=MemberStatus.PROBATIONARY)
    if said.kind is ProbationDecisionKind.DISQUALIFIED:
        return replace(now, left_on=None)
    return now


def withdrawn(
    decision: ProbationDecision, reason: str, *, by: str, at: datetime
) -> ProbationDecision:
    """Recorded by mistake: it counts no more and stays in the history."""
    if decision.withdrawn_at is not None:
        raise DecisionWithdrawn("it was withdrawn")
    return replace(decision, withdrawn_at=at, withdrawn_by=by, withdrawn_because=reason)
