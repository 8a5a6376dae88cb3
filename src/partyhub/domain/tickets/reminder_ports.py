"""What reminders need of a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.reminder import Reminder, ReminderKey, ReminderKind, ReminderLine
from partyhub.domain.tickets.ticket import Ticket


class Reminders(Protocol):
    """Written once; who got one marks it read."""

    async def to_come(
        self, kind: ReminderKind, *, now: datetime, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Ticket]:
        """Tickets that passed that moment and nobody was reminded of, by the moment."""
        ...

    async def heads(
        self, department: OrgRef, centre: OrgRef, *, complaint: bool, about: About
    ) -> set[AccountId]:
        """Who leads the department; the centre's director where nobody does, and of complaints.

        Nobody whom the complaint is kept from.
        """
        ...

    async def add(self, reminder: Reminder) -> bool:
        """False if somebody gave it meanwhile; accounts that are closed get none."""
        ...

    async def page(
        self, reader: Reader, *, after: ReminderKey | None, limit: int
    ) -> list[ReminderLine]:
        """The unread first, of these the latest; nothing of a complaint that is kept from them."""
        ...

    async def unread(self, reader: Reader) -> int:
        """How many; counted up to a hundred."""
        ...

    async def mark_read(self, account: AccountId, ids: Sequence[UUID] | None, at: datetime) -> None:
        """These of mine, or all; what was read before stays read since then."""
        ...
