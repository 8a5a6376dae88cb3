"""What service tickets need of a database."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from partyhub.domain.shared.ids import OrgId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.change import Message
from partyhub.domain.tickets.codes import Proof, TicketCode
from partyhub.domain.tickets.numbering import Series
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.policy_versions import PolicyVersion
from partyhub.domain.tickets.rating import Rating
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tiles import Tile
from partyhub.domain.tickets.views import (
    BoardLine,
    Colleague,
    MessageLine,
    StepLine,
    TicketFilter,
    TicketLine,
)


class Tickets(Protocol):
    """All tickets; reads take where the reader may look, and who the reader is."""

    async def get(self, ticket_id: TicketId, reader: Reader) -> Ticket:
        """NotFound if it is missing or out of reach."""
        ...

    async def numbered(self, number: str, reader: Reader) -> Ticket:
        """The same by its number."""
        ...

    async def add(
        self, ticket: Ticket, *, client_sort: str, search_keys: Sequence[str]
    ) -> None: ...

    async def save(self, ticket: Ticket) -> Ticket:
        """With its ledger; StaleVersion if somebody wrote since it was read."""
        ...

    async def next_number(self, centre: OrgRef, year: int, series: Series) -> int:
        """The next of a series, without gaps: it is given back if the transaction fails."""
        ...

    async def tell(
        self, ticket_id: TicketId, message: Message, *, by: Officer, at: datetime
    ) -> None: ...

    async def file(
        self,
        ticket_id: TicketId,
        number: str,
        series: Series,
        content: Mapping[str, Any],
        at: datetime,
    ) -> None:
        """Keep a printed paper as it was given out; it never changes."""
        ...

    async def filed(self, ticket_id: TicketId, series: Series) -> Mapping[str, Any] | None:
        """The latest paper of a series as it was given out."""
        ...

    async def clocked_centres(self) -> list[tuple[OrgRef, int]]:
        """Centres with clocks that run, and the oldest calendar that one of them was counted by."""
        ...

    async def counted_before(self, centre: OrgRef, version: int, *, limit: int) -> list[Ticket]:
        """Tickets whose clock runs by an older calendar, locked; others' locks are passed over."""
        ...

    async def ruled_before(self, centre: OrgRef, version: int, *, limit: int) -> list[Ticket]:
        """The same for an older version of the centre's rules."""
        ...

    async def running(self, centre: OrgRef, *, limit: int) -> list[Ticket]:
        """Tickets whose clock runs, to try a change out on; nothing is locked."""
        ...

    async def unmeasured(self, *, limit: int) -> list[Ticket]:
        """Tickets whose stopped clock has no net time yet, locked."""
        ...

    async def steps(self, ticket_id: TicketId) -> list[StepLine]:
        """Its events in their order."""
        ...

    async def messages(self, ticket_id: TicketId) -> list[MessageLine]: ...

    async def colleagues(self, centre: OrgRef, about: About = NOBODY) -> list[Colleague]:
        """Who may answer for tickets of that centre; for what is about the director, the street
        committee as well. Without those whom it is about.
        """
        ...

    async def holders(
        self, centre: OrgRef, permission: Permission, about: About = NOBODY
    ) -> list[Colleague]:
        """Who holds that right in a centre, and isn't kept from what is about them."""
        ...

    async def page(
        self,
        wanted: TicketFilter,
        reader: Reader,
        *,
        after: tuple[datetime, UUID] | None,
        limit: int,
        now: datetime,
    ) -> list[TicketLine]: ...

    async def counts(self, tiles: tuple[Tile, ...], reader: Reader, *, now: datetime) -> list[int]:
        """How many tickets each of these lists holds; they are of one desk."""
        ...

    async def board(self, reader: Reader, *, now: datetime) -> list[BoardLine]: ...


class FollowedTickets(Protocol):
    """What clients do with their tickets, without an account."""

    async def find(self, number: str, phone_tail: str) -> Ticket:
        """NotFound alike for no such number, another ending, and a ticket without a phone."""
        ...

    async def whole(self, ticket_id: TicketId) -> Ticket:
        """One that a ticket of the same client was merged into."""
        ...

    async def held(self, proof: Proof) -> tuple[Ticket, TicketCode]:
        """The ticket that this code was printed for; NotFound for any other code or number."""
        ...

    async def codes(self, ticket_id: TicketId) -> list[TicketCode]:
        """Every print with a code, in their order."""
        ...

    async def keep_code(self, code: TicketCode) -> None: ...

    async def rate(self, rating: Rating) -> None:
        """AlreadyRated if that closing has its rating."""
        ...

    async def supplements(self, ticket_id: TicketId) -> int:
        """How often the client has sent something."""
        ...

    async def ratings(self, ticket_id: TicketId) -> list[Rating]:
        """In the order of its closings."""
        ...


class TicketPolicies(Protocol):
    """The rules of each centre, version by version; without any, the catalogue's as version 1."""

    async def current(self, centre: OrgId) -> TicketPolicy: ...

    async def version(self, centre: OrgId, version: int) -> TicketPolicy: ...

    async def held_at(self, centre: OrgId, moment: datetime) -> TicketPolicy: ...

    async def history(self, centre: OrgId) -> list[PolicyVersion]:
        """What the centre has settled itself, the newest first."""
        ...

    async def add(self, made: PolicyVersion) -> None:
        """StaleVersion if somebody else made that version."""
        ...

    async def changed_centres(self) -> list[tuple[OrgRef, int]]:
        """Centres with running clocks by older rules, and the newest version of each."""
        ...
