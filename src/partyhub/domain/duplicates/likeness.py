"""What makes two records likely to be of one person: a table, which the search is made of."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TypeVar

T = TypeVar("T")


class Match(StrEnum):
    """How a field of two records compares; `unknown` if one of them is empty."""

    SAME = "same"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


class Likeness(StrEnum):
    """`none`: nobody is asked about the pair."""

    CERTAIN = "certain"
    LIKELY = "likely"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Two records, field by field; numbers and phones by their blind indexes."""

    identity: Match = Match.UNKNOWN
    name: Match
    birth_month: Match
    phone: Match


_SAME, _DIFFERENT, _UNKNOWN = Match.SAME, Match.DIFFERENT, Match.UNKNOWN
Rule = tuple[Mapping[str, Match], Likeness]
RULES: tuple[Rule, ...] = (
    ({"identity": _SAME}, Likeness.CERTAIN),
    ({"identity": _DIFFERENT}, Likeness.NONE),
    ({"name": _SAME, "birth_month": _SAME, "phone": _SAME}, Likeness.CERTAIN),
    ({"name": _SAME, "phone": _SAME}, Likeness.LIKELY),
    ({"name": _SAME, "birth_month": _SAME, "phone": _UNKNOWN}, Likeness.LIKELY),
)
"""The first that fits counts; where none does, nobody is asked.

A name and a month of birth with two different phones is left out on purpose: of a million members
some twenty thousand pairs agree in both by chance.
"""


def likeness(comparison: Comparison) -> Likeness:
    """What the table says of the pair."""
    said = asdict(comparison)
    for needs, found in RULES:
        if all(said[field] is match for field, match in needs.items()):
            return found
    return Likeness.NONE


def compared(one: T | None, other: T | None) -> Match:
    """Empty texts are as good as none."""
    if not one or not other:
        return Match.UNKNOWN
    return Match.SAME if one == other else Match.DIFFERENT
