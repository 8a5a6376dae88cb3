"""我的队伍 on the member's phone; requests answered by who was asked."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.volunteer_teams.schemas import (
    LeftTeamOut,
    MyTeamsOut,
    TeamRequestOut,
    TeamRequestStepIn,
)
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import TeamId, TeamRequestId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.volunteer_teams.refusals import (
    InTeamAlready,
    NotInTeam,
    TeamIsClosed,
    TeamRequestStands,
)
from partyhub.usecases.volunteer_teams.join import (
    answer_request,
    ask_to_join,
    leave_team,
    my_teams,
)
from partyhub.usecases.volunteer_teams.papers import own_registration

router = APIRouter(tags=["my teams"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)


@router.get(
    "/me/teams",
    operation_id="listMyTeams",
    summary="My team, the teams I could join, those I lead",
    response_model=MyTeamsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor) -> Response:
    """Of my community and of its street's centre."""
    return answer(MyTeamsOut.of(await my_teams(work, actor)))


@router.post(
    "/me/teams/{team_id}/requests",
    operation_id="askToJoinTeam",
    summary="Ask to join a team",
    response_model=TeamRequestOut,
    status_code=201,
    responses=refuses(*_WRITES, InTeamAlready, TeamIsClosed, TeamRequestStands),
)
async def ask_route(team_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Its leader or the community answers."""
    return await once.answer(
        lambda work: ask_to_join(work, actor, TeamId(team_id), now=now),
        TeamRequestOut.of,
        status=201,
    )


@router.post(
    "/me/team-leaving",
    operation_id="leaveTeam",
    summary="Leave my team",
    response_model=LeftTeamOut,
    responses=refuses(*_WRITES, NotInTeam),
)
async def leave_route(once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """At once, without a reason."""
    return await once.answer(
        lambda work: leave_team(work, actor, now=now), lambda check_in: LeftTeamOut(check_in.id)
    )


@router.post(
    "/team-requests/{request_id}/steps",
    operation_id="answerTeamRequest",
    summary="Answer, or withdraw, a wish to join",
    response_model=TeamRequestOut,
    responses=refuses(
        *_WRITES, NotAllowed, Invalid, IllegalTransition, InTeamAlready, TeamIsClosed
    ),
)
async def step_route(
    request_id: UUID, body: TeamRequestStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By who was asked: the team's leader or the community, or the member who was invited."""
    asked = TeamRequestId(request_id)
    return await once.answer(
        lambda work: answer_request(work, actor, asked, body.action, reason=body.reason, now=now),
        TeamRequestOut.of,
    )


@router.get(
    "/me/volunteer-registration",
    operation_id="printMyVolunteerRegistration",
    summary="My 党员志愿者登记表 on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def registration_route(work: Work, actor: CurrentActor, services: Here, now: Now) -> Response:
    """With what I declared and the hours that were confirmed."""
    found = await own_registration(work, actor)
    data = await asyncio.to_thread(services.team_printer.print_registration, found, now)
    return shown_pdf(data, "volunteer-registration.pdf")
