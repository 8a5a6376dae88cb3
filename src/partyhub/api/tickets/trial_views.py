"""What a change of rules or hours would do to running tickets, as it is answered."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.usecases.tickets.trial import Move, Trial

_MOST_LINES = 50


@dataclass(frozen=True, slots=True)
class MovedOut:
    """How many run, how many would be due later or earlier; these clients would be told."""

    running: int
    later: int
    earlier: int

    @classmethod
    def of(cls, found: Trial) -> "MovedOut":
        later, earlier = _counts(found)
        return cls(found.running, later, earlier)


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOut:
    """One ticket before and after; `waits_change`: what it waits for counts otherwise from now."""

    id: UUID
    number: str
    item_name: str
    due_before: datetime | None
    due_after: datetime | None
    warn_before: datetime | None
    warn_after: datetime | None
    waits_change: bool
    told: bool

    @classmethod
    def of(cls, move: Move) -> "MoveOut":
        old, new = move.before.clock, move.after.clock
        return cls(
            id=move.after.id,
            number=move.after.number,
            item_name=move.after.matter.name,
            due_before=old.due_at,
            due_after=new.due_at,
            warn_before=old.warn_at,
            warn_after=new.warn_at,
            waits_change=len(old.pauses) != len(new.pauses),
            told=move.told,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyTrialOut:
    """Of the running tickets: `later` and `earlier` by their due time, `warned_otherwise` by the
    warning's alone, `waits_change` by what they wait for. `items` are the first 50 of them.
    """

    running: int
    later: int
    earlier: int
    warned_otherwise: int
    waits_change: int
    items: Sequence[MoveOut]

    @classmethod
    def of(cls, found: Trial) -> "PolicyTrialOut":
        later, earlier = _counts(found)
        lines = [MoveOut.of(move) for move in found.moves]
        return cls(
            running=found.running,
            later=later,
            earlier=earlier,
            warned_otherwise=sum(not (line.told or line.waits_change) for line in lines),
            waits_change=sum(line.waits_change for line in lines),
            items=lines[:_MOST_LINES],
        )


def _counts(found: Trial) -> tuple[int, int]:
    dues = [(m.before.clock.due_at, m.after.clock.due_at) for m in found.moves if m.told]
    later = sum(bool(old and new and new > old) for old, new in dues)
    return later, len(dues) - later
