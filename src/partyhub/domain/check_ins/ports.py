"""What check-ins need from a database."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from partyhub.domain.check_ins.certificate_token import CertificateClaims
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.check_ins.prints import CertificatePrint
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import CheckInId, OrgId


class CheckIns(Protocol):
    """All check-ins."""

    async def get(self, check_in_id: CheckInId, *, within: Scope) -> CheckIn: ...
    async def presented(
        self, check_in_id: CheckInId, short_code: str, *, within: Scope
    ) -> CheckIn: ...
    async def add(self, check_ins: list[CheckIn]) -> None: ...
    async def save(self, check_in: CheckIn) -> CheckIn: ...
    async def next_numbers(self, unit_id: OrgId, year: int, count: int) -> int: ...


class CertificateTokens(Protocol):
    """Signs what a certificate's QR code says, and reads it back; ForgedCertificate otherwise."""

    def sign(
        self, certificate_id: CheckInId, unit_id: OrgId, issued_on: date, due_on: date
    ) -> str: ...
    def read(self, token: str) -> CertificateClaims: ...


class ShortCodes(Protocol):
    """Makes the short code that stands beside the QR code: 8 characters, not guessable."""

    def new(self) -> str: ...


class CertificatePrinter(Protocol):
    """Prints certificates, one A4 page each, and receipts alone."""

    def print_certificates(self, prints: Sequence[CertificatePrint]) -> bytes: ...
    def print_receipts(self, prints: Sequence[CertificatePrint]) -> bytes: ...
