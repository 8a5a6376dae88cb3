"""The days of a transfer's papers: they warn, chase and list, and stop nothing (DL-20, PV-48)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from partyhub.domain.transfers.kinds import Direction
from partyhub.domain.transfers.states import TransferState
from partyhub.domain.transfers.transfer import Transfer

_EXAMINED = frozenset({TransferState.TARGET_REVIEW, TransferState.VERIFYING})


class TransferPaper(StrEnum):
    """Whose time runs: the letter's until the member arrives, the receipt's until it is back."""

    LETTER = "letter"
    RECEIPT = "receipt"


@dataclass(frozen=True, slots=True)
class Owed:
    """`days_left` is negative once the day has passed."""

    paper: TransferPaper
    due_on: date
    days_left: int
    overdue: bool


def owed(transfer: Transfer, today: date) -> list[Owed]:
    """Both of a member on the way out of the system, else the one that runs."""
    found = []
    if _letter_runs(transfer) and transfer.letter is not None:
        found.append(_owed(TransferPaper.LETTER, transfer.letter.valid_until, today))
    awaited = transfer.state is TransferState.ASSIGNED or (
        transfer.direction is Direction.OUT and transfer.state is TransferState.LETTER_ISSUED
    )
    receipt = transfer.receipt_due_on if awaited else None
    return found if receipt is None else [*found, _owed(TransferPaper.RECEIPT, receipt, today)]


def _letter_runs(transfer: Transfer) -> bool:
    """Until the member arrives; one from elsewhere until the member is taken in."""
    examined = transfer.direction is Direction.IN and transfer.state in _EXAMINED
    return examined or transfer.state is TransferState.LETTER_ISSUED


def _owed(paper: TransferPaper, due_on: date, today: date) -> Owed:
    left = (due_on - today).days
    return Owed(paper, due_on, left, left < 0)
