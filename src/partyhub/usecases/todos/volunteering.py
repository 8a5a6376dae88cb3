"""Volunteers on the workbench: who waits for a team's answer, and what a member was told on the
phone: an invitation, a roster that was published, a shift that looks for somebody (VOL-01, VOL-04).
"""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.service_posts.shift_states import ShiftState
from partyhub.domain.service_posts.views import MyShift, fitting
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.domain.volunteer_teams.views import TeamWaits
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_K = TodoKind


async def volunteers_waiting(uow: UnitOfWork, actor: Actor, now: datetime) -> list[Todo]:
    """Nothing is due and nothing happens to who is silent (SP-24)."""
    found: list[Todo] = []
    keeps = actor.scope(Permission.TEAM_KEEP)
    if keeps.roots:
        waits = await uow.volunteer_teams.waiting(within=keeps)
        found.append(_of_teams(_K.TEAM_TO_ANSWER, waits))
    if actor.member_id is not None:
        found += await _own(uow, actor.member_id, now)
    return found


async def _own(uow: UnitOfWork, member_id: MemberId, now: datetime) -> list[Todo]:
    invited = await uow.volunteer_teams.invitations(member_id)
    here = await uow.service_posts.checked_in(member_id)
    if here is None:
        return [_of_teams(_K.TEAM_INVITED, invited)]
    led = await uow.volunteer_teams.led_by(member_id)
    asked = await uow.volunteer_teams.waiting_at(led) if led else ()
    mine = await uow.post_shifts.mine(here, since=now)
    offered = await uow.post_shifts.offered(here, now=now)
    new = [one for one in mine if one.state is ShiftState.PUBLISHED]
    return [
        _of_teams(_K.TEAM_ASKED, asked),
        _of_teams(_K.TEAM_INVITED, invited),
        _of_shifts(_K.SHIFT_PUBLISHED, new),
        _of_shifts(_K.SHIFT_OFFERED, fitting(offered, mine, here.times)),
    ]


def _of_teams(kind: TodoKind, found: Sequence[TeamWaits]) -> Todo:
    units = [UnitOverdue(one.id, one.name, one.count) for one in found]
    return Todo(kind, sum(one.count for one in found), None, (), units, NO_LIST)


def _of_shifts(kind: TodoKind, found: Sequence[MyShift]) -> Todo:
    """One line for each post."""
    posts: dict[object, UnitOverdue] = {}
    for one in found:
        known = posts.get(one.post_id)
        count = 1 + (known.count if known else 0)
        posts[one.post_id] = UnitOverdue(one.post_id, one.post_name, count)
    first = min((local_day(one.slot.begins_at) for one in found), default=None)
    return Todo(kind, len(found), first, (), [*posts.values()], NO_LIST)
