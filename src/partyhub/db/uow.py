"""The unit of work on PostgreSQL: one connection, one transaction, events written at its commit."""

from types import TracebackType
from typing import Self, TypeVar
from uuid import UUID

import asyncpg
from sqlalchemy import literal, select

from partyhub.db.access_log.repository import SqlAccessLog
from partyhub.db.accounts.repository import SqlAccounts
from partyhub.db.accounts.sessions import SqlSessions
from partyhub.db.case_reports.repository import SqlCaseReports
from partyhub.db.check_ins.repository import SqlCheckIns
from partyhub.db.events.repository import SqlJournal
from partyhub.db.gate import Gate, Statement
from partyhub.db.members.repository import SqlMembers
from partyhub.db.orgs.repository import SqlOrgs
from partyhub.db.rosters.repository import SqlRosters
from partyhub.db.service_items.repository import SqlServiceItems
from partyhub.db.statistics.repository import SqlStatistics
from partyhub.db.tickets.followed import SqlFollowedTickets
from partyhub.db.tickets.reminders import SqlReminders
from partyhub.db.tickets.repository import SqlTickets
from partyhub.db.todos.repository import SqlTodos
from partyhub.db.violations import translated
from partyhub.db.working_time.repository import SqlWorkCalendars
from partyhub.domain.access_log.access import Access
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Change, Event
from partyhub.domain.shared.ids import AccountId
from partyhub.usecases.uow import Receipt

T = TypeVar("T")
POOL_PATIENCE_SECONDS = 2.0
_ALIVE = Statement(select(literal(1)))


class SqlUnitOfWork:
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

    @property
    def accounts(self) -> SqlAccounts:
        return SqlAccounts(self.gate)

    @property
    def sessions(self) -> SqlSessions:
        return SqlSessions(self.gate)

    @property
    def orgs(self) -> SqlOrgs:
        return SqlOrgs(self.gate)

    @property
    def members(self) -> SqlMembers:
        return SqlMembers(self.gate)

    @property
    def rosters(self) -> SqlRosters:
        return SqlRosters(self.gate)

    @property
    def check_ins(self) -> SqlCheckIns:
        return SqlCheckIns(self.gate)

    @property
    def service_items(self) -> SqlServiceItems:
        return SqlServiceItems(self.gate)

    @property
    def tickets(self) -> SqlTickets:
        return SqlTickets(self.gate)

    @property
    def followed_tickets(self) -> SqlFollowedTickets:
        return SqlFollowedTickets(self.gate)

    @property
    def case_reports(self) -> SqlCaseReports:
        return SqlCaseReports(self.gate)

    @property
    def reminders(self) -> SqlReminders:
        return SqlReminders(self.gate)

    @property
    def statistics(self) -> SqlStatistics:
        return SqlStatistics(self.gate)

    @property
    def todos(self) -> SqlTodos:
        return SqlTodos(self.gate)

    @property
    def work_calendars(self) -> SqlWorkCalendars:
        return SqlWorkCalendars(self.gate)

    @property
    def access_log(self) -> SqlAccessLog:
        return SqlAccessLog(self.gate)

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
