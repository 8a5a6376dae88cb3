"""What was chased, on PostgreSQL."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from partyhub.db.gate import Gate, Row
from partyhub.db.reminding import ACCOUNTS, HOLDERS
from partyhub.db.transfers import reminder_statements as s
from partyhub.db.transfers.mapping import transfer_of
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, TransferId
from partyhub.domain.shared.permission import Permission, Role
from partyhub.domain.transfers.chasing import (
    ChaseKey,
    Given,
    Holder,
    Late,
    Trail,
    TransferReminder,
    TransferReminderLine,
)

_START: Final = (date(1990, 1, 1), UUID(int=0))


class SqlTransferReminders:
    """Given once to whom they are for."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def late(
        self, trail: Trail, *, today: date, after: tuple[date, UUID] | None, limit: int
    ) -> list[Late]:
        on, last = after or _START
        rows = await self._gate.rows(
            s.LATE[trail], today=today, after_on=on, after_id=last, limit=limit
        )
        return [Late(transfer_of(row), trail.paper, row["due_on"]) for row in rows]

    async def given(self, ids: Sequence[TransferId]) -> Collection[Given]:
        rows = await self._gate.rows(s.GIVEN, ids=list(ids))
        return {(TransferId(row[0]), row[1], row[2], row[3]) for row in rows}

    async def registrars(self, ids: Sequence[TransferId]) -> Mapping[TransferId, AccountId]:
        rows = await self._gate.rows(s.REGISTRARS, ids=list(ids))
        return {TransferId(row[0]): AccountId(row[1]) for row in rows}

    async def accounts(
        self, ids: Collection[AccountId], roles: Collection[Role]
    ) -> Sequence[Holder]:
        return _held(await self._gate.rows(ACCOUNTS, ids=list(ids), roles=sorted(roles)))

    async def holders(self, paths: Sequence[str], roles: Collection[Role]) -> Sequence[Holder]:
        return _held(await self._gate.rows(HOLDERS, paths=list(paths), roles=sorted(roles)))

    async def add(self, reminder: TransferReminder) -> bool:
        names = ("id", "transfer_id", "paper", "step", "due_on", "at")
        values = {name: getattr(reminder, name) for name in names}
        if await self._gate.value(s.ADD, **values) is None:
            return False
        await self._gate.run(s.TELL, id=reminder.id, at=reminder.at, to=sorted(reminder.to))
        return True

    async def page(
        self, reader: Actor, *, after: ChaseKey | None, limit: int
    ) -> list[TransferReminderLine]:
        binds = _mine(reader) | {"limit": limit}
        if after is None:
            return await self._gate.made(TransferReminderLine, s.FIRST_PAGE, **binds)
        return await self._gate.made(
            TransferReminderLine,
            s.NEXT_PAGE,
            unread=after.unread,
            at=after.at,
            id=after.id,
            **binds,
        )

    async def unread(self, reader: Actor) -> int:
        return int(await self._gate.value(s.UNREAD, **_mine(reader)))

    async def mark_read(self, account: AccountId, ids: Sequence[UUID] | None, at: datetime) -> None:
        await self._gate.run(
            s.READ, account_id=account, ids=None if ids is None else list(ids), read_at=at
        )


def _mine(reader: Actor) -> dict[str, Any]:
    roots = list(reader.scope(Permission.TRANSFER_READ).roots)
    return {"account_id": reader.account_id, "roots": roots, "own": reader.member_id}


def _held(rows: Sequence[Row]) -> list[Holder]:
    return [Holder(AccountId(row[0]), row[1], row[2]) for row in rows]
