"""党员志愿者登记表 (8.7) of a team's members, for who keeps the team."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId, TeamId
from partyhub.domain.volunteer_teams.refusals import NotInTeam
from partyhub.usecases.volunteer_teams.papers import registration_of

router = APIRouter(tags=["volunteer teams"])


@router.get(
    "/volunteer-teams/{team_id}/members/{member_id}/registration",
    operation_id="printVolunteerRegistration",
    summary="党员志愿者登记表 on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NotInTeam),
)
async def registration_route(
    team_id: UUID, member_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Of a member of the team; in the member's access log."""
    found = await registration_of(work, actor, TeamId(team_id), MemberId(member_id), now=now)
    data = await asyncio.to_thread(services.team_printer.print_registration, found, now)
    return shown_pdf(data, "volunteer-registration.pdf")
