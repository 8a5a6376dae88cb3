"""What the community does with one shift: gives it, cancels it, confirms who was there."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.service_posts.post import ServicePost
from partyhub.domain.service_posts.refusals import NotAtPost, OwnPostHours
from partyhub.domain.service_posts.roster import Worker
from partyhub.domain.service_posts.shift import PostShift
from partyhub.domain.service_posts.shift_states import ShiftAction, ShiftState
from partyhub.domain.service_records.served import Proof, Served, Source, Teller
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import MemberId, PostShiftId
from partyhub.usecases.service_posts.reach import kept_post, shift_event
from partyhub.usecases.serving import enter_proved, is_one_person, tell_for, teller
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class DeskStep:
    """`member_id` for who is given it (nobody without), `note` for why it is cancelled."""

    action: ShiftAction
    member_id: MemberId | None = None
    note: str = ""


async def step_shift(
    uow: UnitOfWork, actor: Actor, shift_id: PostShiftId, step: DeskStep, *, now: datetime
) -> PostShift:
    """IllegalTransition; NotOffered, NotAtPost, TwoShifts; OwnPostHours, ShiftTime."""
    async with uow:
        shift = await uow.post_shifts.locked(shift_id)
        post = await kept_post(uow, actor, shift.post_id)
        after = await _stepped(uow, actor, post, shift, step, now)
        await uow.post_shifts.save(after)
        uow.record(shift_event(step.action, actor, after, now))
        return await uow.commit(after)


async def _stepped(
    uow: UnitOfWork, actor: Actor, post: ServicePost, shift: PostShift, step: DeskStep,
    now: datetime,
) -> PostShift:  # fmt: skip
    if step.action is ShiftAction.ASSIGN:
        return shift.given(await worker_at(uow, post, step.member_id))
    if step.action is ShiftAction.CANCEL:
        if not step.note:
            raise Invalid("why", field="note")
        return shift.cancelled(step.note)
    if step.action is ShiftAction.CONFIRM:
        return await _confirmed(uow, actor, post, shift, now)
    raise Invalid("not a step of the desk", field="action")


async def worker_at(
    uow: UnitOfWork, post: ServicePost, member_id: MemberId | None
) -> Worker | None:
    """NotAtPost for who doesn't serve there."""
    if member_id is None:
        return None
    for worker in await uow.post_shifts.workers(post):
        if worker.member_id == member_id:
            return worker
    raise NotAtPost("doesn't serve at this post")


async def _confirmed(
    uow: UnitOfWork, actor: Actor, post: ServicePost, shift: PostShift, now: datetime
) -> PostShift:
    """What the member told counts at once; what the desk tells waits for another account."""
    after = shift.confirmed(actor.account_id, actor.signature, now)
    served = _served(post, after)
    own = await is_one_person(uow, actor.member_id, served.member_id)
    if own or shift.told_by == actor.account_id:
        raise OwnPostHours("somebody else confirms it")
    if shift.state is ShiftState.TOLD and shift.told_by is not None:
        by = Teller(id=shift.told_by, name=shift.told_name, member_id=shift.member_id)
        await enter_proved(uow, by, [served], Proof.ATTENDANCE, teller(actor), now=now)
    else:
        await tell_for(uow, teller(actor), [served], now=now)
    return after


def _served(post: ServicePost, shift: PostShift) -> Served:
    if shift.member_id is None:
        raise NotAtPost("nobody had it")
    return Served(
        member_id=shift.member_id, community=post.community, source=Source.POST,
        source_id=shift.id, check_in_id=shift.check_in_id, team_id=post.terms.team_id,
        begins_at=shift.slot.begins_at, ends_at=shift.slot.ends_at, category=post.terms.field,
        content=post.terms.name, place=post.terms.place, organiser=post.community_name,
    )  # fmt: skip
