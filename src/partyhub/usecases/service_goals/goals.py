"""Communities set themselves goals for a year and see how far they are (CHK-31)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.service_goals.goal import (
    CommunityGoals,
    GoalMeasure,
    ServiceGoal,
    require_goal_year,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork

_READ, _KEEP = Permission.ACTIVITY_READ, Permission.ACTIVITY_KEEP


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalWanted:
    """`after`: the number of the goal that was read, 0 where there was none."""

    year: int
    measure: GoalMeasure
    target: int
    note: str
    after: int


async def set_goal(
    uow: UnitOfWork, actor: Actor, wanted: GoalWanted, *, community_id: OrgId, now: datetime
) -> ServiceGoal:
    """By the community itself; NotFound, NotAllowed, WrongKind, Invalid, GoalChanged."""
    async with uow:
        org = await uow.orgs.get(community_id)
        actor.require(_KEEP, at=org.at())
        org.require_kind(OrgKind.COMMUNITY_ORG)
        org.require_open()
        require_goal_year(wanted.year, now)
        goal = ServiceGoal(
            community=org.ref, community_name=org.name, year=wanted.year, measure=wanted.measure,
            target=wanted.target, note=wanted.note, number=wanted.after + 1, set_at=now,
            set_by=actor.signature,
        )  # fmt: skip
        await uow.service_goals.add(goal)
        facts = {"year": str(goal.year), "measure": goal.measure, "target": str(goal.target)}
        uow.record(
            Event(action="service-goal.set", subject=org.id, by=actor.account_id, at=now,
                  facts=facts)
        )  # fmt: skip
        return await uow.commit(goal)


async def list_goals(
    uow: UnitOfWork, actor: Actor, year: int, *, org_id: OrgId | None, after: NameKey, limit: int
) -> list[tuple[CommunityGoals, str]]:
    """Of the communities within reach, by name: no order by what was reached (SP-24)."""
    scope = actor.require_any(_READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.service_goals.page(year, within=within, after=after, limit=limit)


async def goal_history(
    uow: UnitOfWork, actor: Actor, community_id: OrgId, year: int, measure: GoalMeasure
) -> list[ServiceGoal]:
    """What was set before stays readable; NotFound, NotAllowed."""
    async with uow.reading():
        org = await uow.orgs.get(community_id)
        actor.require(_READ, at=org.at())
        return await uow.service_goals.history(community_id, year, measure)
