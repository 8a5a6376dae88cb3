"""摸底排查: sheets to sign, sheets that are late, a round to open (MEM-08, PD-23)."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.surveys.survey import OPENS_IN, due_by
from partyhub.domain.todos.kinds import SheetOwed, TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_MOST: Final = 100


async def surveys_waiting(uow: UnitOfWork, actor: Actor, today: date) -> list[Todo]:
    """Who works sheets sees their own, a street those below it that are late (PD-23: yearly)."""
    found: list[Todo] = []
    works, opens = actor.scope(Permission.SURVEY_WORK), actor.scope(Permission.SURVEY_OPEN)
    if works.roots:
        owed = await uow.todos.sheets_owed(within=works, due_before=date.max, limit=_MOST)
        found.append(_sheets(TodoKind.SURVEY_OWED, owed))
    if opens.roots:
        late = await uow.todos.sheets_owed(within=opens, due_before=today, limit=_MOST)
        found.append(_sheets(TodoKind.SURVEYS_LATE, late))
    if opens.roots and (today.month, today.day) >= OPENS_IN:
        streets = await uow.todos.streets_without_survey(today.year, within=opens)
        found.append(_todo(TodoKind.SURVEY_TO_OPEN, due_by(today.year), streets))
    return found


def _sheets(kind: TodoKind, owed: Sequence[SheetOwed]) -> Todo:
    """The unit's id is the sheet's."""
    units = [UnitOverdue(one.sheet_id, one.org_name, one.waiting) for one in owed]
    return _todo(kind, owed[0].due_on if owed else None, units)


def _todo(kind: TodoKind, due: date | None, units: Sequence[UnitOverdue]) -> Todo:
    return Todo(kind, len(units), due, (), units, NO_LIST)
