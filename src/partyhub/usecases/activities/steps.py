"""An activity is published, opened, recorded, inspected, summed up, or cancelled (四有, ACT-01)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.activities.activity import Activity, stepped
from partyhub.domain.activities.states import ACTIVITY_LIFECYCLE, ActivityAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import ActivityId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.activities.hours import enter_hours
from partyhub.usecases.uow import UnitOfWork

_A = ActivityAction


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityStep:
    """What is done, with the words that it needs: `experience` only goes with a summary, `guests`
    with a record.
    """

    action: ActivityAction
    words: str = ""
    experience: str = ""
    guests: int = 0


async def take_activity_step(
    uow: UnitOfWork, actor: Actor, step: ActivityStep, *, activity_id: ActivityId, now: datetime
) -> Activity:
    """404 out of reach, 403, then 409 from the wrong state. The record of service enters hours."""
    async with uow:
        before = await uow.activities.locked(activity_id)
        if not actor.scope(Permission.ACTIVITY_READ).covers(before.at()):
            raise NotFound("no such activity", activity=str(activity_id))
        actor.require(ACTIVITY_LIFECYCLE.steps[step.action].needs, at=before.at())
        ACTIVITY_LIFECYCLE.after(before.state, step.action)
        changed = _CHANGES[step.action](before, step, actor, now)
        after, event = stepped(before, step.action, changed, by=actor.account_id, at=now)
        await uow.activities.save(after)
        uow.record(event)
        if step.action is _A.RECORD:
            await enter_hours(uow, after, now=now)
        return await uow.commit(replace(after, version=after.version + 1))


def _words(step: ActivityStep) -> str:
    if not step.words.strip():
        raise Invalid("say it in words", field="words")
    return step.words


_CHANGES: dict[ActivityAction, Callable[[Activity, ActivityStep, Actor, datetime], Activity]] = {
    _A.PUBLISH: lambda one, _step, _by, now: one.published(now),
    _A.OPEN: lambda one, _step, by, now: one.opened(by, now),
    _A.RECORD: lambda one, step, by, now: one.recorded(_words(step), by, now, step.guests),
    _A.INSPECT: lambda one, step, by, now: one.inspected(_words(step), by, now),
    _A.SUMMARISE: lambda one, step, by, now: one.summarised(_words(step), step.experience, by, now),
    _A.CANCEL: lambda one, step, _by, _now: replace(one, reason=_words(step)),
}
