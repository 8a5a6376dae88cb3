"""党员志愿服务队: teams by field, their members, leaders and requests (VOL-01, VOL-02)."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.volunteer_teams.schemas import (
    TeamLeaderOut,
    TeamMemberIn,
    TeamRequestOut,
    WholeTeamOut,
)
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.codes import WorkType
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, TeamId, TeamLeaderId
from partyhub.domain.volunteer_teams.refusals import (
    InTeamAlready,
    LeaderStands,
    NotInTeam,
    TeamIsClosed,
    TeamRequestStands,
)
from partyhub.domain.volunteer_teams.views import SuggestedMember, TeamLine
from partyhub.usecases.volunteer_teams.keep import (
    end_leader,
    invite_member,
    list_teams,
    name_leader,
    read_team,
    suggest_members,
)
from partyhub.usecases.volunteer_teams.papers import export_teams

router = APIRouter(tags=["volunteer teams"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_Org = Annotated[UUID | None, Query(description="Only at or below this organisation.")]
_Time = Annotated[
    str | None, Query(pattern="^(mon|tue|wed|thu|fri|sat|sun)-(am|pm|evening)$", max_length=12)
]
_Day = Annotated[date, Query(ge=date(2020, 1, 1), le=date(2100, 12, 31))]


@router.get(
    "/volunteer-teams",
    operation_id="listVolunteerTeams",
    summary="Teams of communities and of the centre",
    response_model=Page[TeamLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    org: _Org = None,
    field: WorkType | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, closed ones too; `members` are those checked in and assigned now."""
    within = None if org is None else OrgId(org)
    found = await list_teams(
        work, actor, org_id=within, field=field, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.get(
    "/volunteer-teams/export",
    operation_id="exportVolunteerTeams",
    summary="志愿者队伍台账 as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound, Invalid, ExportTooLarge),
)
async def export_route(
    since: _Day,
    until: _Day,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    org: _Org = None,
) -> Response:
    """Each team's period, then day by day who came and went, orders done, hours; no ranking."""
    within = None if org is None else OrgId(org)
    book = await export_teams(work, actor, org_id=within, since=since, until=until, now=now)
    data = await written(services, book, by=actor, at=now)
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name="teams.xlsx")


@router.get(
    "/volunteer-teams/{team_id}",
    operation_id="getVolunteerTeam",
    summary="A team with its members, requests and dispatches",
    response_model=WholeTeamOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(team_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Names stand there only for who keeps it."""
    whole = await read_team(work, actor, TeamId(team_id))
    return answer(WholeTeamOut.of(whole, actor))


@router.get(
    "/volunteer-teams/{team_id}/suggestions",
    operation_id="suggestTeamMembers",
    summary="Who named the team's field and is of no team",
    response_model=Page[SuggestedMember],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def suggest_route(
    team_id: UUID,
    work: Work,
    actor: CurrentActor,
    time: _Time = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, never by worth: as a wish or a specialty of the certificate; `time`: free then."""
    times = [] if time is None else [time]
    found = await suggest_members(
        work, actor, TeamId(team_id), times=times, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(found, limit))


@router.post(
    "/volunteer-teams/{team_id}/invitations",
    operation_id="inviteToTeam",
    summary="Invite a member to a team",
    response_model=TeamRequestOut,
    status_code=201,
    responses=refuses(*_WRITES, InTeamAlready, TeamIsClosed, TeamRequestStands),
)
async def invite_route(
    team_id: UUID, body: TeamMemberIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The member says yes or no on the phone, or nothing."""
    return await once.answer(
        lambda work: invite_member(work, actor, TeamId(team_id), body.member, now=now),
        TeamRequestOut.of,
        status=201,
    )


@router.post(
    "/volunteer-teams/{team_id}/leaders",
    operation_id="nameTeamLeader",
    summary="Name a member of the team its leader",
    response_model=TeamLeaderOut,
    status_code=201,
    responses=refuses(*_WRITES, NotInTeam, LeaderStands),
)
async def name_route(
    team_id: UUID, body: TeamMemberIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """A team may have several."""
    return await once.answer(
        lambda work: name_leader(work, actor, TeamId(team_id), body.member, now=now),
        TeamLeaderOut.of,
        status=201,
    )


@router.post(
    "/team-leaders/{leader_id}/end",
    operation_id="endTeamLeader",
    summary="End a leadership",
    response_model=TeamLeaderOut,
    responses=refuses(*_WRITES),
)
async def end_route(leader_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """By the community, or by the leader, at any time."""
    return await once.answer(
        lambda work: end_leader(work, actor, TeamLeaderId(leader_id), now=now), TeamLeaderOut.of
    )
