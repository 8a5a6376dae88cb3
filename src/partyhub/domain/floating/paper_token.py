"""What the QR code of a permit or a member certificate claims; it names no person."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol
from uuid import UUID, uuid5

from partyhub.domain.shared.errors import DomainError, Kind


class ForgedPaper(DomainError):
    """Not a paper of ours: changed, cut, made up, or under a key that was withdrawn."""

    kind, code = Kind.RULE_BROKEN, "forged-register-paper"


@dataclass(frozen=True, slots=True)
class PaperClaims:
    """Of which registration or certificate, and its number by its mark."""

    subject: UUID
    mark: UUID


def mark_of(subject: UUID, number: str) -> UUID:
    return uuid5(subject, number)


class RegisterTokens(Protocol):
    """Signs what a paper's QR code says, and reads it back; ForgedPaper otherwise."""

    def sign(self, subject: UUID, number: str, issued_on: date, until: date) -> str: ...
    def read(self, token: str) -> PaperClaims: ...
