"""入队、退队: a member asks, the leader or the community answers; leaving is always possible."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import MemberId, OrgId, TeamId, TeamRequestId, new_id
from partyhub.domain.volunteer_teams.refusals import NotInTeam
from partyhub.domain.volunteer_teams.request import OF_TEAM, TeamRequest, TeamRequestAction
from partyhub.domain.volunteer_teams.request import TeamRequestState as State
from partyhub.domain.volunteer_teams.views import OpenTeam, TeamMember, TeamRequestLine
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.volunteer_teams.reach import (
    answered_team,
    brought_in,
    happened,
    present,
    require_open,
)


@dataclass(frozen=True, slots=True)
class LedTeam:
    """A team as its leader reads it: who is of it, who asked."""

    id: TeamId
    name: str
    members: Sequence[TeamMember]
    requests: Sequence[TeamRequestLine]


@dataclass(frozen=True, slots=True)
class MyTeams:
    """My team and the others of my community and its centre; the teams that I lead."""

    checked_in: bool
    teams: Sequence[OpenTeam]
    led: Sequence[LedTeam]


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id


async def my_teams(uow: UnitOfWork, actor: Actor) -> MyTeams:
    """NotFound for accounts of no member; empty for who has checked in nowhere."""
    member_id = _member(actor)
    async with uow.reading():
        here = await uow.service_posts.checked_in(member_id)
        if here is None:
            return MyTeams(checked_in=False, teams=(), led=())
        teams = await uow.volunteer_teams.open_for(OrgId(here.community.id), member_id)
        led = [await _led(uow, one) for one in await uow.volunteer_teams.led_by(member_id)]
        return MyTeams(checked_in=True, teams=teams, led=led)


async def _led(uow: UnitOfWork, team_id: TeamId) -> LedTeam:
    team = await uow.volunteer_teams.get(team_id)
    asked = await uow.volunteer_teams.requests(team_id)
    members = await uow.volunteer_teams.members(team_id)
    return LedTeam(team_id, team.name, members, [one for one in asked if not one.invited])


async def ask_to_join(
    uow: UnitOfWork, actor: Actor, team_id: TeamId, *, now: datetime
) -> TeamRequest:
    """NotFound without a check-in; InTeamAlready, TeamIsClosed, TeamRequestStands."""
    async with uow:
        member_id = _member(actor)
        team = await uow.volunteer_teams.locked(team_id)
        check_in = await present(uow, member_id)
        await require_open(uow, check_in, team)
        asked = TeamRequest(
            id=TeamRequestId(new_id()), team_id=team_id, member_id=member_id,
            check_in_id=check_in.id, invited=False, asked_at=now, asked_name=actor.display_name,
        )  # fmt: skip
        await uow.volunteer_teams.add_request(asked)
        uow.record(happened("team.ask", actor, team_id, now))
        return await uow.commit(asked)


async def answer_request(
    uow: UnitOfWork,
    actor: Actor,
    request_id: TeamRequestId,
    action: TeamRequestAction,
    *,
    reason: str,
    now: datetime,
) -> TeamRequest:
    """The team accepts or declines, with why not; the member joins, refuses or withdraws.

    NotFound for anybody else's; IllegalTransition for who answers what they asked.
    """
    async with uow:
        request = await uow.volunteer_teams.request(request_id)
        if action in OF_TEAM:
            team = await answered_team(uow, actor, request.team_id)
            if request.member_id == actor.member_id:
                raise Invalid("somebody else answers for the team", field="action")
        else:
            await _require_own(uow, actor, request)
            team = await uow.volunteer_teams.locked(request.team_id)
        after = request.stepped(action, reason, by=actor.display_name, at=now)
        if after.state is State.JOINED:
            await brought_in(uow, actor, request.member_id, team, now)
        await uow.volunteer_teams.save_request(after)
        uow.record(happened(f"team.{action}", actor, team.id, now, state=after.state))
        return await uow.commit(after)


async def leave_team(uow: UnitOfWork, actor: Actor, *, now: datetime) -> CheckIn:
    """At once and without a reason; NotInTeam. Who led it leads it no more (by trigger)."""
    async with uow:
        check_in = await present(uow, _member(actor))
        if check_in.team_id is None:
            raise NotInTeam("of no team")
        team_id = check_in.team_id
        left, event = check_in.leave_team(by=actor.account_id, at=now)
        saved = await uow.check_ins.save(left)
        uow.record(event)
        uow.record(happened("team.leave", actor, team_id, now))
        return await uow.commit(saved)


async def _require_own(uow: UnitOfWork, actor: Actor, request: TeamRequest) -> None:
    if actor.member_id is None or not await uow.service_records.one_person(
        actor.member_id, request.member_id
    ):
        raise NotFound("no such request", request=str(request.id))
