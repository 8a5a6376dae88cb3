"""Whose team it is, who answers for it, and how somebody comes into it."""

from datetime import datetime
from uuid import UUID

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.states import CheckInState
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, TeamId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.volunteer_teams.refusals import InTeamAlready, TeamIsClosed
from partyhub.domain.volunteer_teams.team import VolunteerTeam
from partyhub.usecases.uow import UnitOfWork

KEEP, READ = Permission.TEAM_KEEP, Permission.TEAM_READ
_PRESENT = (CheckInState.CHECKED_IN, CheckInState.ASSIGNED)


def require_seen(actor: Actor, team: VolunteerTeam) -> None:
    if not actor.scope(READ).covers(team.at()):
        raise NotFound("no such team", team=str(team.id))


async def kept_team(uow: UnitOfWork, actor: Actor, team_id: TeamId) -> VolunteerTeam:
    """Held; 404 out of reach, then 403."""
    team = await uow.volunteer_teams.locked(team_id)
    require_seen(actor, team)
    actor.require(KEEP, at=team.at())
    return team


async def answered_team(uow: UnitOfWork, actor: Actor, team_id: TeamId) -> VolunteerTeam:
    """The same, or a team that the member leads."""
    member_id = actor.member_id
    if member_id is not None and team_id in await uow.volunteer_teams.led_by(member_id):
        return await uow.volunteer_teams.locked(team_id)
    return await kept_team(uow, actor, team_id)


async def present(uow: UnitOfWork, member_id: MemberId) -> CheckIn:
    """The check-in in force, held; NotFound for who has checked in nowhere."""
    for one in await uow.check_ins.under_way_of(member_id):
        if one.state in _PRESENT:
            return one
    raise NotFound("not checked in with a community")


async def require_open(uow: UnitOfWork, check_in: CheckIn, team: VolunteerTeam) -> None:
    """InTeamAlready; TeamIsClosed, also for a team that doesn't serve at that community."""
    if check_in.team_id == team.id:
        raise InTeamAlready("of this team already")
    team.require_open()
    if not await uow.check_ins.has_team(OrgId(check_in.community.id), team.id):
        raise TeamIsClosed("not a team of the member's community or its centre")


async def brought_in(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, team: VolunteerTeam, now: datetime
) -> CheckIn:
    """The check-in is assigned to the team, as the member wished (CHK-10)."""
    check_in = await present(uow, member_id)
    await require_open(uow, check_in, team)
    placed, event = check_in.assign(team.id, check_in.duty, by=actor.account_id, at=now)
    saved = await uow.check_ins.save(placed)
    uow.record(event)
    return saved


def happened(action: str, actor: Actor, team: UUID, now: datetime, *, state: str = "") -> Event:
    """On the team's story; it names nobody."""
    return Event(action=action, subject=team, by=actor.account_id, at=now, to_state=state)
