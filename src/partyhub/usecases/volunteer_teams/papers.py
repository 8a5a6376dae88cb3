"""What goes on paper of volunteer teams: the registration (8.7), the ledger (LG-24)."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import first_moment
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, TeamId
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.volunteer_teams.forms import (
    LEDGER_HEADINGS,
    REGISTRATION,
    Figures,
    counted,
    ledger_rows,
)
from partyhub.domain.volunteer_teams.refusals import NotInTeam
from partyhub.domain.volunteer_teams.views import Registered, TeamLine
from partyhub.usecases.reach import taken_from, within_org
from partyhub.usecases.uow import UnitOfWork
from partyhub.usecases.volunteer_teams.reach import READ, happened, kept_team, present

_MOST_TEAMS: Final = 500
_MOST_DAYS: Final = 366


async def own_registration(uow: UnitOfWork, actor: Actor) -> Registered:
    """NotFound for accounts of no member, and for who has checked in nowhere."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    async with uow.reading():
        return await _registered(uow, actor.member_id)


async def registration_of(
    uow: UnitOfWork, actor: Actor, team_id: TeamId, member_id: MemberId, *, now: datetime
) -> Registered:
    """Of a member of a team that one keeps; the member sees the print. NotInTeam."""
    async with uow:
        await kept_team(uow, actor, team_id)
        if (await present(uow, member_id)).team_id != team_id:
            raise NotInTeam("not of this team")
        found = await _registered(uow, member_id)
        if member_id != actor.member_id:
            uow.looked(Access.by(actor, member_id, Look.PRINT, now, REGISTRATION))
        uow.record(happened("team.print-member", actor, team_id, now))
        return await uow.commit(found)


async def _registered(uow: UnitOfWork, member_id: MemberId) -> Registered:
    found = await uow.team_figures.registered(member_id)
    if found is None:
        raise NotFound("not checked in with a community")
    return found


async def export_teams(
    uow: UnitOfWork, actor: Actor, *, org_id: OrgId | None, since: date, until: date, now: datetime
) -> Book:
    """LG-24 of one's reach or of one organisation; figures of teams, names of leaders only."""
    if not 0 <= (until - since).days < _MOST_DAYS:
        raise Invalid("a year at most, from its first day on", field="until")
    scope = actor.require_any(READ)
    async with uow:
        within = await within_org(uow, scope, org_id)
        found = await uow.volunteer_teams.page(
            within=within, field=None, after=FIRST, limit=_MOST_TEAMS + 1
        )
        if len(found) > _MOST_TEAMS:
            raise ExportTooLarge("too many teams at once", max=str(_MOST_TEAMS))
        teams = [line for line, _ in found]
        rows = ledger_rows(teams, await _figures(uow, teams, since, until), since, until)
        for org in taken_from(actor, scope, org_id):
            uow.record(Event(action="team.export", subject=org, by=actor.account_id, at=now))
        title = f"志愿者队伍台账（{since}至{until}）"
        return await uow.commit(Book(title, LEDGER_HEADINGS, rows, counted(now)))


async def _figures(uow: UnitOfWork, teams: Sequence[TeamLine], since: date, until: date) -> Figures:
    ids = [team.id for team in teams]
    return Figures(
        await uow.team_figures.counts(ids),
        await uow.team_figures.moves(ids, first_moment(since)),
        await uow.team_figures.served(ids, since, until),
    )
