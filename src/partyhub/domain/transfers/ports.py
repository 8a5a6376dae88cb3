"""What transfers need from a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, TransferId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.affiliation import Affiliation
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.views import TransferFilter, TransferLine


class Transfers(Protocol):
    """All transfers. The target's side finds one only from its committee's review on."""

    async def get(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        """NotFound out of reach."""
        ...

    async def locked(self, transfer_id: TransferId, *, within: Scope) -> Transfer:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def add(self, transfer: Transfer, *, search_keys: Sequence[str]) -> None:
        """TransferUnderWay if the member has an open one."""
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
    ) -> list[TransferLine]:
        """Those that changed last come first."""
        ...

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        """The running number of that issuer's next letter of that year."""
        ...

    async def latest_of(self, member_id: MemberId) -> Transfer | None: ...

    async def affiliations(self, member_id: MemberId) -> list[Affiliation]:
        """Every branch that the member belonged to, the first one first."""
        ...
