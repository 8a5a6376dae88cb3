"""All units of work of a load in one transaction, so that a broken-off load leaves nothing."""

from collections.abc import Awaitable, Callable
from typing import cast

import asyncpg

from partyhub.db.uow import SqlUnitOfWork
from partyhub.domain.shared.actor import Actor

Work = Callable[[Actor | None], SqlUnitOfWork]


class _OneConnection:
    """Stands in for a pool: always the same connection, on which transactions are savepoints."""

    def __init__(self, connection: asyncpg.Connection) -> None:
        self._connection = connection

    async def acquire(self, *, timeout: float) -> asyncpg.Connection:  # noqa: ARG002, ASYNC109 - asyncpg's signature
        return self._connection

    async def release(self, connection: asyncpg.Connection) -> None:
        """It is kept until the end."""


async def in_one_transaction(pool: asyncpg.Pool, load: Callable[[Work], Awaitable[None]]) -> None:
    """Give `load` units of work that are all kept, or none of them."""
    async with pool.acquire() as connection, connection.transaction():
        stand_in = cast("asyncpg.Pool", _OneConnection(connection))
        await load(lambda actor: SqlUnitOfWork(stand_in, actor=actor))
