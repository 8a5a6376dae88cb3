"""转正: whose probation is over or nearly so, for those who keep their records (MEM-16)."""

from datetime import date

from partyhub.domain.probations.period import soon
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind, UnitOverdue
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork


async def probations_due(uow: UnitOfWork, actor: Actor, today: date) -> Todo | None:
    """How many of each branch; the list is that of probationary members."""
    scope = actor.scope(Permission.MEMBER_EDIT)
    if not scope.roots:
        return None
    found = await uow.probations.by_branch(soon(today), within=scope)
    if not found:
        return None
    branches = [UnitOverdue(one.branch_id, one.branch_name, one.count) for one in found]
    count, due = sum(one.count for one in found), min(one.earliest_due_on for one in found)
    return Todo(TodoKind.PROBATION_DUE, count, due, (), branches, NO_LIST)
