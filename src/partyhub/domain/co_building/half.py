"""Halves of a year: each unit serves, and each community meets, once in one (CHK-27, CHK-28)."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

_JULY: Final = 7
REMIND_BEFORE: Final = timedelta(weeks=4)
"""So long before a half-year is over who lacks something is reminded, once (NT-23, PV-34)."""


class HalfMatter(StrEnum):
    """单位参与社区服务, 社区联席会."""

    HALF_SERVICE = "half_service"
    HALF_MEETING = "half_meeting"


@dataclass(frozen=True, slots=True)
class Half:
    """The first or the second half of a year, from the first to the last day."""

    year: int
    number: int

    @property
    def begins(self) -> date:
        return date(self.year, 1 if self.number == 1 else _JULY, 1)

    @property
    def ends(self) -> date:
        return date(self.year, 6, 30) if self.number == 1 else date(self.year, 12, 31)

    @property
    def title(self) -> str:
        return f"{self.year}年{'上' if self.number == 1 else '下'}半年"

    def near(self, today: date) -> bool:
        """True in its last weeks."""
        return self.ends - REMIND_BEFORE < today <= self.ends


def half_of(day: date) -> Half:
    """The half-year in which that day lies."""
    return Half(day.year, 1 if day.month < _JULY else 2)
