"""The unit of work on PostgreSQL: one connection, one transaction, events written at its commit."""

from types import TracebackType
from typing import Self, TypeVar
from uuid import UUID

import asyncpg
from asyncpg.exceptions import InterfaceError
from sqlalchemy import literal, select

from partyhub.db.events.repository import SqlJournal
from partyhub.db.gate import Gate, Statement
from partyhub.db.repositories import SqlRepositories
from partyhub.db.violations import translated
from partyhub.domain.access_log.access import Access
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Change, Event
from partyhub.domain.shared.ids import AccountId
from partyhub.usecases.uow import Receipt

T = TypeVar("T")
POOL_PATIENCE_SECONDS = 2.0
_ALIVE = Statement(select(literal(1)))


class SqlUnitOfWork(SqlRepositories):
    """Rolls back unless `commit` was reached; a new one for every request.

    `receipt` is what an Idempotency-Key leaves behind, in the same transaction as its effect.
    """

    def __init__(
        self,
        pool: asyncpg.Pool,
        *,
        actor: Actor | None = None,
        receipt: Receipt | None = None,
    ) -> None:
        self._pool, self._actor, self._receipt = pool, actor, receipt
        self._connection: asyncpg.Connection | None = None
        self._transaction: asyncpg.transaction.Transaction | None = None
        self._events: list[Event] = []
        self._looks: list[Access] = []

    @property
    def gate(self) -> Gate:
        if self._connection is None:
            raise RuntimeError("the unit of work has not been entered")
        return Gate(self._connection)

    async def __aenter__(self) -> Self:
        connection = await self.acquire()
        with translated():
            self._transaction = connection.transaction()
            await self._transaction.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if self._transaction is not None and not self._connection_lost():
                await self._transaction.rollback()
        except InterfaceError:
            # A commit that failed or was cancelled has ended the transaction: it is told, not this.
            if error is None:
                raise
        finally:
            await self.release()

    def reading(self) -> "_Reading":
        return _Reading(self)

    async def alive(self) -> None:
        await self.gate.run(_ALIVE)

    def record(self, event: Event) -> None:
        self._events.append(event)

    def looked(self, access: Access) -> None:
        self._looks.append(access)

    async def remembered(self, account_id: AccountId, key: str) -> tuple[bytes, int, bytes] | None:
        return await SqlJournal(self.gate).stored(account_id, key)

    async def last_change(self, subject: UUID) -> Change | None:
        return await SqlJournal(self.gate).last_change(subject)

    async def commit(self, outcome: T) -> T:
        """Write events and looks, remember the outcome, commit (ADR 0005)."""
        if self._transaction is None:
            raise RuntimeError("nothing to commit: the unit of work was only reading")
        journal = SqlJournal(self.gate)
        await journal.write(self._events, self._looks, self._actor)
        if self._receipt is not None:
            await journal.remember(self._receipt, outcome)
        with translated():
            await self._transaction.commit()
        self._transaction = None
        return outcome

    def _connection_lost(self) -> bool:
        return self._connection is None or self._connection.is_closed()

    async def acquire(self) -> asyncpg.Connection:
        """Take a connection; Unavailable if none is free in time."""
        with translated():
            self._connection = await self._pool.acquire(timeout=POOL_PATIENCE_SECONDS)
        return self._connection

    async def release(self) -> None:
        connection, self._connection, self._transaction = self._connection, None, None
        if connection is not None:
            await self._pool.release(connection)


class _Reading:
    """A unit of work with a connection and without a transaction."""

    def __init__(self, work: SqlUnitOfWork) -> None:
        self._work = work

    async def __aenter__(self) -> SqlUnitOfWork:
        await self._work.acquire()
        return self._work

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self._work.release()
