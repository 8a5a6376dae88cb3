"""What is sent and answered about volunteer teams."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from partyhub.api.text import Note
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import OrgName
from partyhub.domain.volunteer_teams.request import (
    TeamRequest,
    TeamRequestAction,
    TeamRequestState,
)
from partyhub.domain.volunteer_teams.team import TeamLeader
from partyhub.domain.volunteer_teams.views import (
    OpenTeam,
    TeamDispatch,
    TeamMember,
    TeamRequestLine,
)
from partyhub.usecases.volunteer_teams.join import MyTeams
from partyhub.usecases.volunteer_teams.keep import WholeTeam
from partyhub.usecases.volunteer_teams.reach import KEEP

_ID = "0193a000-0000-7000-8000-000000000001"


def _example(**example: Any) -> ConfigDict:
    return ConfigDict(extra="forbid", json_schema_extra={"examples": [example]})


class TeamMemberIn(BaseModel):
    """Who is invited, or named leader."""

    model_config = _example(member_id=_ID)

    member_id: UUID

    @property
    def member(self) -> MemberId:
        return MemberId(self.member_id)


class TeamRequestStepIn(BaseModel):
    """The team's `accept`, `decline` (with why not); the member's `join`, `refuse`, `withdraw`."""

    model_config = _example(action="accept")

    action: TeamRequestAction
    reason: Note = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WholeTeamOut:
    """A team; its members, requests and dispatches are for who keeps it."""

    id: UUID
    org: OrgName
    of_centre: bool
    name: str
    field: WorkType
    is_open: bool
    may_keep: bool
    members: Sequence[TeamMember]
    requests: Sequence[TeamRequestLine]
    dispatches: Sequence[TeamDispatch]

    @classmethod
    def of(cls, whole: WholeTeam, actor: Actor) -> "WholeTeamOut":
        team = whole.team
        return cls(
            id=team.id, org=team.org_named, of_centre=team.of_centre, name=team.name,
            field=team.field, is_open=team.closed_on is None,
            may_keep=actor.scope(KEEP).covers(team.at()), members=whole.members,
            requests=whole.requests, dispatches=whole.dispatches,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class TeamRequestOut:
    """Where a wish to join stands."""

    id: UUID
    state: TeamRequestState

    @classmethod
    def of(cls, one: TeamRequest) -> "TeamRequestOut":
        return cls(one.id, one.state)


@dataclass(frozen=True, slots=True)
class TeamLeaderOut:
    """A leader, and until when."""

    id: UUID
    since: datetime
    until: datetime | None

    @classmethod
    def of(cls, one: TeamLeader) -> "TeamLeaderOut":
        return cls(one.id, one.since, one.until)


@dataclass(frozen=True, slots=True)
class LedMemberOut:
    """Who is of a team, as its leader reads it: the name and the free time offered."""

    name: str
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True)
class LedRequestOut:
    """Who asks to join, as the leader reads it."""

    id: UUID
    name: str
    asked_at: datetime
    available_times: Sequence[str]


@dataclass(frozen=True, slots=True)
class LedTeamOut:
    """A team that I lead."""

    id: UUID
    name: str
    members: Sequence[LedMemberOut]
    requests: Sequence[LedRequestOut]


@dataclass(frozen=True, slots=True)
class MyTeamsOut:
    """Teams of my community and its centre, mine among them; those I lead."""

    checked_in: bool
    teams: Sequence[OpenTeam]
    led: Sequence[LedTeamOut]

    @classmethod
    def of(cls, mine: MyTeams) -> "MyTeamsOut":
        led = [
            LedTeamOut(
                one.id, one.name,
                [LedMemberOut(m.name, m.available_times) for m in one.members],
                [LedRequestOut(r.id, r.name, r.asked_at, r.available_times) for r in one.requests],
            )
            for one in mine.led
        ]  # fmt: skip
        return cls(mine.checked_in, mine.teams, led)


@dataclass(frozen=True, slots=True)
class LeftTeamOut:
    """The check-in from which the team was left."""

    id: UUID
