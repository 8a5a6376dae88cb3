"""What hand-overs and signings of many tickets at once need of a database."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import AccountId, TicketId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket


class TicketBatches(Protocol):
    """Many tickets at once, and who could answer for them."""

    async def locked(self, ids: Sequence[TicketId], reader: Reader) -> list[Ticket]:
        """Those within reach, held against other writers; locked in the order of their ids, so
        that two batches wait for each other and never deadlock.
        """
        ...

    async def open_of(self, owner: AccountId, reader: Reader, *, limit: int) -> list[TicketId]:
        """What that person answers for and has not offered yet; first what is owed first."""
        ...

    async def loads(self, owners: Sequence[AccountId], reader: Reader) -> Mapping[AccountId, int]:
        """How many open tickets each of them answers for, of those that the reader knows of;
        nothing for who has none.
        """
        ...

    async def centres(self, within: Scope) -> list[OrgRef]:
        """Centres at, above or below the scope's subtrees: whose tickets one may hold."""
        ...
