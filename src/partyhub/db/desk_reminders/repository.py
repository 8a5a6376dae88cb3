"""The desk's reminders on PostgreSQL."""

from collections.abc import Collection, Sequence
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from partyhub.db.desk_reminders import statements as s
from partyhub.db.gate import Gate
from partyhub.db.reminding import HOLDERS
from partyhub.domain.desk_reminders.reminder import (
    DeskReminder,
    DeskReminderLine,
    Holder,
    Matter,
    NudgeKey,
    NudgeStep,
    Owed,
)
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.permission import Role

_START: Final = (datetime(1990, 1, 1, tzinfo=UTC), UUID(int=0))
_KEPT = ("id", "matter", "subject_id", "step", "due_at", "at")


class SqlDeskReminders:
    """Given once to whom they are for."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def owed(
        self, matter: Matter, *, by: datetime, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Owed]:
        at, last = after or _START
        rows = await self._gate.rows(s.OWED[matter], by=by, after_at=at, after_id=last, limit=limit)
        return [Owed(matter, row[0], row[1], row[2]) for row in rows]

    async def given(self, ids: Sequence[UUID]) -> Collection[tuple[UUID, NudgeStep]]:
        rows = await self._gate.rows(s.GIVEN, ids=list(ids))
        return {(row[0], NudgeStep(row[1])) for row in rows}

    async def holders(self, paths: Sequence[str], roles: Collection[Role]) -> Sequence[Holder]:
        rows = await self._gate.rows(HOLDERS, paths=list(paths), roles=sorted(roles))
        return [Holder(AccountId(row[0]), row[1], row[2]) for row in rows]

    async def add(self, reminder: DeskReminder) -> bool:
        values = {name: getattr(reminder, name) for name in _KEPT}
        if await self._gate.value(s.ADD, **values) is None:
            return False
        await self._gate.run(s.TELL, id=reminder.id, at=reminder.at, to=sorted(reminder.to))
        return True

    async def page(
        self, account: AccountId, *, after: NudgeKey | None, limit: int
    ) -> list[DeskReminderLine]:
        asked: dict[str, object] = {"account_id": account, "limit": limit}
        if after is not None:
            asked |= {"unread": after.unread, "at": after.at, "id": after.id}
        statement = s.FIRST_PAGE if after is None else s.NEXT_PAGE
        return await self._gate.made(DeskReminderLine, statement, **asked)

    async def unread(self, account: AccountId) -> int:
        return int(await self._gate.value(s.UNREAD, account_id=account))

    async def mark_read(self, account: AccountId, ids: Sequence[UUID] | None, at: datetime) -> None:
        chosen = None if ids is None else list(ids)
        await self._gate.run(s.READ, account_id=account, ids=chosen, read_at=at)
