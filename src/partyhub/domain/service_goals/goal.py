"""年度服务目标 (目标管理, CHK-31): what a community sets itself for a year, and how far it is.

Goals are of the community's own work, never of a member's; they are read by the communities'
names, with nobody before anybody else (SP-09, SP-24).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import Invalid
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.org import OrgRef, Place

FURTHEST: Final = 1
"""So many years ahead a goal may be set."""


class GoalMeasure(StrEnum):
    """开展活动（次）, 办结点单（单）, 确认服务时长（小时）, 联席会议（次）."""

    ACTIVITIES = "activities"
    ORDERS = "orders"
    HOURS = "hours"
    MEETINGS = "meetings"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceGoal:
    """As it was set the `number`-th time; the last one holds, those before stay readable."""

    community: OrgRef
    community_name: str
    year: int
    measure: GoalMeasure
    target: int
    note: str
    number: int
    set_at: datetime
    set_by: str

    def at(self) -> Place:
        return Place((self.community.path,))


@dataclass(frozen=True, slots=True, kw_only=True)
class GoalLine:
    """A goal that holds, and what is `done` of it as of now: times, orders or hours."""

    measure: GoalMeasure
    target: int
    done: float
    note: str
    number: int
    set_at: datetime
    set_by: str


@dataclass(frozen=True, slots=True)
class CommunityGoals:
    """A community's goals of a year, in the order of the measures."""

    id: OrgId
    name: str
    goals: Sequence[GoalLine]


def require_goal_year(year: int, now: datetime) -> None:
    """Invalid for a year that is past or too far ahead: goals aren't set afterwards."""
    this = local_day(now).year
    if not this <= year <= this + FURTHEST:
        raise Invalid("goals are of this year or the next", field="year")
