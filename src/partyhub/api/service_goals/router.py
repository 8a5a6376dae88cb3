"""年度服务目标: set by communities for themselves, read by their names (CHK-31)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response
from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.text import Note
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.service_goals.goal import CommunityGoals, GoalMeasure, ServiceGoal
from partyhub.domain.service_goals.refusals import GoalChanged
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.service_goals.goals import GoalWanted, goal_history, list_goals, set_goal

router = APIRouter(prefix="/service-goals", tags=["service goals"])
_Year = Annotated[int, Query(ge=2020, le=2100)]
_ID = "0193a000-0000-7000-8000-000000000001"
_GOAL: JsonDict = {
    "community_id": _ID,
    "year": 2027,
    "measure": "activities",
    "target": 12,
    "after": 0,
}


class GoalIn(BaseModel):
    """What a community sets itself; `after` is the number of the goal that was read, or 0."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [_GOAL]})

    community_id: UUID
    year: Annotated[int, Field(ge=2020, le=2100)]
    measure: GoalMeasure
    target: Annotated[int, Field(ge=0, le=1_000_000, description="Times, orders or hours.")]
    note: Note = ""
    after: Annotated[int, Field(ge=0, le=1_000)] = 0

    def wanted(self) -> GoalWanted:
        return GoalWanted(
            year=self.year, measure=self.measure, target=self.target, note=self.note,
            after=self.after,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoalOut:
    """A goal as it was set the `number`-th time."""

    measure: GoalMeasure
    year: int
    target: int
    note: str
    number: int
    set_at: datetime
    set_by: str

    @classmethod
    def of(cls, goal: ServiceGoal) -> "GoalOut":
        return cls(
            goal.measure, goal.year, goal.target, goal.note, goal.number, goal.set_at, goal.set_by
        )


@dataclass(frozen=True, slots=True)
class GoalHistoryOut:
    """From the first setting on."""

    items: Sequence[GoalOut]


@router.get(
    "",
    operation_id="listServiceGoals",
    summary="Communities' goals of a year, with what is done of them",
    response_model=Page[CommunityGoals],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    year: _Year,
    work: Work,
    actor: CurrentActor,
    org: UUID | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By the communities' names; counted as of now, in China's year."""
    within = None if org is None else OrgId(org)
    found = await list_goals(
        work, actor, year, org_id=within, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.post(
    "",
    operation_id="setServiceGoal",
    summary="Set a goal, or set it anew",
    status_code=201,
    response_model=GoalOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, Invalid, KeyNeeded, KeyReused, WrongKind, OrgClosed,
        GoalChanged,
    ),
)  # fmt: skip
async def set_route(body: GoalIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Needs `activity:keep` at the community; what was set before stays readable."""
    return await once.answer(
        lambda work: set_goal(
            work, actor, body.wanted(), community_id=OrgId(body.community_id), now=now
        ),
        GoalOut.of,
        status=201,
    )


@router.get(
    "/{community_id}/{year}/{measure}",
    operation_id="listServiceGoalHistory",
    summary="A goal as it was set from the first time on",
    response_model=GoalHistoryOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def history_route(
    community_id: UUID, year: int, measure: GoalMeasure, work: Work, actor: CurrentActor
) -> Response:
    """Empty where none was set."""
    found = await goal_history(work, actor, OrgId(community_id), year, measure)
    return answer(GoalHistoryOut([GoalOut.of(goal) for goal in found]))
