"""How long a probation lasts: a year, extended once by half a year to a year (art. 7; DL-21).

It begins on the day of joining (入党时间: the branch assembly admitted them as probationary).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from partyhub.domain.probations.kinds import ProbationStanding
from partyhub.domain.shared.days import months_after

WARN_DAYS: Final = 30
_YEAR, _HALF_YEAR = 12, 6


@dataclass(frozen=True, slots=True)
class Probation:
    """Since when, and until when it was extended."""

    since: date | None
    extended_until: date | None = None

    @property
    def due_on(self) -> date | None:
        """From that day on the branch discusses whether they become a full member."""
        return self.extended_until or self.first_due_on

    @property
    def first_due_on(self) -> date | None:
        return None if self.since is None else months_after(self.since, _YEAR)

    def standing(self, today: date) -> ProbationStanding:
        due = self.due_on
        if due is None:
            return ProbationStanding.UNKNOWN
        if due <= today:
            return ProbationStanding.OVERDUE
        return ProbationStanding.DUE_SOON if due <= soon(today) else ProbationStanding.RUNNING


def soon(today: date) -> date:
    """What is due by that day is due soon."""
    return today + timedelta(days=WARN_DAYS)


def extensions(first_due_on: date) -> tuple[date, date]:
    """The first and the last day until which a probation may be extended."""
    return months_after(first_due_on, _HALF_YEAR), months_after(first_due_on, _YEAR)
