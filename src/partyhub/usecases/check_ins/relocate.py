"""A member moves home: the old check-in ends and a new one begins, in one transaction (CHK-34)."""

from dataclasses import replace
from datetime import date, datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.enrolment import Wish, enrol
from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE, CheckInAction, CheckInState
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import CheckInId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.check_ins.enrol import community_ref
from partyhub.usecases.check_ins.told import told
from partyhub.usecases.uow import UnitOfWork

_HERE = {CheckInState.CHECKED_IN, CheckInState.ASSIGNED}


async def relocate(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    wish: Wish,
    reason: str,
    now: datetime,
    today: date,
) -> CheckIn:
    """The new check-in, waiting for its certificate; the old one keeps its records."""
    async with told(uow, actor, check_in_id), uow:
        old = await uow.check_ins.get(check_in_id, within=actor.scope(Permission.CHECK_IN_READ))
        action = CheckInAction.END if old.state in _HERE else CheckInAction.VOID
        step, by = CHECK_IN_LIFECYCLE.steps[action], actor.account_id
        actor.require(step.needs, at=old.at(step.at))
        actor.require(Permission.CHECK_IN_ENROL, at=old.at(step.at))
        if action is CheckInAction.END:
            over, ended = old.end(reason, by=by, at=now, today=today)
        else:
            over, ended = old.void(reason, by=by, at=now)
        await uow.check_ins.save(over)
        (candidate,) = await uow.check_ins.candidates(
            [old.member_id], within=actor.scope(step.needs)
        )
        holder = replace(
            candidate.holder,
            claimed_work_types=old.holder.claimed_work_types,
            available_times=old.holder.available_times,
        )
        community = await community_ref(uow, wish)
        begun, event = enrol(CheckInId(new_id()), candidate, wish, community, holder, by=by, at=now)
        await uow.check_ins.add(begun)
        uow.record(ended)
        uow.record(replace(event, facts={**event.facts, "instead_of": str(old.id)}))
        return await uow.commit(begun)
