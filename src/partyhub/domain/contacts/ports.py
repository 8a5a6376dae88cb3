"""What contact requests need of a database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from partyhub.domain.contacts.request import ContactRequest
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import ContactRequestId, MemberId


class ContactView(StrEnum):
    """Which a list holds: `open` and `late` by when they are due, `closed` the latest first."""

    OPEN = "open"
    LATE = "late"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class PlacedContact:
    """A request with the member's name and where they belong today."""

    request: ContactRequest
    member_name: str
    unit_name: str
    branch_name: str

    @property
    def id(self) -> UUID:
        return self.request.id


@dataclass(frozen=True, slots=True)
class ContactTally:
    """How many are open, and of how many nobody has reached the member in time."""

    open: int
    late: int


class ContactRequests(Protocol):
    """All requests; an organisation and those above it reach what it was asked."""

    async def add(self, request: ContactRequest) -> None:
        """ContactUnderWay if that organisation has an open one of the member."""
        ...

    async def save(self, request: ContactRequest) -> None:
        """StaleVersion if it has changed since its `version`."""
        ...

    async def get(self, request_id: ContactRequestId, *, within: Scope) -> PlacedContact:
        """NotFound out of reach."""
        ...

    async def locked(self, request_id: ContactRequestId, *, within: Scope) -> PlacedContact:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def of_member(self, member_id: MemberId) -> list[ContactRequest]:
        """The latest first, also those of records that went into this one; a hundred at most."""
        ...

    async def page(
        self,
        view: ContactView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> Sequence[PlacedContact]: ...

    async def tally(self, *, within: Scope, now: datetime) -> ContactTally: ...
