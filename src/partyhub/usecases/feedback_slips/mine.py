"""A member's own slips and decisions: seen before the unit sees them, answered (PV-44, CHK-17)."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.feedback_slips.later import decision_event, require_unanswered
from partyhub.domain.feedback_slips.slip import FeedbackSlip
from partyhub.domain.feedback_slips.steps import answered
from partyhub.domain.feedback_slips.views import WholeSlip
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FeedbackDecisionId, FeedbackSlipId, MemberId
from partyhub.usecases.uow import UnitOfWork


async def my_slips(uow: UnitOfWork, actor: Actor) -> Sequence[WholeSlip]:
    """The latest year first; NotFound for accounts of no member."""
    member_id = _member(actor)
    async with uow.reading():
        return await uow.feedback_slips.of_member(member_id)


async def answer_slip(
    uow: UnitOfWork,
    actor: Actor,
    slip_id: FeedbackSlipId,
    *,
    number: int,
    words: str,
    now: datetime,
) -> WholeSlip:
    """To the version that was read, once, until the unit has received it."""
    async with uow:
        slip = await _own(uow, actor, slip_id)
        after, event = answered(slip, number, words, by=actor, at=now)
        await uow.feedback_slips.answer(after)
        await uow.feedback_slips.save([after])
        uow.record(event)
        (whole,) = await uow.feedback_slips.whole([slip_id])
        return await uow.commit(whole)


async def answer_decision(
    uow: UnitOfWork,
    actor: Actor,
    decision_id: FeedbackDecisionId,
    *,
    words: str,
    now: datetime,
) -> WholeSlip:
    """Once; it stands beside the decision wherever that is read."""
    async with uow:
        slip_id = await uow.feedback_slips.slip_of_decision(decision_id)
        await _own(uow, actor, slip_id)
        (before,) = await uow.feedback_slips.whole([slip_id])
        decision = next(one for one in before.decisions if one.id == decision_id)
        require_unanswered(decision)
        await uow.feedback_slips.answer_decision(decision_id, words, at=now)
        uow.record(decision_event("answer_decision", decision, actor, now))
        (whole,) = await uow.feedback_slips.whole([slip_id])
        return await uow.commit(whole)


async def _own(uow: UnitOfWork, actor: Actor, slip_id: FeedbackSlipId) -> FeedbackSlip:
    member_id = _member(actor)
    slip = next(iter(await uow.feedback_slips.locked([slip_id])), None)
    if slip is None or slip.member_id != member_id:
        raise NotFound("no such slip", slip=str(slip_id))
    return slip


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
