"""The days of a letter: they warn, chase and list, and stop nothing (PV-48, DL-20)."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from partyhub.domain.shared.errors import Invalid

LETTER_VALID_DAYS_MAX: Final = 90
"""The national template's three months."""
RECEIPT_DAYS: Final = 30
BOUNDS: Final[Mapping[str, tuple[int, int]]] = MappingProxyType(
    {
        "letter_valid_days": (1, LETTER_VALID_DAYS_MAX),
        "receipt_days": (1, 90),
        "chase_handler_days": (0, 30),
        "chase_branch_days": (1, 60),
        "chase_committee_days": (1, 90),
    }
)
"""Least and most of each; in the order in which people read them."""
_AT_LEAST: Final = (
    ("chase_branch_days", "chase_handler_days"),
    ("chase_committee_days", "chase_branch_days"),
)
"""The first is never below the second: who stands higher is told later."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferPolicy:
    """Calendar days: what a letter is valid for if nobody says otherwise, by when its receipt is
    awaited, and how long after that day who is reminded (TRF-04).
    """

    letter_valid_days: int = LETTER_VALID_DAYS_MAX
    receipt_days: int = RECEIPT_DAYS
    chase_handler_days: int = 0
    chase_branch_days: int = 7
    chase_committee_days: int = 15


CATALOGUE: Final = TransferPolicy()
"""What holds where no committee has settled anything (PV-48)."""


def checked(policy: TransferPolicy) -> TransferPolicy:
    """Invalid with the name of the field and of the rule."""
    for name, (least, most) in BOUNDS.items():
        if not least <= getattr(policy, name) <= most:
            raise Invalid(f"{least} to {most}", field=name, rule="out-of-bounds")
    for name, other in _AT_LEAST:
        if getattr(policy, name) < getattr(policy, other):
            raise Invalid(f"not below {other}", field=name, rule="earlier-than-below")
    return policy


def differences(before: TransferPolicy, after: TransferPolicy) -> list[str]:
    """The names of what is not the same, in their order."""
    return [name for name in BOUNDS if getattr(before, name) != getattr(after, name)]
