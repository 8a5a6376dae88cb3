"""One's own reminders of the desk: read, and marked as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.desk_reminders.reminder import DeskReminderLine, NudgeKey
from partyhub.domain.shared.actor import Actor
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class MyDeskReminders:
    """A page, and how many are unread (counted up to a hundred)."""

    lines: Sequence[DeskReminderLine]
    unread: int


async def read_desk_reminders(
    uow: UnitOfWork, actor: Actor, *, after: NudgeKey | None, limit: int
) -> MyDeskReminders:
    async with uow.reading():
        mine = actor.account_id
        lines = await uow.desk_reminders.page(mine, after=after, limit=limit)
        return MyDeskReminders(lines, await uow.desk_reminders.unread(mine))


async def mark_desk_reminders_read(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID] | None, now: datetime
) -> int:
    """These of mine, or all of them; answers how many are still unread."""
    async with uow:
        await uow.desk_reminders.mark_read(actor.account_id, ids, now)
        return await uow.commit(await uow.desk_reminders.unread(actor.account_id))
