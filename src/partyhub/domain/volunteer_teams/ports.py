"""What volunteer teams need of a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import MemberId, OrgId, TeamId, TeamLeaderId, TeamRequestId
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.volunteer_teams.request import TeamRequest
from partyhub.domain.volunteer_teams.team import TeamLeader, VolunteerTeam
from partyhub.domain.volunteer_teams.views import (
    OpenTeam,
    Registered,
    SuggestedMember,
    TeamDispatch,
    TeamLine,
    TeamMember,
    TeamMoves,
    TeamPart,
    TeamRequestLine,
    TeamServed,
    TeamWaits,
)


class VolunteerTeams(Protocol):
    """Teams with their leaders and requests; who is of a team is what check-ins say."""

    async def get(self, team_id: TeamId) -> VolunteerTeam:
        """NotFound."""
        ...

    async def locked(self, team_id: TeamId) -> VolunteerTeam:
        """Held against other answers and leaders; NotFound."""
        ...

    async def page(
        self, *, within: Scope, field: WorkType | None, after: NameKey, limit: int
    ) -> list[tuple[TeamLine, str]]: ...
    async def members(self, team_id: TeamId) -> list[TeamMember]:
        """By name."""
        ...

    async def requests(self, team_id: TeamId) -> list[TeamRequestLine]:
        """The open ones, by name."""
        ...

    async def dispatches(self, team_id: TeamId) -> list[TeamDispatch]:
        """The latest first."""
        ...

    async def suggested(
        self, team: VolunteerTeam, times: Sequence[str], *, after: NameKey, limit: int
    ) -> list[tuple[SuggestedMember, str]]:
        """By name; `times`: who is free in one of them, everybody without."""
        ...

    async def open_for(self, community_id: OrgId, member_id: MemberId) -> list[OpenTeam]:
        """Open teams of the community and of its street's centre."""
        ...

    async def add_leader(self, leader: TeamLeader) -> None:
        """LeaderStands."""
        ...

    async def leader(self, leader_id: TeamLeaderId) -> TeamLeader:
        """Held; NotFound."""
        ...

    async def end_leader(self, leader: TeamLeader) -> None: ...
    async def led_by(self, member_id: MemberId) -> list[TeamId]:
        """The teams that the member leads and still is of."""
        ...

    async def add_request(self, request: TeamRequest) -> None:
        """TeamRequestStands."""
        ...

    async def request(self, request_id: TeamRequestId) -> TeamRequest:
        """Held; NotFound."""
        ...

    async def save_request(self, request: TeamRequest) -> None: ...
    async def waiting(self, *, within: Scope) -> list[TeamWaits]:
        """Teams whose members-to-be wait for an answer."""
        ...

    async def waiting_at(self, team_ids: Sequence[TeamId]) -> list[TeamWaits]:
        """Of these teams."""
        ...

    async def invitations(self, member_id: MemberId) -> list[TeamWaits]:
        """Teams that invited the member, each one."""
        ...


class TeamFigures(Protocol):
    """志愿者队伍台账 (LG-24), 党员志愿者登记 (8.7), and what a member's copy says of teams."""

    async def counts(self, team_ids: Sequence[UUID]) -> dict[UUID, int]:
        """Members now."""
        ...

    async def moves(self, team_ids: Sequence[UUID], since: datetime) -> list[TeamMoves]: ...
    async def served(
        self, team_ids: Sequence[UUID], since: date, until: date
    ) -> list[TeamServed]: ...
    async def registered(self, member_id: MemberId) -> Registered | None:
        """None for who has checked in nowhere."""
        ...

    async def requests_of(self, member_id: MemberId) -> list[TeamPart]: ...
    async def leaderships_of(self, member_id: MemberId) -> list[TeamPart]: ...


class TeamPrinter(Protocol):
    """Prints 党员志愿者登记表 (8.7)."""

    def print_registration(self, one: Registered, at: datetime) -> bytes: ...
