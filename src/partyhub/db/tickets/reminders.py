"""Reminders on PostgreSQL."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final
from uuid import UUID

from partyhub.db.gate import Gate
from partyhub.db.tickets import reminder_statements as s
from partyhub.db.tickets.mapping import ticket_of
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Role
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.reminder import Reminder, ReminderKey, ReminderKind, ReminderLine
from partyhub.domain.tickets.ticket import Ticket

_START: Final = (datetime(1990, 1, 1, tzinfo=UTC), UUID(int=0))


class SqlReminders:
    """Given once to whom they are for."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def to_come(
        self, kind: ReminderKind, *, now: datetime, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Ticket]:
        at, last = after or _START
        rows = await self._gate.rows(
            s.TO_COME[kind], now=now, after_at=at, after_id=last, limit=limit
        )
        return [ticket_of(row) for row in rows]

    async def heads(
        self, department: OrgRef, centre: OrgRef, *, complaint: bool, about: About
    ) -> set[AccountId]:
        kept = list(about.kept_from)
        asked = [(centre, Role.CENTRE_DIRECTOR)]
        if not complaint:
            asked.insert(0, (department, Role.DEPARTMENT_HEAD))
        for org, role in asked:
            if found := await self._gate.rows(s.HEADS, org_id=org.id, role=role, kept_from=kept):
                return {AccountId(row[0]) for row in found}
        return set()

    async def add(self, reminder: Reminder) -> bool:
        names = ("id", "ticket_id", "kind", "due_at", "at", "elapsed_minutes", "left_minutes")
        values = {name: getattr(reminder, name) for name in names}
        if await self._gate.value(s.ADD, **values) is None:
            return False
        await self._gate.run(s.TELL, id=reminder.id, at=reminder.at, to=sorted(reminder.to))
        return True

    async def page(
        self, reader: Reader, *, after: ReminderKey | None, limit: int
    ) -> list[ReminderLine]:
        binds = _mine(reader) | {"limit": limit}
        if after is None:
            return await self._gate.made(ReminderLine, s.FIRST_PAGE, **binds)
        return await self._gate.made(
            ReminderLine, s.NEXT_PAGE, unread=after.unread, at=after.at, id=after.id, **binds
        )

    async def unread(self, reader: Reader) -> int:
        return int(await self._gate.value(s.UNREAD, **_mine(reader)))

    async def mark_read(self, account: AccountId, ids: Sequence[UUID] | None, at: datetime) -> None:
        await self._gate.run(
            s.READ, account_id=account, ids=None if ids is None else list(ids), read_at=at
        )


def _mine(reader: Reader) -> dict[str, Any]:
    return {"account_id": reader.me, "parties": list(reader.parties)}
