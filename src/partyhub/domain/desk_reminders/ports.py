"""What reminders of the desk need of a database."""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

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


class DeskReminders(Protocol):
    """Each step of each matter once, and who was told."""

    async def owed(
        self, matter: Matter, *, by: datetime, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Owed]:
        """What is open and due by then, by when it is due; without what was told to the last."""
        ...

    async def given(self, ids: Sequence[UUID]) -> Collection[tuple[UUID, NudgeStep]]: ...

    async def holders(self, paths: Sequence[str], roles: Collection[Role]) -> Sequence[Holder]:
        """Who holds one of these roles at these places today."""
        ...

    async def add(self, reminder: DeskReminder) -> bool:
        """False if another worker was faster."""
        ...

    async def page(
        self, account: AccountId, *, after: NudgeKey | None, limit: int
    ) -> list[DeskReminderLine]: ...

    async def unread(self, account: AccountId) -> int:
        """Counted up to a hundred."""
        ...

    async def mark_read(
        self, account: AccountId, ids: Sequence[UUID] | None, at: datetime
    ) -> None: ...
