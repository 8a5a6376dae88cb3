"""献计献策 (CHK-35): what members suggest to a community, tracked as a ticket of its own kind."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, ServiceItemId, TicketId
from partyhub.domain.shared.org import OrgName, OrgRef
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.states import TicketState
from partyhub.domain.tickets.ticket import Ticket


class SuggestionShow(StrEnum):
    """待答复, and all that have their end: adopted, not adopted, taken back."""

    OPEN = "open"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class SuggestionLine:
    """A suggestion in its community's queue; `adopted` and `result` say what came of it."""

    id: UUID
    number: str
    community: OrgName
    client_name: str
    content: str
    state: TicketState
    owner_name: str
    due_at: datetime | None
    provisional: bool
    adopted: bool | None
    result: str
    registered_at: datetime
    closed_at: datetime | None
    stars: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionFilter:
    """Which ones, and the moment and the id after which a page begins; the latest stand first."""

    show: SuggestionShow
    after: tuple[datetime, UUID] | None
    limit: int


class Suggestions(Protocol):
    """Tickets of that kind, by the community that they were written to."""

    async def places(self, member_id: MemberId, branch: Sequence[str]) -> list[OrgName]:
        """Open communities where the person is checked in, lives, or whose branch it is; `branch`
        are the paths down to their branch.
        """
        ...

    async def counter(self, community: OrgRef) -> tuple[OrgRef, ServiceItemId] | None:
        """The first centre of its street, and the item of that kind which the centre offers."""
        ...

    async def answerers(self, community: OrgRef) -> list[Officer]:
        """Who may answer there, whoever has the fewest of them open first."""
        ...

    async def get(self, ticket_id: TicketId) -> Ticket:
        """NotFound, also for any other ticket."""
        ...

    async def page(self, wanted: SuggestionFilter, *, within: Scope) -> list[SuggestionLine]: ...
