"""Moments at which offices do things: on working days, in working hours, never after `now`."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from partyhub.domain.shared.days import first_moment, local_day

_OPENS, _CLOSES = 8 * 60 + 40, 17 * 60 + 20  # minutes of the day, China time
_SATURDAY = 5


@dataclass(frozen=True, slots=True)
class Calendar:
    """Counts back from `now`; `rng` picks among the days and minutes that fit."""

    now: datetime
    rng: Random

    def ago(self, fewest: int, most: int) -> datetime:
        """A moment so many days ago; on a working day if there is one in that span."""
        today = local_day(self.now)
        days = [today - timedelta(days=n) for n in range(fewest, most + 1)]
        return self._within(self.rng.choice([d for d in days if d.weekday() < _SATURDAY] or days))

    def before(self, moment: datetime, fewest: int, most: int) -> datetime:
        """A moment so many days before another one; before a week-end rather than in it."""
        day = local_day(moment) - timedelta(days=self.rng.randint(fewest, most))
        return self._within(day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1)))

    def after(self, moment: datetime, fewest: int, most: int) -> datetime:
        """A moment so many days after another one, or shortly after it if that is yet to come."""
        day = local_day(moment) + timedelta(days=self.rng.randint(fewest, most))
        return max(self._within(day), moment + timedelta(minutes=1))

    def _within(self, day: date) -> datetime:
        minutes = timedelta(
            minutes=self.rng.randint(_OPENS, _CLOSES), seconds=self.rng.randint(0, 59)
        )
        return min(first_moment(day) + minutes, self.now - timedelta(minutes=5))
