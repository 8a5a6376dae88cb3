"""What goals need of a store."""

from typing import Protocol

from partyhub.domain.service_goals.goal import CommunityGoals, GoalMeasure, ServiceGoal
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.paging import NameKey


class ServiceGoals(Protocol):
    """The goals of all communities."""

    async def add(self, goal: ServiceGoal) -> None:
        """GoalChanged if that number was taken meanwhile."""

    async def page(
        self, year: int, *, within: Scope, after: NameKey, limit: int
    ) -> list[tuple[CommunityGoals, str]]:
        """Communities that have goals of that year, by name, each with its sort key."""

    async def history(
        self, community_id: OrgId, year: int, measure: GoalMeasure
    ) -> list[ServiceGoal]:
        """As it was set from the first time on."""
