"""The days of a letter: they warn, chase and list, and stop nothing (PV-48, DL-20)."""

from dataclasses import dataclass

LETTER_VALID_DAYS_MAX = 90
"""The national template's three months."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPolicy:
    """Calendar days; `verified_days` is how long a reading of the member's record stays fresh."""

    letter_valid_days: int = 90
    receipt_days: int = 30
    chase_days: int = 7
