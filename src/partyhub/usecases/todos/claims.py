"""转接待认领, 待告知: transfers taken up for members of other streets (TRF-01, TRF-04)."""

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.todos.kinds import TodoKind
from partyhub.usecases.reach import seats
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork


async def claims_waiting(uow: UnitOfWork, actor: Actor) -> list[Todo]:
    """Of the committee or the counter where the right is held; a page of its own lists them."""
    at = seats(actor, Permission.TRANSFER_REGISTER)
    if not at:
        return []
    counters = actor.scope(Permission.TICKET_REGISTER)
    found = await uow.todos.claims_waiting(at, counters=counters)
    return [
        Todo(TodoKind.CLAIM_OWED, found.to_claim, found.due_on, (), (), NO_LIST),
        Todo(TodoKind.CLAIM_TO_TELL, found.to_tell, None, (), (), NO_LIST),
    ]
