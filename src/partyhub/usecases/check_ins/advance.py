"""The other steps of a check-in: assign, end, void, take a receipt or a registration back."""

from collections.abc import Callable
from datetime import date, datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.refusals import TeamOfAnotherCommunity
from partyhub.domain.check_ins.states import CHECK_IN_LIFECYCLE, CheckInAction
from partyhub.domain.check_ins.undo import unregister
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import CheckInId, TeamId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.policy import Policy
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.check_ins.told import told
from partyhub.usecases.uow import UnitOfWork

_A = CheckInAction


async def assign(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    team_id: TeamId | None,
    duty: str,
    now: datetime,
    read_version: int | None = None,
) -> CheckIn:
    """Give a team of the same community, or a post, or both (CHK-10)."""
    async with told(uow, actor, check_in_id), uow:
        check_in = await _reached(uow, actor, check_in_id, _A.ASSIGN, read_version)
        if team_id is not None and not await uow.check_ins.has_team(check_in.community.id, team_id):
            raise TeamOfAnotherCommunity("no such open team of this community")
        step = check_in.assign(team_id, duty, by=actor.account_id, at=now)
        return await _done(uow, step)


async def end(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    reason: str,
    now: datetime,
    today: date,
    read_version: int | None = None,
) -> CheckIn:
    """End a check-in in force; either side may, the records stay (CHK-34)."""
    return await _advance(
        uow, actor, check_in_id, _A.END, read_version,
        lambda c: c.end(reason, by=actor.account_id, at=now, today=today),
    )  # fmt: skip


async def void(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    reason: str,
    now: datetime,
    read_version: int | None = None,
) -> CheckIn:
    """Withdraw before the member checked in; the unit or the member may."""
    return await _advance(
        uow, actor, check_in_id, _A.VOID, read_version,
        lambda c: c.void(reason, by=actor.account_id, at=now),
    )  # fmt: skip


async def return_receipt(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    now: datetime,
    read_version: int | None = None,
) -> CheckIn:
    """The unit takes the receipt back: the loop closes (CHK-08)."""
    return await _advance(
        uow, actor, check_in_id, _A.RETURN_RECEIPT, read_version,
        lambda c: c.return_receipt(by=actor.account_id, at=now),
    )  # fmt: skip


async def undo_registration(
    uow: UnitOfWork,
    actor: Actor,
    *,
    check_in_id: CheckInId,
    now: datetime,
    policy: Policy,
    read_version: int | None = None,
) -> CheckIn:
    """The desk takes its own registration back, a minute long (ADR 0008)."""
    return await _advance(
        uow, actor, check_in_id, _A.UNREGISTER, read_version,
        lambda c: unregister(c, by=actor.account_id, at=now, policy=policy),
    )  # fmt: skip


async def _advance(
    uow: UnitOfWork,
    actor: Actor,
    check_in_id: CheckInId,
    action: CheckInAction,
    read_version: int | None,
    step: Callable[[CheckIn], tuple[CheckIn, Event]],
) -> CheckIn:
    async with told(uow, actor, check_in_id), uow:
        return await _done(uow, step(await _reached(uow, actor, check_in_id, action, read_version)))


async def _reached(
    uow: UnitOfWork,
    actor: Actor,
    check_in_id: CheckInId,
    action: CheckInAction,
    read_version: int | None,
) -> CheckIn:
    """404 if invisible, 403 if not this person's step to take, 412 if it has changed since."""
    step = CHECK_IN_LIFECYCLE.steps[action]
    check_in = await uow.check_ins.get(check_in_id, within=actor.scope(Permission.CHECK_IN_READ))
    actor.require(step.needs, at=check_in.at(step.at))
    require_current(read_version, check_in.version)
    return check_in


async def _done(uow: UnitOfWork, step: tuple[CheckIn, Event]) -> CheckIn:
    changed, event = step
    saved = await uow.check_ins.save(changed)
    uow.record(event)
    return await uow.commit(saved)
