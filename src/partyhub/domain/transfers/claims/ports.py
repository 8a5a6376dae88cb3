"""What claims of transfers need of a database."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import TransferClaimId
from partyhub.domain.transfers.claims.claim import TransferClaim
from partyhub.domain.transfers.views import TransferEvent


class ClaimView(StrEnum):
    """`to_claim`: for the committees of the reach; `sent`: taken up at its counters and not told
    yet; `over`: of both, what has ended. What came last stands first.
    """

    TO_CLAIM = "to_claim"
    SENT = "sent"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A member of that name below the committee; what else agrees with what the person said."""

    id: UUID
    name: str
    branch_name: str
    birth_month: str
    phone_masked: str
    same_month: bool
    same_phone: bool


class TransferClaims(Protocol):
    """All claims; the counter and the committee, and those above them, reach them."""

    async def add(self, claim: TransferClaim) -> None: ...

    async def save(self, claim: TransferClaim) -> TransferClaim:
        """With its version after it; StaleVersion."""
        ...

    async def get(self, claim_id: TransferClaimId, *, within: Scope) -> TransferClaim:
        """NotFound out of reach."""
        ...

    async def locked(self, claim_id: TransferClaimId, *, within: Scope) -> TransferClaim:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def page(
        self,
        view: ClaimView,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
    ) -> list[TransferClaim]: ...

    async def candidates(self, claim: TransferClaim) -> list[Candidate]:
        """Present members of that name below the committee, the likeliest first; twenty at most."""
        ...

    async def events(self, claim_id: TransferClaimId) -> list[TransferEvent]:
        """Its history, the first step first."""
        ...
