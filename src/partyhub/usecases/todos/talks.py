"""必谈: who changes jobs and has not been talked with, for the branch's own secretary (TLK-04)."""

from datetime import timedelta
from typing import Final

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind
from partyhub.domain.transfers.kinds import TALK_DAYS
from partyhub.usecases.reach import seats
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork

_MOST: Final = 100


async def talks_owed(uow: UnitOfWork, actor: Actor) -> Todo | None:
    """Of the branches at which the right is held, and not of those below: there it is another
    secretary's to talk. At most a hundred.
    """
    branches = seats(actor, Permission.TRANSFER_APPLY)
    if not branches:
        return None
    found = await uow.todos.talks_owed(branches, limit=_MOST)
    if not found:
        return None
    due = local_day(found[0].started_at) + timedelta(days=TALK_DAYS)
    return Todo(TodoKind.TALK_OWED, len(found), due, (), (), NO_LIST, found)
