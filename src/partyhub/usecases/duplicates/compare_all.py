"""Compares members that were there before pairs were kept, some at a time."""

from collections.abc import Callable
from uuid import UUID

from partyhub.usecases.uow import UnitOfWork

NOBODY = UUID(int=0)
_AT_ONCE = 500


async def compare_all(work: Callable[[], UnitOfWork]) -> None:
    """Once after an upgrade; it may be stopped and begun again."""
    after = NOBODY
    while next_one := await compare_some(work(), after):
        after = next_one


async def compare_some(uow: UnitOfWork, after: UUID) -> UUID | None:
    """The last one compared, in a transaction of its own; None when nobody is left."""
    async with uow:
        return await uow.commit(await uow.duplicates.compare_after(after, limit=_AT_ONCE))
