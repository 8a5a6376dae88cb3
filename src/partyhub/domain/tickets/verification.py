"""A verification (TKT-21) or a survey on the spot (TKT-37): who looked, where, what came of it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from partyhub.domain.shared.ids import AccountId

MOST_INVESTIGATORS: Final = 5


@dataclass(frozen=True, slots=True)
class Investigator:
    """A colleague by their account, or somebody from outside by name alone."""

    name: str
    account_id: AccountId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """`place` is that of a survey on the spot, and empty for any other verification."""

    by: tuple[Investigator, ...]
    place: str = ""
    assigned_at: datetime
    outcome: str = ""
    concluded_at: datetime | None = None
