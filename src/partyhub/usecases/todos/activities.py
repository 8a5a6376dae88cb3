"""Activities on the workbench: what a member goes to, what was cancelled, what lacks a record."""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.activities.states import ActivityState, SeatState
from partyhub.domain.activities.views import (
    ActivityFilter,
    ActivityShow,
    MyActivity,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_SOON: Final = timedelta(days=2)
_MOST: Final = 20


async def activities_waiting(uow: UnitOfWork, actor: Actor, now: datetime) -> list[Todo]:
    """A member's own first (CHK-23: also the fixed service day of tomorrow); then, for who keeps
    activities, those that are over and lack their record, inspection or summary (ACT-01).
    """
    found = [*(await _own(uow, actor, now)), await _owed(uow, actor, now)]
    return [todo for todo in found if todo is not None]


async def _own(uow: UnitOfWork, actor: Actor, now: datetime) -> Sequence[Todo]:
    if actor.member_id is None:
        return ()
    mine = await uow.activity_seats.of_member(actor.member_id)
    inviters = await uow.activity_seats.inviters(actor.member_id)
    ahead = await uow.activity_seats.ahead_for(actor.member_id, inviters, now=now)
    return [*_groups(mine, ahead, now)]


def _groups(
    mine: Sequence[MyActivity], ahead: Sequence[MyActivity], now: datetime
) -> Iterator[Todo]:
    coming = [one for one in mine if now < one.begins_at]
    soon = [
        one for one in coming
        if one.seat is SeatState.IN and one.begins_at < now + _SOON
        and one.state is ActivityState.PUBLISHED
    ]  # fmt: skip
    off = [one for one in coming if one.state is ActivityState.CANCELLED]
    fixed = [one for one in ahead if one.is_fixed and one.begins_at < now + _SOON]
    yield from _todo(TodoKind.ACTIVITY_CANCELLED, off)
    yield from _todo(TodoKind.ACTIVITY_SOON, soon)
    yield from _todo(TodoKind.SERVICE_DAY_SOON, fixed)


def _todo(kind: TodoKind, found: Sequence[MyActivity]) -> Iterator[Todo]:
    if found:
        lines = [UnitOverdue(one.id, one.title, 1) for one in found]
        first = min(one.begins_at for one in found)
        yield Todo(kind, len(found), local_day(first), (), lines, NO_LIST)


async def _owed(uow: UnitOfWork, actor: Actor, now: datetime) -> Todo | None:
    roots = actor.scope(Permission.ACTIVITY_KEEP).roots
    if not roots:
        return None
    wanted = ActivityFilter(
        show=ActivityShow.OWED, now=now, start=now, end=now, after=None, limit=_MOST
    )
    found = await uow.activities.page(wanted, within=Scope(roots))
    if not found:
        return None
    lines = [UnitOverdue(one.id, one.title, 1) for one in found]
    due = local_day(found[0].ends_at)
    return Todo(TodoKind.ACTIVITY_OWED, len(found), due, (), lines, NO_LIST)
