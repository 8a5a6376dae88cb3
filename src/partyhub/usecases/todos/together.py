"""共驻共建 on the workbench: what the other side waits for, what was decided, what the half-year
still lacks in its last weeks (CHK-27, CHK-28, NT-23)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from partyhub.domain.co_building.half import half_of
from partyhub.domain.co_building.views import WaitsHere
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.paging import FIRST
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_MOST: Final = 20
_K = TodoKind


async def together_waiting(uow: UnitOfWork, actor: Actor, today: date) -> list[Todo]:
    """Where the right is held; those above read what lacks on its page."""
    within = actor.scope(Permission.CO_BUILDING_KEEP)
    if not within.roots:
        return []
    waiting = uow.together_waiting
    told = await waiting.services(within=within, limit=_MOST)
    said = await waiting.offers(within=within, limit=_MOST)
    decided = await waiting.decisions(within=within, limit=_MOST)
    due = min((one.day for one in decided), default=None)
    count = decided[0].count if decided else 0
    return [
        _of(_K.TOGETHER_TO_CONFIRM, told, sum(one.count for one in told)),
        _of(_K.TOGETHER_TO_ANSWER, said, sum(one.count for one in said)),
        _of(_K.TOGETHER_DECISION, decided, count, due),
        *await _lacking(uow, within, today),
    ]


async def _lacking(uow: UnitOfWork, within: Scope, today: date) -> list[Todo]:
    half = half_of(today)
    if not half.near(today):
        return []
    units = await uow.partners.unit_gaps(half, within=within, after=FIRST, limit=_MOST)
    homes = await uow.partners.meeting_gaps(half, within=within, after=FIRST, limit=_MOST)
    serve = [UnitOverdue(gap.unit.id, gap.unit.name, 1) for gap, _ in units]
    meet = [UnitOverdue(gap.id, gap.name, 1) for gap, _ in homes if gap.partners]
    return [
        Todo(_K.TOGETHER_SERVICE, len(serve), half.ends, (), serve, NO_LIST),
        Todo(_K.TOGETHER_MEETING, len(meet), half.ends, (), meet, NO_LIST),
    ]


def _of(kind: TodoKind, found: Sequence[WaitsHere], count: int, due: date | None = None) -> Todo:
    units = [UnitOverdue(one.id, one.name, one.count) for one in found]
    return Todo(kind, count, due, (), units, NO_LIST)
