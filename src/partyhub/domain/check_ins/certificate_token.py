"""What a certificate's QR code claims; it names no person."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from partyhub.domain.shared.errors import DomainError, Kind


class ForgedCertificate(DomainError):
    """Not signed by us: changed, cut, made up, or under a key that was withdrawn."""

    kind, code = Kind.RULE_BROKEN, "forged-certificate"


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateClaims:
    """A signed certificate (CHK-06); `certificate_id` is the id of its check-in."""

    certificate_id: UUID
    unit_org_id: UUID
    issued_on: date
    due_on: date
    key_id: int

    def __post_init__(self) -> None:
        if self.due_on < self.issued_on:
            raise ValueError("a certificate cannot be due before it is issued")
