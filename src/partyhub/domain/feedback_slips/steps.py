"""The steps of a feedback slip: appraised, answered, sent, received, put right (section 9.2)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from partyhub.domain.feedback_slips.refusals import (
    AnotherVersion,
    SlipAnswered,
    StillAnswering,
    WrongGrade,
)
from partyhub.domain.feedback_slips.slip import (
    Appraisal,
    FeedbackSlip,
    SlipHead,
    SlipVersion,
    Totals,
)
from partyhub.domain.feedback_slips.states import SlipAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.policy import Policy

_A = SlipAction


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What a version is written from: the words, the frozen totals, the rules."""

    said: Appraisal
    totals: Totals
    grades: Sequence[str]
    policy: Policy
    why: str = ""


def appraised(
    slip: FeedbackSlip, head: SlipHead, writing: Writing, *, by: Actor, at: datetime
) -> tuple[FeedbackSlip, Event]:
    """The meeting is recorded and the totals are frozen; also said anew while it is not sent."""
    after, event = slip.advance(_A.APPRAISE, by=by, at=at)
    return replace(after, head=head, current=_version(slip, writing, by, at)), event


def corrected(
    slip: FeedbackSlip, writing: Writing, *, by: Actor, at: datetime
) -> tuple[FeedbackSlip, Event]:
    """An error is shown and put right: sealed and sent anew, the old version is kept."""
    if not writing.why.strip():
        raise Invalid("say which error it was", field="why")
    after, event = slip.advance(_A.CORRECT, by=by, at=at, note=writing.why)
    done = replace(
        after, current=_version(slip, writing, by, at), sealed_by=by.display_name, sealed_at=at,
        received_by="", received_at=None,
    )  # fmt: skip
    return done, event


def answered(
    slip: FeedbackSlip, number: int, words: str, *, by: Actor, at: datetime
) -> tuple[FeedbackSlip, Event]:
    """The member's word stands on the slip (CHK-17): once for each version, and it stays."""
    after, event = slip.advance(_A.ANSWER, by=by, at=at)
    current = slip.current
    if current is None or current.number != number:
        raise AnotherVersion("it says something else by now", number=str(number))
    if current.answered_at is not None:
        raise SlipAnswered("it has been answered")
    return replace(after, current=replace(current, answer=words, answered_at=at)), event


def sent(slip: FeedbackSlip, *, by: Actor, at: datetime) -> tuple[FeedbackSlip, Event]:
    """Sealed; not before the member has answered or the days for it are over (PV-44)."""
    after, event = slip.advance(_A.SEND, by=by, at=at)
    current = slip.current
    if current and current.answered_at is None and local_day(at) <= current.answer_until:
        raise StillAnswering("the member may still answer", until=f"{current.answer_until}")
    return replace(after, sealed_by=by.display_name, sealed_at=at), event


def received(slip: FeedbackSlip, *, by: Actor, at: datetime) -> tuple[FeedbackSlip, Event]:
    after, event = slip.advance(_A.RECEIVE, by=by, at=at)
    return replace(after, received_by=by.display_name, received_at=at), event


def _version(slip: FeedbackSlip, writing: Writing, by: Actor, at: datetime) -> SlipVersion:
    said, today = writing.said, local_day(at)
    if said.grade not in writing.grades:
        raise WrongGrade("not a grade of this community", field="grade")
    if not date(slip.year, 1, 1) <= said.held_on <= today:
        raise Invalid("in that year or after it, and not to come", field="held_on")
    return SlipVersion(
        number=1 + (slip.current.number if slip.current else 0), said=said, totals=writing.totals,
        answer_until=today + timedelta(days=writing.policy.feedback_answer_days),
        written_by=by.display_name, written_at=at, why=writing.why,
    )  # fmt: skip
