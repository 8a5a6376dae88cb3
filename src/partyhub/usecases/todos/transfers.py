"""What waits for the actor of transfers: each turn a group with its list (TRF-07, NT-10)."""

from partyhub.domain.shared.actor import Actor
from partyhub.domain.todos.kinds import TodoKind
from partyhub.domain.transfers.turns import TURNS
from partyhub.usecases.reach import seats
from partyhub.usecases.todos.todo import NO_LIST, Todo
from partyhub.usecases.uow import UnitOfWork


async def transfers_waiting(uow: UnitOfWork, actor: Actor) -> list[Todo]:
    """One question for all kinds, at the organisations where their rights are held."""
    at = {
        TodoKind(f"transfer_{turn}"): found
        for turn, row in TURNS.items()
        if (found := seats(actor, row.needs))
    }
    if not at:
        return []
    return [
        Todo(
            one.kind,
            one.count,
            one.earliest_due_on,
            (),
            (),
            NO_LIST,
            transfers=one.first,
        )
        for one in await uow.todos.transfers_waiting(at)
    ]
