"""参与情况反馈函 on the workbench: its unit reads it first, then it goes its way (NT-24, PD-19)."""

from collections.abc import Iterable

from partyhub.domain.participation_letters.letter import LetterState
from partyhub.domain.participation_letters.views import LetterSide, LettersWaiting
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_P, _K, _S = Permission, TodoKind, LetterState
_OPEN = (_S.DRAFTED, _S.REVIEWED)


async def letters_waiting(uow: UnitOfWork, actor: Actor) -> list[Todo]:
    """Where the right is held."""
    ours = await _at(uow, actor, _P.PARTICIPATION_LETTER_ANSWER, Side.UNIT)
    home = await _at(uow, actor, _P.PARTICIPATION_LETTER_KEEP, Side.COMMUNITY)
    above = await _at(uow, actor, _P.PARTICIPATION_LETTER_RECEIVE, Side.TARGET)
    return [
        _todo(_K.LETTER_TO_ANSWER, ours, _OPEN),
        _todo(_K.LETTER_TO_REVIEW, home, (_S.DRAFTED,)),
        _todo(_K.LETTER_TO_ISSUE, home, (_S.REVIEWED,)),
        _todo(_K.LETTER_TO_RECEIVE, above, (_S.ISSUED,)),
    ]


async def _at(
    uow: UnitOfWork, actor: Actor, right: Permission, side: LetterSide
) -> list[LettersWaiting]:
    within = actor.scope(right)
    if not within.roots:
        return []
    return await uow.participation_letters.waiting(side, within=within)


def _todo(kind: TodoKind, found: Iterable[LettersWaiting], states: tuple[LetterState, ...]) -> Todo:
    here: dict[object, UnitOverdue] = {}
    for one in found:
        if one.state in states:
            known = here.get(one.org_id)
            count = one.count + (known.count if known else 0)
            here[one.org_id] = UnitOverdue(one.org_id, one.org_name, count)
    return Todo(kind, sum(u.count for u in here.values()), None, (), [*here.values()], NO_LIST)
