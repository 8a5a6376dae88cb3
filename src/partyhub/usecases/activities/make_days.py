"""The clock makes the activity of a fixed service day on the day before (CHK-23, PD-31)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.activities.activity import Activity
from partyhub.domain.activities.service_day import TOLD_BEFORE, ServiceDay
from partyhub.domain.activities.states import ActivityState
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import ActivityId, new_id
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 200
_TODAY_TOO: Final = 2


async def make_service_days(
    uow: UnitOfWork, by: Actor, *, now: datetime, after: UUID | None
) -> tuple[int, UUID | None]:
    """One batch: how many were made, and where the next one begins (None after the last). Each
    once, by its constraint; members who have checked in find it on their workbench.
    """
    async with uow:
        until = local_day(now + TOLD_BEFORE)
        rules = await uow.service_days.untold(until, after=after or UUID(int=0), limit=_AT_ONCE)
        made = 0
        for rule in rules:
            made += await _made(uow, by, rule, now)
        last = rules[-1].id if len(rules) == _AT_ONCE else None
        return await uow.commit((made, last))


async def _made(uow: UnitOfWork, by: Actor, rule: ServiceDay, now: datetime) -> int:
    today = local_day(now)
    made = 0
    for day in rule.days(today, today + _TODAY_TOO * TOLD_BEFORE):
        plan = rule.plan_on(day)
        activity = Activity(
            id=ActivityId(new_id()), org=rule.community, org_name=rule.community_name, plan=plan,
            state=ActivityState.PUBLISHED, planned_at=now, planned_by=rule.kept_by,
            rule_id=rule.id,
        )  # fmt: skip
        if plan.ends_at <= now or not await uow.activities.add(activity):
            continue
        uow.record(
            Event(action="activity.publish", subject=activity.id, by=by.account_id, at=now,
                  to_state=activity.state, facts={"rule": str(rule.id)}, signed=False)
        )  # fmt: skip
        made += 1
    return made
