"""What is done with one slip: put right, consulted, followed by a decision (CHK-16, CHK-17)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.feedback_slips.later import (
    Consultation,
    SlipDecision,
    decision_event,
    require_decidable,
)
from partyhub.domain.feedback_slips.slip import Appraisal, FeedbackSlip, Totals
from partyhub.domain.feedback_slips.states import SLIP_LIFECYCLE, SlipAction
from partyhub.domain.feedback_slips.steps import Writing, corrected
from partyhub.domain.feedback_slips.words import PURPOSE_ZH, ConsultPurpose, DecisionKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import (
    FeedbackConsultationId,
    FeedbackDecisionId,
    FeedbackSlipId,
    new_id,
)
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.feedback_slips.many import gathered
from partyhub.usecases.feedback_slips.read import SeenSlip, told
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Correction:
    """What is said instead, and which error it puts right."""

    said: Appraisal
    why: str
    policy: Policy


@dataclass(frozen=True, slots=True)
class Consult:
    """For which appraisal or selection the unit looks the slip up."""

    purpose: ConsultPurpose
    occasion: str


@dataclass(frozen=True, slots=True)
class Decided:
    """The decision only: its kind, its day, its number."""

    kind: DecisionKind
    on: date
    reference: str


async def correct_slip(
    uow: UnitOfWork,
    actor: Actor,
    slip_id: FeedbackSlipId,
    correction: Correction,
    *,
    read_version: int,
    now: datetime,
) -> SeenSlip:
    """A factual error, also in the totals, which are frozen anew; it goes to the unit once more."""
    async with uow:
        slip = await _held(uow, actor, slip_id, SlipAction.CORRECT)
        require_current(read_version, slip.version)
        known = (await gathered(uow, [slip]))[slip.community.id, slip.year]
        writing = Writing(
            said=correction.said, totals=known.totals.get(slip.member_id, Totals()),
            grades=known.grades, policy=correction.policy, why=correction.why,
        )  # fmt: skip
        after, event = corrected(slip, writing, by=actor, at=now)
        await uow.feedback_slips.write([after])
        uow.record(event)
        return await uow.commit(await told(uow, actor, slip_id, now))


async def consult_slip(
    uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId, asked: Consult, *, now: datetime
) -> SeenSlip:
    """CHK-16: who, when, what for; a look with its purpose in the member's access log."""
    async with uow:
        slip = await _held(uow, actor, slip_id, SlipAction.CONSULT)
        after, event = slip.advance(SlipAction.CONSULT, by=actor, at=now, purpose=asked.purpose)
        one = Consultation(
            id=FeedbackConsultationId(new_id()), slip_id=slip.id,
            number=slip.current.number if slip.current else 0, purpose=asked.purpose,
            occasion=asked.occasion, at=now, by_name=actor.display_name, org_name=actor.org_name,
        )  # fmt: skip
        await uow.feedback_slips.save([after])
        await uow.feedback_slips.consult(one)
        uow.record(event)
        purpose = f"调阅社区表现反馈单：{PURPOSE_ZH[asked.purpose]}（{asked.occasion}）"
        return await uow.commit(await told(uow, actor, slip_id, now, purpose))


async def record_decision(
    uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId, decided: Decided, *, now: datetime
) -> SeenSlip:
    """CHK-17: by the unit that received the slip; the member sees it and may answer."""
    async with uow:
        slip = await _seen(uow, actor, slip_id)
        actor.require(Permission.FEEDBACK_SLIP_RECEIVE, at=slip.at(Side.UNIT))
        require_decidable(slip, decided.on, by=actor, today=local_day(now))
        one = SlipDecision(
            id=FeedbackDecisionId(new_id()), slip_id=slip.id, kind=decided.kind,
            decided_on=decided.on, reference=decided.reference, recorded_at=now,
            recorded_by=actor.display_name, org_name=actor.org_name,
        )  # fmt: skip
        await uow.feedback_slips.decide(one)
        uow.record(decision_event("decide", one, actor, now))
        return await uow.commit(await told(uow, actor, slip_id, now))


async def _held(
    uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId, action: SlipAction
) -> FeedbackSlip:
    """404 out of reach, 403 if it isn't this person's step."""
    slip, step = await _seen(uow, actor, slip_id), SLIP_LIFECYCLE.steps[action]
    for side in step.at:
        actor.require(step.needs, at=slip.at(side))
    return slip


async def _seen(uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId) -> FeedbackSlip:
    slip = next(iter(await uow.feedback_slips.locked([slip_id])), None)
    if slip is None or not slip.seen_by(actor.scope(Permission.FEEDBACK_SLIP_READ)):
        raise NotFound("no such slip", slip=str(slip_id))
    return slip
