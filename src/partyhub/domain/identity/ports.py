"""What identity numbers need of a database."""

from collections.abc import Sequence
from typing import Protocol

from partyhub.domain.identity.record import IdentityRecord
from partyhub.domain.identity.switch import Switching
from partyhub.domain.shared.ids import MemberId, OrgId
from partyhub.domain.shared.org import OrgRef


class Identities(Protocol):
    """Whoever writes one holds the member's row."""

    async def of_member(self, member_id: MemberId) -> IdentityRecord:
        """An empty one of version 0 if nothing was ever kept."""
        ...

    async def save(self, record: IdentityRecord) -> None:
        """The number, and whom it makes a duplicate of; StaleVersion."""
        ...

    async def equal(self, indexes: Sequence[bytes]) -> list[IdentityRecord]:
        """Those whose number has one of these indexes, held against other writers."""
        ...

    async def not_under(self, key_id: int, *, limit: int) -> list[IdentityRecord]:
        """Some that an older key seals, held; those that somebody else holds are passed by."""
        ...

    async def nearest_switch(self, place: OrgRef) -> Switching | None:
        """The latest word of the nearest organisation at or above that said one."""
        ...

    async def switchings(self, org_id: OrgId) -> list[Switching]:
        """What that organisation itself said, the latest first."""
        ...

    async def switch(self, switching: Switching) -> None: ...
