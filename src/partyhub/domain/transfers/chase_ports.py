"""What chasing late papers needs of a database."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import AccountId, TransferId
from partyhub.domain.shared.permission import Role
from partyhub.domain.transfers.chasing import (
    ChaseKey,
    Given,
    Holder,
    Late,
    Trail,
    TransferReminder,
    TransferReminderLine,
)


class TransferReminders(Protocol):
    """Written once; who got one marks it read."""

    async def late(
        self, trail: Trail, *, today: date, after: tuple[date, UUID] | None, limit: int
    ) -> list[Late]:
        """By the day; without those of which the last step was told."""
        ...

    async def given(self, ids: Sequence[TransferId]) -> Collection[Given]:
        """What was told of these."""
        ...

    async def registrars(self, ids: Sequence[TransferId]) -> Mapping[TransferId, AccountId]:
        """Who began each: the branch, or the counter that registered it."""
        ...

    async def accounts(
        self, ids: Collection[AccountId], roles: Collection[Role]
    ) -> Sequence[Holder]:
        """Of these accounts the open ones, with where they have one of these roles."""
        ...

    async def holders(self, paths: Sequence[str], roles: Collection[Role]) -> Sequence[Holder]:
        """Open accounts with one of these roles at one of these organisations."""
        ...

    async def add(self, reminder: TransferReminder) -> bool:
        """False if somebody gave it meanwhile."""
        ...

    async def page(
        self, reader: Actor, *, after: ChaseKey | None, limit: int
    ) -> list[TransferReminderLine]:
        """The unread first, of these the latest; only of transfers that are in reach still."""
        ...

    async def unread(self, reader: Actor) -> int:
        """How many; counted up to a hundred."""
        ...

    async def mark_read(self, account: AccountId, ids: Sequence[UUID] | None, at: datetime) -> None:
        """These of mine, or all; what was read before stays read since then."""
        ...
