"""A transfer, or a part of it, that a superior organisation was asked to handle (TRF-09)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Referral:
    """`owed_by` is the organisation that owes the member the feedback until `fed_back_on`."""

    to: str
    why: str
    on: date
    owed_by: str
    answer: str = ""
    answered_on: date | None = None
    feedback: str = ""
    fed_back_on: date | None = None

    @property
    def open(self) -> bool:
        return self.fed_back_on is None
