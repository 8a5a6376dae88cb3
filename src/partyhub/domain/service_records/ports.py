"""What the service record needs of a database."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.shared.ids import MemberId, ServiceRecordId


class ServiceRecords(Protocol):
    """All entries of all cards. Whoever adds one holds the member's row."""

    async def overlaps(self, member_id: MemberId, begins_at: datetime, ends_at: datetime) -> bool:
        """Whether an entry of the person that counts or waits stands in that time."""
        ...

    async def add(self, records: Sequence[ServiceRecord]) -> None:
        """RecordStands if its source entered the member before, TwoPlaces."""
        ...

    async def locked(self, record_id: ServiceRecordId) -> ServiceRecord:
        """Held against other writers; NotFound."""
        ...

    async def decide(self, record: ServiceRecord) -> None:
        """Keeps what was decided. TwoPlaces."""
        ...

    async def take_back(self, reversal: ServiceRecord) -> None:
        """Keeps the entry and marks the one that it takes back."""
        ...
