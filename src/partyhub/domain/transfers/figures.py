"""What is counted of transfers (TRF-08): plain numbers, nobody's name, nobody ranked.

Every figure is the number of rows of the register with the same filter, so that it can be opened.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.org import Side
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.kinds import Direction, Reason, TransferChannel
from partyhub.domain.transfers.states import TransferState

DEFINITION = "transfers/1"
"""Names how figures are counted; a change of the rules below changes it."""
DIMENSIONS: Mapping[str, Sequence[str]] = {
    "direction": list(Direction),
    "channel": list(TransferChannel),
    "state": list(TransferState),
    "reason": list(Reason),
}
SPANS = ((0, 7), (8, 15), (16, 30), (31, 60), (61, 90), (91, None))
"""Days from the beginning to the day that the branch took the member in, both included."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many began in the period, of one kind in every dimension."""

    direction: str
    channel: str
    state: str
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class TransferFigure:
    """One line of a table."""

    key: str
    count: int


@dataclass(frozen=True, slots=True)
class Span:
    """How many took so long; `most` is null for the last one."""

    least: int
    most: int | None
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Durations:
    """Of those taken in during the period; null while there are none."""

    completed: int
    median_days: int | None
    p90_days: int | None
    spans: Sequence[Span]


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """As it stands today, whenever it began."""

    open: int
    late_letters: int
    late_receipts: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Limbo:
    """Who would be in limbo: members without a branch today, members of a branch that is closed,
    and open transfers that nobody could take a step further. All are 0 if all is well.
    """

    members_without_branch: int
    members_of_closed_branches: int
    transfers_without_holder: int

    @property
    def total(self) -> int:
        return (
            self.members_without_branch
            + self.members_of_closed_branches
            + self.transfers_without_holder
        )


@dataclass(frozen=True, slots=True)
class Held:
    """Open transfers of one kind, and the paths of the organisations on their sides."""

    direction: Direction
    state: TransferState
    paths: Mapping[Side, str | None]
    count: int


def by_dimension(counted: Iterable[Counted], name: str) -> list[TransferFigure]:
    """Every value of the dimension in its own order, also those with none."""
    sums = dict.fromkeys(DIMENSIONS[name], 0)
    for one in counted:
        sums[getattr(one, name)] += one.count
    return [TransferFigure(key, count) for key, count in sums.items()]


def durations(days: Mapping[int, int]) -> Durations:
    """`days`: how many took how many days; the percentiles are days that occurred."""
    spans = [
        Span(least, most, sum(n for took, n in days.items() if _within(took, least, most)))
        for least, most in SPANS
    ]
    return Durations(
        completed=sum(days.values()),
        median_days=_percentile(days, 50),
        p90_days=_percentile(days, 90),
        spans=spans,
    )


def _within(took: int, least: int, most: int | None) -> bool:
    return max(took, 0) >= least and (most is None or took <= most)


def _percentile(days: Mapping[int, int], percent: int) -> int | None:
    """The smallest number of days within which that part was done."""
    wanted, seen = sum(days.values()) * percent, 0
    for took in sorted(days):
        seen += days[took]
        if seen * 100 >= wanted:
            return max(took, 0)
    return None


_S, _P = TransferState, Permission
_BEGINS = (Side.SOURCE, _P.TRANSFER_APPLY)
_TAKES = (Side.TARGET, _P.TRANSFER_RECEIVE)
_HOLDERS: Mapping[TransferState, tuple[Side, Permission]] = {
    _S.REGISTERED: _BEGINS,
    _S.APPLIED: _BEGINS,
    _S.RETURNED: _BEGINS,
    _S.SOURCE_REVIEW: (Side.SOURCE_COMMITTEE, _P.TRANSFER_REVIEW),
    _S.TARGET_REVIEW: (Side.TARGET_COMMITTEE, _P.TRANSFER_REVIEW),
    _S.LETTER_ISSUED: _TAKES,
    _S.VERIFYING: _TAKES,
}


def holder_of(held: Held) -> tuple[str | None, Permission]:
    """Where somebody must be able to take the next step, and by which right: a letter in is typed
    in at the committee; of a letter out the receipt is taken by the branch that awaits it.
    """
    side, needs = _HOLDERS[held.state]
    if held.direction is Direction.IN and side is Side.SOURCE:
        side, needs = Side.TARGET_COMMITTEE, _P.TRANSFER_REGISTER
    elif held.direction is Direction.OUT and side is Side.TARGET:
        side, needs = Side.SOURCE, _P.TRANSFER_APPLY
    return held.paths.get(side), needs


class TransferFigures(Protocol):
    """All transfers that the scope may read, each counted once."""

    async def started(self, within: Scope, since: date, until: date) -> list[Counted]: ...

    async def days_taken(self, within: Scope, since: date, until: date) -> Mapping[int, int]:
        """Of those taken in from `since` to `until`: how many took how many days."""
        ...

    async def running(self, within: Scope, today: date) -> Running: ...

    async def held(self, within: Scope) -> list[Held]: ...

    async def members_without_branch(self, within: Scope) -> tuple[int, int]:
        """Who belongs to no branch today, and who to a branch that is closed."""
        ...
