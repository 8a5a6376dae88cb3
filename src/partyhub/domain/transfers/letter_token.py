"""What the QR code of a printed letter claims; it names no person."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID, uuid5

from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.transfer import Transfer


class ForgedLetter(DomainError):
    """Not a letter of ours: changed, cut, made up, or under a key that was withdrawn."""

    kind, code = Kind.RULE_BROKEN, "forged-letter"


@dataclass(frozen=True, slots=True)
class LetterClaims:
    """Of which transfer, and which of its letters by its mark."""

    transfer_id: TransferId
    mark: UUID


def mark_of(transfer_id: TransferId, letter: Letter) -> UUID:
    """A letter has no id of its own: its number within its transfer makes one."""
    return uuid5(transfer_id, letter.number)


def letter_marked(transfer: Transfer, mark: UUID) -> Letter:
    """ForgedLetter if the transfer has no such letter."""
    for letter in transfer.letters:
        if mark_of(transfer.id, letter) == mark:
            return letter
    raise ForgedLetter("no such letter")


class LetterTokens(Protocol):
    """Signs what a letter's QR code says, and reads it back; ForgedLetter otherwise."""

    def sign(self, transfer_id: TransferId, letter: Letter) -> str: ...
    def read(self, token: str) -> LetterClaims: ...
