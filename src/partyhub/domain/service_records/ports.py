"""What the service record needs of a database."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.service_records.certificate import ServiceCertificate, ServiceShare
from partyhub.domain.service_records.figures import ServedThere, ServiceBranch, ServiceMonth
from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.views import (
    CardKey,
    DeskKey,
    RecordLine,
    RecordShow,
    ServiceSum,
    UnitRecordLine,
)
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.ids import MemberId, OrgId, ServiceCertificateId, ServiceRecordId


class ServiceRecords(Protocol):
    """All entries of all cards. Whoever adds one holds the member's row."""

    async def overlaps(self, member_id: MemberId, begins_at: datetime, ends_at: datetime) -> bool:
        """Whether an entry of the person that counts or waits stands in that time."""
        ...

    async def elsewhere(self, record: ServiceRecord) -> list[ServiceRecordId]:
        """Other entries of that person, whichever of their records, that count in its time."""
        ...

    async def one_person(self, one: MemberId, other: MemberId) -> bool:
        """Whether both records are of one person, as far as merges say."""
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

    async def desk(
        self, show: RecordShow, after: DeskKey, *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        """Entries of the scope's communities."""
        ...

    async def card(
        self, member_id: MemberId, after: CardKey, *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        """A year of the person's entries at the scope's communities, the latest first."""
        ...

    async def unit_card(
        self, member_id: MemberId, after: CardKey, *, limit: int
    ) -> list[UnitRecordLine]:
        """A year of the person's confirmed entries, the latest first."""
        ...

    async def shares(
        self, member_id: MemberId, community_id: OrgId, until: date
    ) -> list[ServiceShare]:
        """What counts of the person there, by year and assurance; what was taken back does not."""
        ...

    async def served_there(self, pairs: Sequence[tuple[UUID, UUID]]) -> list[ServedThere]:
        """What counts of each member at each community, of all years."""
        ...

    async def months(self, on: date, *, within: Scope) -> list[ServiceMonth]: ...
    async def branches(
        self, roots: Sequence[OrgId], on: date, *, below: bool
    ) -> list[ServiceBranch]:
        """The roots themselves or, `below`, their children, in the tree's order."""
        ...

    async def confirmed(
        self, year: int, after: tuple[date, UUID], *, reader: Actor, within: Scope, limit: int
    ) -> list[RecordLine]:
        """A year's confirmed entries of the scope's communities, the earliest first."""
        ...

    async def certificates_in(self, community_id: OrgId, year: int) -> int:
        """How many it issued in that year; whoever asks holds the community."""
        ...

    async def add_certificate(self, one: ServiceCertificate) -> None: ...
    async def certificate(self, certificate_id: ServiceCertificateId) -> ServiceCertificate:
        """NotFound."""
        ...

    async def certificates_of(self, member_id: MemberId) -> list[ServiceCertificate]:
        """The latest first."""
        ...

    async def sum_of(self, member_id: MemberId, year: int) -> ServiceSum: ...
    async def of_member(self, member_id: MemberId, *, reader: Actor) -> list[RecordLine]:
        """All of the person's entries, the earliest first."""
        ...
