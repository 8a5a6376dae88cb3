"""When a post is open (VOL-04), and whether somebody has offered these hours (VOL-03)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from partyhub.domain.shared.codes import Period, Weekday
from partyhub.domain.shared.days import at, in_utc, local_time, months_after
from partyhub.domain.shared.errors import Invalid

_NOON: Final = time(12)
_EVENING: Final = time(18)
_DAYS: Final = tuple(Weekday)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Each week on that day, from one time to another."""

    weekday: Weekday
    begins: time
    ends: time


@dataclass(frozen=True, slots=True)
class Slot:
    """A stretch in which the post is open."""

    begins_at: datetime
    ends_at: datetime

    @property
    def hours(self) -> tuple[str, ...]:
        """The times of the week, as members offer them, that it touches: `mon-am`, `mon-pm`."""
        begins, ends = local_time(self.begins_at), local_time(self.ends_at)
        parts = (
            (Period.AM, begins.time() < _NOON),
            (Period.PM, begins.time() < _EVENING and ends.time() > _NOON),
            (Period.EVENING, ends.time() > _EVENING),
        )
        day = _DAYS[begins.weekday()]
        return tuple(f"{day}-{period}" for period, touched in parts if touched)

    def offered_by(self, times: Collection[str]) -> bool:
        """True if every part of it was offered."""
        return set(self.hours) <= set(times)

    def meets(self, other: "Slot") -> bool:
        return self.begins_at < other.ends_at and other.begins_at < self.ends_at


def require_sound(openings: Sequence[Opening]) -> None:
    """Invalid for one that ends before it begins, or for two at a time."""
    for opening in openings:
        if opening.begins >= opening.ends:
            raise Invalid("it ends after it begins", field="openings")
    for n, one in enumerate(openings):
        for other in openings[n + 1 :]:
            same_day = one.weekday is other.weekday
            if same_day and one.begins < other.ends and other.begins < one.ends:
                raise Invalid("open twice at a time", field="openings")


def slots_of_month(
    openings: Sequence[Opening], month: date, *, since: date, until: date | None
) -> Iterator[Slot]:
    """By time, on the days on which the post is in force."""
    day, over = max(month, since), months_after(month, 1)
    while day < over and (until is None or day <= until):
        today = [one for one in openings if one.weekday is _DAYS[day.weekday()]]
        for one in sorted(today, key=lambda opening: opening.begins):
            yield Slot(in_utc(at(day, one.begins)), in_utc(at(day, one.ends)))
        day += timedelta(days=1)
