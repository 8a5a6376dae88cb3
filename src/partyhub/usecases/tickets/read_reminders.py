"""One's own reminders: read, and marked as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.reader import Reader
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
    """NotAllowed for who handles no tickets and oversees no complaints."""
    _require_tickets(actor)
    reader = Reader.of(actor)
    async with uow.reading():
        lines = await uow.reminders.page(reader, after=after, limit=limit)
        return MyReminders(lines, await uow.reminders.unread(reader))


async def mark_reminders_read(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID] | None, now: datetime
) -> int:
    """These of mine, or all of them; answers how many are still unread."""
    _require_tickets(actor)
    async with uow:
        await uow.reminders.mark_read(actor.account_id, ids, now)
        return await uow.commit(await uow.reminders.unread(Reader.of(actor)))


def _require_tickets(actor: Actor) -> None:
    if not actor.holds(Permission.COMPLAINT_OVERSEE):
        actor.require_any(Permission.TICKET_HANDLE)
