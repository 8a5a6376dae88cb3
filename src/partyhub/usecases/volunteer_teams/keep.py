"""A community, or the centre, manages its volunteer teams (VOL-01, VOL-02, CHK-10, CHK-11)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.ids import (
    MemberId,
    OrgId,
    TeamId,
    TeamLeaderId,
    TeamRequestId,
    new_id,
)
from partyhub.domain.shared.paging import NameKey
from partyhub.domain.volunteer_teams.refusals import NotInTeam
from partyhub.domain.volunteer_teams.request import TeamRequest
from partyhub.domain.volunteer_teams.team import TeamLeader, VolunteerTeam
from partyhub.domain.volunteer_teams.views import (
    SuggestedMember,
    TeamDispatch,
    TeamLine,
    TeamMember,
    TeamRequestLine,
)
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.volunteer_teams.reach import (
    KEEP,
    READ,
    happened,
    kept_team,
    present,
    require_open,
    require_seen,
)


@dataclass(frozen=True, slots=True)
class WholeTeam:
    """A team, and for who keeps it its members, requests and dispatches."""

    team: VolunteerTeam
    members: Sequence[TeamMember]
    requests: Sequence[TeamRequestLine]
    dispatches: Sequence[TeamDispatch]


async def list_teams(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId | None,
    field: WorkType | None,
    after: NameKey,
    limit: int,
) -> list[tuple[TeamLine, str]]:
    scope = actor.require_any(READ)
    async with uow.reading():
        within = await within_org(uow, scope, org_id)
        return await uow.volunteer_teams.page(within=within, field=field, after=after, limit=limit)


async def read_team(uow: UnitOfWork, actor: Actor, team_id: TeamId) -> WholeTeam:
    """NotFound out of reach; names only for who keeps it."""
    async with uow.reading():
        team = await uow.volunteer_teams.get(team_id)
        require_seen(actor, team)
        if not actor.scope(KEEP).covers(team.at()):
            return WholeTeam(team, (), (), ())
        return WholeTeam(
            team, await uow.volunteer_teams.members(team_id),
            await uow.volunteer_teams.requests(team_id),
            await uow.volunteer_teams.dispatches(team_id),
        )  # fmt: skip


async def suggest_members(
    uow: UnitOfWork,
    actor: Actor,
    team_id: TeamId,
    *,
    times: Sequence[str],
    after: NameKey,
    limit: int,
) -> list[tuple[SuggestedMember, str]]:
    """By name: who is of no team and named its field as a wish or a specialty (CHK-10, CHK-11)."""
    async with uow.reading():
        team = await uow.volunteer_teams.get(team_id)
        require_seen(actor, team)
        actor.require(KEEP, at=team.at())
        return await uow.volunteer_teams.suggested(team, times, after=after, limit=limit)


async def invite_member(
    uow: UnitOfWork, actor: Actor, team_id: TeamId, member_id: MemberId, *, now: datetime
) -> TeamRequest:
    """The member says yes or no, or nothing (SP-24); TeamRequestStands, InTeamAlready."""
    async with uow:
        team = await kept_team(uow, actor, team_id)
        check_in = await present(uow, member_id)
        await require_open(uow, check_in, team)
        asked = TeamRequest(
            id=TeamRequestId(new_id()), team_id=team_id, member_id=member_id,
            check_in_id=check_in.id, invited=True, asked_at=now, asked_name=actor.signature,
        )  # fmt: skip
        await uow.volunteer_teams.add_request(asked)
        uow.record(happened("team.invite", actor, team_id, now))
        return await uow.commit(asked)


async def name_leader(
    uow: UnitOfWork, actor: Actor, team_id: TeamId, member_id: MemberId, *, now: datetime
) -> TeamLeader:
    """One of its members; NotInTeam, LeaderStands."""
    async with uow:
        await kept_team(uow, actor, team_id)
        check_in = await present(uow, member_id)
        if check_in.team_id != team_id:
            raise NotInTeam("not of this team")
        leader = TeamLeader(
            id=TeamLeaderId(new_id()), team_id=team_id, member_id=member_id,
            check_in_id=check_in.id, since=now, named_by=actor.signature,
        )  # fmt: skip
        await uow.volunteer_teams.add_leader(leader)
        uow.record(happened("team.name-leader", actor, team_id, now))
        return await uow.commit(leader)


async def end_leader(
    uow: UnitOfWork, actor: Actor, leader_id: TeamLeaderId, *, now: datetime
) -> TeamLeader:
    """By the community, or by the leader's own wish at any time; what has ended stays so."""
    async with uow:
        leader = await uow.volunteer_teams.leader(leader_id)
        if leader.member_id != actor.member_id:
            await kept_team(uow, actor, leader.team_id)
        after = leader.ended(now)
        await uow.volunteer_teams.end_leader(after)
        uow.record(happened("team.end-leader", actor, leader.team_id, now))
        return await uow.commit(after)
