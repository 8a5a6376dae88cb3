"""What a member's own tickets need of a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.ids import AccountId, MemberId, TicketId
from partyhub.domain.tickets.ticket import Ticket


class OwnTickets(Protocol):
    """Tickets whose client is a member, for that member."""

    async def page(
        self, member: MemberId, *, after: tuple[datetime, UUID] | None, limit: int
    ) -> list[Ticket]:
        """By their latest change."""
        ...

    async def get(self, ticket_id: TicketId, member: MemberId) -> Ticket:
        """NotFound unless that member is its client."""
        ...

    async def rated(self, ids: Sequence[TicketId]) -> set[tuple[UUID, int]]:
        """Of those tickets, which were rated in which round."""
        ...

    async def took_part(self, ticket_id: TicketId, account: AccountId) -> bool:
        """True if that account has taken a step of it as staff."""
        ...
