"""What publicities need of a database."""

from datetime import date
from typing import Protocol

from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.objections import KeptObjection
from partyhub.domain.tickets.views import PublicNotice


class PublicNotices(Protocol):
    """What hangs out for objections, and what was objected."""

    async def open_on(self, day: date) -> list[PublicNotice]:
        """Those within their days; the first to end comes first."""
        ...

    async def one(self, ticket_id: TicketId, day: date) -> PublicNotice:
        """NotFound unless it hangs out on that day."""
        ...

    async def keep(self, ticket_id: TicketId, objection: KeptObjection) -> None: ...

    async def objections(self, ticket_id: TicketId) -> list[KeptObjection]:
        """In the order of time."""
        ...
