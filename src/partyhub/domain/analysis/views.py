"""What is asked behind a figure, and the rows that stand there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID


class Figure(StrEnum):
    """The figures that open to rows; each is the length of its list."""

    TOTAL = "total"
    EXTENDED = "extended"
    BOUNCED = "bounced"
    LATE_PAPERS = "late_papers"
    SECOND_CONTACT = "second_contact"
    REOPENED = "reopened"
    MERGED = "merged"
    ESCALATED = "escalated"
    OVERDUE = "overdue"
    STOPPED = "stopped"
    KEPT = "kept"
    LATE = "late"
    RATINGS = "ratings"


class Cohort(StrEnum):
    """By which moment a row belongs to the period."""

    REGISTERED = "registered"
    STOPPED = "stopped"
    RATED = "rated"


_OF_CLOCKS = frozenset({Figure.STOPPED, Figure.KEPT, Figure.LATE})


def cohort_of(figure: Figure) -> Cohort:
    if figure is Figure.RATINGS:
        return Cohort.RATED
    return Cohort.STOPPED if figure in _OF_CLOCKS else Cohort.REGISTERED


@dataclass(frozen=True, slots=True)
class Counting:
    """Who counts: their account and the organisations of their grants, and where they direct.

    A complaint that is kept from one of these, or is about who directs there, is not counted.
    """

    parties: Sequence[UUID]
    complaints: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsAsked:
    """One cell: a figure of a period, narrowed to an item, channel, state and so on."""

    figure: Figure
    item_id: UUID | None = None
    category: str | None = None
    channel: str | None = None
    state: str | None = None
    community_id: UUID | None = None
    no_community: bool = False
    stars: int | None = None


@dataclass(frozen=True, slots=True)
class CountedTicket:
    """A row behind a figure; `at` is the moment it counts by. Nothing of the client."""

    id: UUID
    number: str
    item_name: str
    channel: str
    state: str
    department_id: UUID
    department_name: str
    registered_at: datetime
    at: datetime
    due_at: datetime | None
    net_minutes: int | None
    kept: bool | None
    stars: int | None


@dataclass(frozen=True, slots=True)
class ReportLine:
    """One line of the list of reports."""

    id: UUID
    number: str
    centre_id: UUID
    centre_name: str
    period: str
    since: date
    until: date
    definition: int
    frozen_at: datetime
    frozen_by_name: str
    sent_at: datetime | None
    to_name: str | None
