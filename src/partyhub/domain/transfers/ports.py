"""What transfers need from a database."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, TicketId, TransferId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferEvent, TransferFilter, TransferLine


class Transfers(Protocol):
    """All transfers. The target's side finds one only from its committee's review on."""

    async def get(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        """NotFound out of reach."""
        ...

    async def locked(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def locked_of(self, member_id: MemberId, transfer_id: TransferId) -> Transfer:
        """That member's own, held; NotFound."""
        ...

    async def add(self, transfer: Transfer, *, search_keys: Sequence[str]) -> None:
        """TransferUnderWay if the member has an open one."""
        ...

    async def locked_many(self, ids: Sequence[TransferId], *, within: Scope) -> list[Transfer]:
        """Held as one is, in the order asked for; NotFound if one of them is out of reach."""
        ...

    async def save(self, transfer: Transfer) -> Transfer:
        """With its version after it; StaleVersion."""
        ...

    async def page(
        self,
        wanted: TransferFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[TransferLine]:
        """Those that changed last come first; what is late is so by `today`."""
        ...

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        """The running number of that issuer's next letter of that year."""
        ...

    async def join(self, number: str, ids: Sequence[TransferId]) -> None:
        """These stand on the letter of that number, in this order (ADR 0030)."""
        ...

    async def on_letters(self, numbers: Sequence[str]) -> Mapping[str, list[Transfer]]:
        """Who stands on letters that name several, wherever they are, line by line."""
        ...

    async def awaited_of(self, member_id: MemberId) -> Transfer | None:
        """The first within this system that took the member in and whose receipt is not back."""
        ...

    async def left_by(self, member_id: MemberId) -> Transfer | None:
        """The last letter out that the member left this system with."""
        ...

    async def of_ticket(
        self, ticket_id: TicketId, *, within: Scope = Scope(("/",))
    ) -> list[Transfer]:
        """Those opened from that ticket, the latest change first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[Transfer]:
        """Those of that member, the latest change first."""
        ...

    async def events(self, ids: Sequence[TransferId]) -> Mapping[TransferId, list[TransferEvent]]:
        """The history of each, the first step first."""
        ...

    async def follow_ups(
        self, ids: Sequence[TransferId]
    ) -> Mapping[TransferId, list[TransferEvent]]:
        """What was noted to see each through (跟踪落实), the first note first."""
        ...

    async def affiliations(self, member_id: MemberId) -> list[Affiliation]:
        """Every branch that the member belonged to, the first one first."""
        ...
