"""Any step of a floating registration: the permit, the pledge, an activity, its end."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.floating.act import act
from partyhub.domain.floating.refusals import BelongsElsewhere
from partyhub.domain.floating.registration import Floating, permit_number
from partyhub.domain.floating.states import CLOSING, FLOATING_LIFECYCLE
from partyhub.domain.floating.steps import Doing, FloatingStep, Issue, ReverseEntry
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import FloatingId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.faster import telling_who
from partyhub.usecases.floating.read import WholeFloating, whole
from partyhub.usecases.offices import office_of
from partyhub.usecases.uow import UnitOfWork


async def step_floating(
    uow: UnitOfWork,
    actor: Actor,
    *,
    floating_id: FloatingId,
    step: FloatingStep,
    read_version: int | None,
    now: datetime,
) -> WholeFloating:
    """404 out of reach, 403 for who does not keep it, 412 if it changed since; BelongsElsewhere."""
    scope = actor.scope(Permission.TRANSFER_READ)
    told = telling_who(
        uow, floating_id, lambda: uow.floating_members.get(floating_id, within=scope)
    )
    async with told, uow:
        floating = await uow.floating_members.locked(floating_id, within=scope)
        actor.require(FLOATING_LIFECYCLE.steps[step.action].needs, at=floating.at_keeper())
        require_current(read_version, floating.version)
        if floating.gone and step.action not in CLOSING:
            raise BelongsElsewhere("the member belongs elsewhere by now", action=step.action)
        doing = await _doing(uow, actor, floating, step, now)
        change, event = act(floating, step, doing)
        uow.record(event)
        saved = await uow.floating_members.save(change.floating)
        if change.entry is not None:
            await uow.floating_members.note(change.entry)
        return await uow.commit(await whole(uow, actor, saved))


async def _doing(
    uow: UnitOfWork, actor: Actor, floating: Floating, step: FloatingStep, now: datetime
) -> Doing:
    """A permit is numbered by the office that answers for the keeper, in its series of the year."""
    doing = Doing(
        by=actor.account_id, by_name=actor.display_name, at=now, today=local_day(now)
    )  # fmt: skip
    if isinstance(step, ReverseEntry):
        return replace(doing, entries=await uow.floating_members.entries([floating.id]))
    if not isinstance(step, Issue):
        return doing
    FLOATING_LIFECYCLE.after(floating.state, step.action)
    office, name = await office_of(uow, await uow.orgs.get(floating.keeper.id))
    running = await uow.floating_members.next_number(office, doing.today.year)
    number = permit_number(office, doing.today.year, running)
    return replace(doing, permit_no=number, issuer_name=name)
