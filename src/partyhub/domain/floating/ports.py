"""What floating members need from a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.floating.registration import Floating, FloatingEntry
from partyhub.domain.floating.views import FloatingFilter, FloatingLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import FloatingId, MemberId
from partyhub.domain.shared.org import OrgRef


class FloatingMembers(Protocol):
    """All registrations, and what the members took part in."""

    async def get(self, floating_id: FloatingId, *, within: Scope) -> Floating:
        """NotFound out of reach of the keeper and of the member's branch."""
        ...

    async def locked(self, floating_id: FloatingId, *, within: Scope) -> Floating:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def add(self, floating: Floating, *, search_keys: Sequence[str]) -> None:
        """AlreadyFloating if one of that member and direction stands."""
        ...

    async def save(self, floating: Floating) -> Floating:
        """With its version after it; StaleVersion."""
        ...

    async def note(self, entry: FloatingEntry) -> None:
        """Written once; EntryReversed if another reversed the same."""
        ...

    async def entries(self, ids: Sequence[FloatingId]) -> list[FloatingEntry]:
        """Of those registrations, the first day first."""
        ...

    async def page(
        self,
        wanted: FloatingFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[FloatingLine]:
        """Those that changed last come first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[Floating]:
        """The latest first; withdrawn ones too."""
        ...

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        """The running number of that issuer's next permit of that year."""
        ...
