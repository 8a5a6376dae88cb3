"""From rows grouped several ways at once to the lists of an analysis."""

from collections.abc import Mapping
from typing import Any

from partyhub.domain.analysis.figures import (
    NO_PROMISES,
    NO_REQUESTS,
    Cell,
    Moment,
    Promises,
    Requests,
)
from partyhub.domain.analysis.periods import Period


def keys_of(by: str, found: Mapping[tuple[str, str], Any]) -> set[str]:
    return {key for way, key in found if way == by}


def coded(
    by: str, requests: Mapping[tuple[str, str], Requests], words: Mapping[str, str]
) -> list[Cell]:
    others = {key: key for key in sorted(keys_of(by, requests)) if key not in words}
    return cells(by, requests, {**words, **others})


def cells(
    by: str, requests: Mapping[tuple[str, str], Requests], named: Mapping[str, str]
) -> list[Cell]:
    """In the order of `named`; those without a request are left out."""
    return [
        Cell(key=key, name=name, total=found.total, people=found.people)
        for key, name in named.items()
        if (found := requests.get((by, key))) is not None
    ]


def trend(
    period: Period,
    requests: Mapping[tuple[str, str], Requests],
    promises: Mapping[tuple[str, str], Promises],
) -> list[Moment]:
    moments = []
    for part in period.steps():
        key = ("step", f"{period.step.starts(part.since)} 00:00:00")
        stopped = promises.get(key, NO_PROMISES)
        moments.append(
            Moment(
                since=part.since,
                until=part.until,
                registered=requests.get(key, NO_REQUESTS).total,
                stopped=stopped.stopped,
                kept=stopped.kept,
            )
        )
    return moments
