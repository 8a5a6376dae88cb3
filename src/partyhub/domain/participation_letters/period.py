"""Half-years and years of letters (REG-02, PV-24)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from partyhub.domain.participation_letters.refusals import PeriodNotOver, WrongPeriod
from partyhub.domain.shared.policy import Policy

_YEARLY: Final = 12


class PeriodPart(StrEnum):
    """上半年, 下半年, 全年."""

    FIRST = "first"
    SECOND = "second"
    YEAR = "year"


_ZH: Final = {PeriodPart.FIRST: "上半年", PeriodPart.SECOND: "下半年", PeriodPart.YEAR: "度"}


@dataclass(frozen=True, slots=True)
class Period:
    """A half-year or a year, from its first to its last day."""

    year: int
    part: PeriodPart

    @property
    def begins(self) -> date:
        return date(self.year, 7 if self.part is PeriodPart.SECOND else 1, 1)

    @property
    def ends(self) -> date:
        first = self.part is PeriodPart.FIRST
        return date(self.year, 6, 30) if first else date(self.year, 12, 31)

    @property
    def title(self) -> str:
        return f"{self.year}年{_ZH[self.part]}"

    def require_over(self, today: date, policy: Policy) -> None:
        """WrongPeriod for one that letters are not written for; PeriodNotOver."""
        yearly = policy.participation_letter_months == _YEARLY
        if (self.part is PeriodPart.YEAR) is not yearly:
            raise WrongPeriod("letters are for another period", part=self.part.value)
        if today <= self.ends:
            raise PeriodNotOver("drafts are frozen when it is over", ends=f"{self.ends}")


def periods_over(today: date, policy: Policy, *, count: int) -> Sequence[Period]:
    """The last `count` periods that are over and that letters are written for, newest first."""
    if policy.participation_letter_months == _YEARLY:
        return [Period(today.year - back, PeriodPart.YEAR) for back in range(1, count + 1)]
    running = today.year * 2 + (today.month > _YEARLY // 2)
    halves = (divmod(running - back, 2) for back in range(1, count + 1))
    return [Period(year, PeriodPart.SECOND if late else PeriodPart.FIRST) for year, late in halves]


def period_of(begins: date, ends: date) -> Period:
    """The period of these days."""
    if begins.month != 1:
        return Period(begins.year, PeriodPart.SECOND)
    return Period(begins.year, PeriodPart.FIRST if ends.month != _YEARLY else PeriodPart.YEAR)
