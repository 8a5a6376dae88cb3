"""The days of a letter: they warn, chase and list, and stop nothing (PV-48, DL-20)."""

from dataclasses import dataclass

LETTER_VALID_DAYS_MAX = 90
"""The national template's three months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPolicy:
    """Calendar days: what a letter is valid for if nobody says otherwise, and by when its receipt
    is awaited.
    """

    letter_valid_days: int = LETTER_VALID_DAYS_MAX
    receipt_days: int = 30
