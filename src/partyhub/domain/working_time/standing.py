"""How a matter stands at a moment: running, near its due time, overdue or paused (CLK-16)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.spans import NONE, counted, working_between


class State(StrEnum):
    """Derived, never stored as truth."""

    RUNNING = "running"
    NEAR = "near"
    OVERDUE = "overdue"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class Standing:
    """Working time net of pauses: used, left before due, and over it."""

    state: State
    elapsed: timedelta
    remaining: timedelta
    late: timedelta


def standing(deadline: Deadline, at: datetime) -> Standing:
    """How the matter stands; at the moment of closing it says whether it was in time.

    An open pause that began in time lasts: waiting for the client never turns into a breach.
    """
    at = counted(at, "at")
    since = min((row.start for row in deadline.ledger if row.end is None), default=None)
    if since is not None and since <= at:
        return _standing(deadline, State.PAUSED, deadline.clock.elapsed(max(since, deadline.start)))
    if at > deadline.due_at:
        over = working_between(deadline.calendar, deadline.due_at, at)
        return _standing(deadline, State.OVERDUE, deadline.promised + over)
    elapsed = deadline.clock.elapsed(at)
    if any(span.start <= at < span.end for span in deadline.still):
        return _standing(deadline, State.PAUSED, elapsed)
    near = at >= deadline.warn_at
    return _standing(deadline, State.NEAR if near else State.RUNNING, elapsed)


def _standing(deadline: Deadline, state: State, elapsed: timedelta) -> Standing:
    left = deadline.promised - elapsed
    return Standing(state, elapsed, max(left, NONE), max(-left, NONE))
