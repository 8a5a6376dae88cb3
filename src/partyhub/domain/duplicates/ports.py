"""What duplicates need of a database."""

from collections.abc import Mapping, Sequence
from typing import Protocol
from uuid import UUID

from partyhub.domain.duplicates.pair import Pair
from partyhub.domain.duplicates.views import Belonging, Merged, PairFilter, PairLine, Similar
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId


class Duplicates(Protocol):
    """Pairs are found by whoever writes a member; here they are read and decided upon."""

    async def page(self, wanted: PairFilter, *, within: Scope) -> list[PairLine]:
        """The latest found first, or the latest decided; only pairs of which both are in reach."""
        ...

    async def get(self, pair_id: UUID) -> Pair:
        """NotFound."""
        ...

    async def locked(self, pair_id: UUID) -> Pair: ...

    async def decide(self, pair: Pair) -> None: ...

    async def similar(
        self, *, name: str, name_sort: str, birth_month: str, phone: bytes | None, within: Scope
    ) -> list[Similar]:
        """A few records of that name with that month of birth or that phone."""
        ...

    async def compare_after(self, after: UUID, *, limit: int) -> UUID | None:
        """Find the pairs of the next members by id; the last of these, or None at the end."""
        ...

    async def merge(self, merged: Merged, *, by: UUID) -> None:
        """Also what went into the merged one before goes on into the kept one."""
        ...

    async def merges(self, member_id: MemberId) -> list[Merged]:
        """What went into it, and what it went into, the latest first."""
        ...

    async def belongings(self, ids: Sequence[UUID]) -> Mapping[UUID, list[Belonging]]: ...
