"""Volunteer teams on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.violations import names
from partyhub.db.volunteer_teams import statements as s
from partyhub.db.volunteer_teams import waiting as w
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, TeamId, TeamLeaderId, TeamRequestId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.volunteer_teams.refusals import LeaderStands, TeamRequestStands
from partyhub.domain.volunteer_teams.request import TeamRequest, TeamRequestState
from partyhub.domain.volunteer_teams.team import TeamLeader, VolunteerTeam
from partyhub.domain.volunteer_teams.views import (
    OpenTeam,
    SuggestedMember,
    TeamDispatch,
    TeamLine,
    TeamMember,
    TeamRequestLine,
    TeamWaits,
)

names({"uq_team_requests_asked": TeamRequestStands, "uq_team_leaders_team_id": LeaderStands})
_REQUEST = tuple(f.name for f in fields(TeamRequest) if f.name != "state")
_LEADER = tuple(f.name for f in fields(TeamLeader))


class SqlVolunteerTeams:
    """Teams with their leaders and requests."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def get(self, team_id: TeamId) -> VolunteerTeam:
        return await self._one(s.GET, team_id)

    async def locked(self, team_id: TeamId) -> VolunteerTeam:
        return await self._one(s.LOCK, team_id)

    async def _one(self, statement: Statement, team_id: TeamId) -> VolunteerTeam:
        row = await self._gate.row(statement, id=team_id)
        if row is None:
            raise NotFound("no such team", team=str(team_id))
        return VolunteerTeam(
            id=row["id"], org=OrgRef(row["org_id"], row["path"]), org_name=row["org_name"],
            of_centre=row["of_centre"], name=row["name"], field=WorkType(row["field"]),
            closed_on=row["closed_on"],
        )  # fmt: skip

    async def page(
        self, *, within: Scope, field: WorkType | None, after: NameKey, limit: int
    ) -> list[tuple[TeamLine, str]]:
        rows = await self._gate.rows(
            s.PAGE, roots=list(within.roots), field=field.value if field else "", limit=limit,
            after_key=after.name_sort, after_id=after.id,
        )  # fmt: skip
        return [(TeamLine(**_coded(row)), row["name"]) for row in rows]

    async def members(self, team_id: TeamId) -> list[TeamMember]:
        return [TeamMember(**row) for row in await self._gate.rows(s.MEMBERS, team_id=team_id)]

    async def requests(self, team_id: TeamId) -> list[TeamRequestLine]:
        rows = await self._gate.rows(s.REQUESTS, team_id=team_id)
        return [TeamRequestLine(**row) for row in rows]

    async def dispatches(self, team_id: TeamId) -> list[TeamDispatch]:
        rows = await self._gate.rows(s.DISPATCHES, team_id=team_id)
        return [TeamDispatch(**_coded(row)) for row in rows]

    async def suggested(
        self, team: VolunteerTeam, times: Sequence[str], *, after: NameKey, limit: int
    ) -> list[tuple[SuggestedMember, str]]:
        rows = await self._gate.rows(
            s.SUGGESTED, team_id=team.id, roots=[team.root], field=team.field.value,
            times=list(times), after_key=after.name_sort, after_id=after.id, limit=limit,
        )  # fmt: skip
        return [(SuggestedMember(**_but(row, "name_sort")), row["name_sort"]) for row in rows]

    async def open_for(self, community_id: OrgId, member_id: MemberId) -> list[OpenTeam]:
        rows = await self._gate.rows(s.OPEN_FOR, community_id=community_id, member_id=member_id)
        return [OpenTeam(**_coded(row)) for row in rows]

    async def add_leader(self, leader: TeamLeader) -> None:
        await self._gate.run(s.ADD_LEADER, **{name: getattr(leader, name) for name in _LEADER})

    async def leader(self, leader_id: TeamLeaderId) -> TeamLeader:
        row = await self._gate.row(s.LEADER, id=leader_id)
        if row is None:
            raise NotFound("no such leader", leader=str(leader_id))
        return TeamLeader(**row)

    async def end_leader(self, leader: TeamLeader) -> None:
        await self._gate.run(s.END_LEADER, id=leader.id, new_until=leader.until)

    async def led_by(self, member_id: MemberId) -> list[TeamId]:
        return [row[0] for row in await self._gate.rows(s.LED_BY, member_id=member_id)]

    async def add_request(self, request: TeamRequest) -> None:
        said = {name: getattr(request, name) for name in _REQUEST}
        await self._gate.run(s.ADD_REQUEST, state=request.state, **said)

    async def request(self, request_id: TeamRequestId) -> TeamRequest:
        row = await self._gate.row(s.REQUEST, id=request_id)
        if row is None:
            raise NotFound("no such request", request=str(request_id))
        return TeamRequest(
            **{name: row[name] for name in _REQUEST}, state=TeamRequestState(row["state"])
        )

    async def save_request(self, request: TeamRequest) -> None:
        await self._gate.run(
            s.SAVE_REQUEST, id=request.id, new_state=request.state,
            new_decided_name=request.decided_name, new_decided_at=request.decided_at,
            new_reason=request.reason,
        )  # fmt: skip

    async def waiting(self, *, within: Scope) -> list[TeamWaits]:
        return await self._gate.made(TeamWaits, w.WAITING, roots=list(within.roots))

    async def waiting_at(self, team_ids: Sequence[TeamId]) -> list[TeamWaits]:
        return await self._gate.made(TeamWaits, w.WAITING_AT, ids=list(team_ids))

    async def invitations(self, member_id: MemberId) -> list[TeamWaits]:
        return await self._gate.made(TeamWaits, w.INVITATIONS, member_id=member_id)


def _coded(row: Row) -> dict[str, Any]:
    return {**row, "field": WorkType(row["field"])}


def _but(row: Row, name: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key != name}
