"""What is counted of service tickets in a period (TKT-28, RP-02): plain numbers, nobody's name.

Lines stand in the tree's order or the catalogue's, never in a figure's: nobody is ranked. People
behind a figure are counted only where it is frozen, so that small cells can be held back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """Tickets registered in the period, by what has become of them since.

    `overdue` runs and is past its due time at the moment of counting.
    """

    total: int = 0
    people: int = 0
    extended: int = 0
    bounced: int = 0
    bounces: int = 0
    late_papers: int = 0
    second_contact: int = 0
    reopened: int = 0
    merged: int = 0
    escalated: int = 0
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Clocks that stopped in the period: kept in time or late, and the net working minutes."""

    stopped: int = 0
    kept: int = 0
    people: int = 0
    kept_people: int = 0
    late_people: int = 0
    median_minutes: int | None = None
    p90_minutes: int | None = None

    @property
    def late(self) -> int:
        return self.stopped - self.kept

    @property
    def on_time_rate(self) -> float | None:
        return round(self.kept / self.stopped, 4) if self.stopped else None


NO_REQUESTS, NO_PROMISES = Requests(), Promises()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One item's or one department's figures; `before` is the total of the period before."""

    key: str
    name: str
    group: str = ""
    requests: Requests = NO_REQUESTS
    promises: Promises = NO_PROMISES
    before: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """How many requests; `key` is a code or an id, empty for those of whom it is not known."""

    key: str
    name: str = ""
    total: int
    people: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One step of a trend."""

    since: date
    until: date
    registered: int
    stopped: int
    kept: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Satisfaction:
    """Ratings given in the period; `stars` counts those of one to five stars."""

    ratings: int = 0
    people: int = 0
    mean: float | None = None
    stars: Sequence[int] = (0, 0, 0, 0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """All figures of a period; complaints stand in `complaints` alone (SP-06)."""

    requests: Requests
    promises: Promises
    satisfaction: Satisfaction
    complaints: int
    before: int
    items: Sequence[Line]
    departments: Sequence[Line]
    categories: Sequence[Cell]
    channels: Sequence[Cell]
    communities: Sequence[Cell]
    states: Sequence[Cell]
    trend: Sequence[Moment]
