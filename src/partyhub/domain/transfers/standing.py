"""What a letter is good for on a day, for whoever holds it in hand (form 8.5, PV-48)."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum

from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.letter import Letter
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer

IN_FORCE = frozenset({TransferState.LETTER_ISSUED, TransferState.VERIFYING, TransferState.ASSIGNED})


class Standing(StrEnum):
    """有效, 已使用, 过期, 作废."""

    VALID = "valid"
    USED = "used"
    EXPIRED = "expired"
    VOIDED = "voided"


def successor(transfer: Transfer, letter: Letter) -> str:
    """The number of the letter that took its place; empty if none did."""
    after = transfer.letters[transfer.letters.index(letter) + 1 :]
    return after[0].number if after else ""


def is_void(transfer: Transfer, letter: Letter) -> bool:
    """Only the last letter counts, and only while its transfer stands by it: one that was sent
    back, refused or withdrawn needs another. One from elsewhere is reviewed in hand.
    """
    reviewed = transfer.direction is Direction.IN and transfer.state is TransferState.TARGET_REVIEW
    return letter != transfer.letter or not (transfer.state in IN_FORCE or reviewed)


def standing(transfer: Transfer, letter: Letter, today: date) -> Standing:
    """A letter that brought the member into a branch is used, whatever its days."""
    if is_void(transfer, letter):
        return Standing.VOIDED
    if transfer.state is TransferState.ASSIGNED:
        return Standing.USED
    return Standing.EXPIRED if letter.expired(today) else Standing.VALID


def best(standings: Sequence[Standing]) -> Standing:
    """Of a paper that names several: in force while it is for anybody, void once it is for none."""
    return min(standings, key=list(Standing).index)
