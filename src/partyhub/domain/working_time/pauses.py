"""The ledger of pauses: who is waited for, since when, on what ground (CLK-09 to CLK-11, PV-06)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final

from partyhub.domain.shared.errors import Invalid


class PauseKind(StrEnum):
    """Whose time it is: the client's, a superior organisation's, or a procedure's by law."""

    CLIENT = "client"
    SUPERIOR = "superior"
    STATUTORY = "statutory"


SUSPENDING: Final = frozenset(PauseKind)  # PV-06: both on; what the law takes never counts


@dataclass(frozen=True, slots=True)
class Pause:
    """A row of the ledger; open while `end` is None. `ground` cites the rule it rests on.

    Whether it `suspends` is settled by the rules of its own time: a later change of them never
    takes a pause away that was earned (PV-06, field.md 3.5).
    """

    start: datetime
    end: datetime | None
    kind: PauseKind
    reason: str = ""
    ground: str = ""
    suspends: bool = True

    def __post_init__(self) -> None:
        if self.start.tzinfo is None or (self.end is not None and self.end.tzinfo is None):
            raise Invalid("instants carry their zone", field="pauses")
        if self.end is not None and self.end < self.start:
            raise Invalid("a pause ends after it began", field="pauses", rule="pause-order")


@dataclass(frozen=True, slots=True)
class Span:
    """From an instant, included, to another, excluded."""

    start: datetime
    end: datetime


def whole_minute(moment: datetime) -> datetime:
    """As clocks show it: a pause counts from the minute it began in to the minute it ended in, so
    that one that was taken back at once moves no due time over a night.
    """
    return moment.replace(second=0, microsecond=0)


def merged(
    pauses: Iterable[Pause], now: datetime, *, suspends: frozenset[PauseKind] = SUSPENDING
) -> tuple[Span, ...]:
    """What stands still, in order and apart: overlapping and adjoining pauses are one.

    In whole minutes. An open pause projects to `now`; one within a minute vanishes, as does a kind
    that doesn't suspend.
    """
    given = (
        (whole_minute(pause.start), whole_minute(pause.end or now))
        for pause in pauses
        if pause.suspends and pause.kind in suspends
    )
    spans = sorted((start, end) for start, end in given if start < end)
    apart: list[Span] = []
    for start, end in spans:
        if apart and start <= apart[-1].end:
            apart[-1] = Span(apart[-1].start, max(apart[-1].end, end))
        else:
            apart.append(Span(start, end))
    return tuple(apart)
