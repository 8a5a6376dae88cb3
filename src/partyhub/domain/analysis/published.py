"""What of a report may be published: no cell of fewer than five people, not even by subtraction.

Published is only what stands once: one breakdown by item, one by channel, one by department, none
of which sums to another's cell; no period before, no trend, no distribution of stars, no words.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from partyhub.domain.analysis.figures import Cell, Figures, Line, Promises

SMALLEST: Final = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicCell:
    """`total` is null where it is held back."""

    key: str
    name: str
    total: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicFigures:
    """The figures that go out; null is held back."""

    total: int | None
    stopped: int | None
    kept: int | None
    on_time_rate: float | None
    median_minutes: int | None
    p90_minutes: int | None
    ratings: int | None
    mean: float | None
    items: Sequence[PublicCell]
    channels: Sequence[PublicCell]
    departments: Sequence[PublicCell]


def published(figures: Figures) -> PublicFigures:
    """The same figures with every small cell, and whatever would give one away, held back."""
    total = figures.requests.total if _enough(figures.requests.people) else None
    promises, satisfaction = figures.promises, figures.satisfaction
    counted = _enough(promises.people)
    telling = counted and _splits(promises)
    rated = _enough(satisfaction.people)
    return PublicFigures(
        total=total,
        stopped=promises.stopped if counted else None,
        kept=promises.kept if telling else None,
        on_time_rate=promises.on_time_rate if telling else None,
        median_minutes=promises.median_minutes if counted else None,
        p90_minutes=promises.p90_minutes if counted else None,
        ratings=satisfaction.ratings if rated else None,
        mean=round(satisfaction.mean, 1) if rated and satisfaction.mean is not None else None,
        items=held_back([_cell(line) for line in figures.items], total),
        channels=held_back(figures.channels, total),
        departments=held_back([_cell(line) for line in figures.departments], total),
    )


def held_back(cells: Sequence[Cell], total: int | None) -> list[PublicCell]:
    """Small cells are hidden, and the smallest large one with them.

    The hidden ones together are what is left of the total: so nobody learns more of them than a
    sum with five people behind it at least. A cell of nothing says nothing about anybody.
    """
    if total is None:
        return [PublicCell(key=c.key, name=c.name, total=None) for c in cells]
    some = sorted((c for c in cells if c.total), key=lambda c: (c.people, c.total, c.key))
    hidden = [c for c in some if not _enough(c.people)]
    if hidden:
        hidden = some[: len(hidden) + 1]
    secret = {c.key for c in hidden}
    return [
        PublicCell(key=c.key, name=c.name, total=None if c.key in secret else c.total)
        for c in cells
    ]


def _cell(line: Line) -> Cell:
    requests = line.requests
    return Cell(key=line.key, name=line.name, total=requests.total, people=requests.people)


def _enough(people: int) -> bool:
    return people >= SMALLEST


def _splits(promises: Promises) -> bool:
    """Whether either part is empty or has enough people behind it."""
    parts = (
        (promises.kept, promises.kept_people),
        (promises.late, promises.late_people),
    )
    return all(n == 0 or _enough(people) for n, people in parts)
