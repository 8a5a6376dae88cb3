"""One's own reminders: read, and marked as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reminder import ReminderKey, ReminderLine
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class MyReminders:
    """A page, and how many are unread (counted up to a hundred)."""

    lines: Sequence[ReminderLine]
    unread: int


async def read_reminders(
    uow: UnitOfWork, actor: Actor, *, after: ReminderKey | None, limit: int
) -> MyReminders:
    """NotAllowed for who handles no tickets."""
    actor.require_any(Permission.TICKET_HANDLE)
    async with uow.reading():
        lines = await uow.reminders.page(actor.account_id, after=after, limit=limit)
        return MyReminders(lines, await uow.reminders.unread(actor.account_id))


async def mark_reminders_read(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID] | None, now: datetime
) -> int:
    """These of mine, or all of them; answers how many are still unread."""
    actor.require_any(Permission.TICKET_HANDLE)
    async with uow:
        await uow.reminders.mark_read(actor.account_id, ids, now)
        return await uow.commit(await uow.reminders.unread(actor.account_id))
