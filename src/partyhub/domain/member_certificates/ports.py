"""What certificates of membership need from a database, and from printing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.member_certificates.certificate import MemberCertificate
from partyhub.domain.member_certificates.views import CertificateFilter, CertificateLine
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberCertificateId, MemberId
from partyhub.domain.shared.org import OrgRef


class MemberCertificates(Protocol):
    """All certificates, in and out."""

    async def get(self, certificate_id: MemberCertificateId, *, within: Scope) -> MemberCertificate:
        """NotFound out of reach."""
        ...

    async def locked(
        self, certificate_id: MemberCertificateId, *, within: Scope
    ) -> MemberCertificate:
        """The same, held against other writers until the end of the transaction."""
        ...

    async def add(self, one: MemberCertificate, *, search_keys: Sequence[str]) -> None: ...
    async def save(self, one: MemberCertificate) -> MemberCertificate:
        """What may change of it: its state; with its version after it. StaleVersion."""
        ...

    async def page(
        self,
        wanted: CertificateFilter,
        *,
        within: Scope,
        after: tuple[datetime, UUID] | None,
        limit: int,
        today: date,
    ) -> list[CertificateLine]:
        """Those that changed last come first."""
        ...

    async def of_member(self, member_id: MemberId) -> list[MemberCertificate]:
        """The latest first, also those of records that went into this one."""
        ...

    async def next_number(self, issuer: OrgRef, year: int) -> int:
        """The running number of that issuer's next certificate of that year."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificatePrint:
    """存根 and 证明信 of one certificate, with the address of its QR code."""

    certificate: MemberCertificate
    qr_url: str


class MemberCertificatePrinter(Protocol):
    """Prints on A4; it blocks, so it belongs in a thread."""

    def print_certificate(self, one: CertificatePrint) -> bytes: ...
