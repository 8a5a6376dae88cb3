"""One's own reminders of late papers: read, and marked as read."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.chasing import ChaseKey, TransferReminderLine
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class MyTransferReminders:
    """A page, and how many are unread (counted up to a hundred)."""

    lines: Sequence[TransferReminderLine]
    unread: int


async def read_transfer_reminders(
    uow: UnitOfWork, actor: Actor, *, after: ChaseKey | None, limit: int
) -> MyTransferReminders:
    """NotAllowed for who reads no transfers anywhere and is no member."""
    _require(actor)
    async with uow.reading():
        lines = await uow.transfer_reminders.page(actor, after=after, limit=limit)
        return MyTransferReminders(lines, await uow.transfer_reminders.unread(actor))


async def mark_transfer_reminders_read(
    uow: UnitOfWork, actor: Actor, *, ids: Sequence[UUID] | None, now: datetime
) -> int:
    """These of mine, or all of them; answers how many are still unread."""
    _require(actor)
    async with uow:
        await uow.transfer_reminders.mark_read(actor.account_id, ids, now)
        return await uow.commit(await uow.transfer_reminders.unread(actor))


def _require(actor: Actor) -> None:
    """A member is told of their own (NT-09)."""
    if actor.member_id is None:
        actor.require_any(Permission.TRANSFER_READ)
