"""A roster that was sent: a dry run first, then committed in steps, or discarded."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.ids import AccountId, RosterId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.permission import Permission


class RosterState(StrEnum):
    """`committing` goes on by itself, also after a restart."""

    PLANNED = "planned"
    COMMITTING = "committing"
    COMMITTED = "committed"
    DISCARDED = "discarded"


class RosterAction(StrEnum):
    COMMIT = "commit"
    FINISH = "finish"
    DISCARD = "discard"


_S, _A = RosterState, RosterAction
ROSTER_LIFECYCLE: Lifecycle[RosterState, RosterAction] = Lifecycle(
    _S.PLANNED,
    Step(_A.COMMIT, {_S.PLANNED}, _S.COMMITTING, Permission.MEMBER_IMPORT, {Side.UNIT}),
    Step(_A.FINISH, {_S.COMMITTING}, _S.COMMITTED, Permission.CLOCK, {Side.UNIT}),
    Step(_A.DISCARD, {_S.PLANNED}, _S.DISCARDED, Permission.MEMBER_IMPORT, {Side.UNIT}),
)


class RowOutcome(StrEnum):
    """What becomes of a row; the words of `plan.PlannedAction`."""

    CREATE = "create"
    UPDATE = "update"
    SKIP = "skip"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows have each outcome."""

    create: int = 0
    update: int = 0
    skip: int = 0
    refuse: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """`done` counts the rows that need nothing more, out of `total`.

    `account_id` is who sent it, and from its commit on who committed it.
    """

    id: RosterId
    unit: OrgRef
    unit_name: str
    account_id: AccountId
    account_name: str
    file_name: str
    state: RosterState
    header: Header
    total: int
    done: int
    counts: Counts
    created_at: datetime
    finished_at: datetime | None = None
    version: int = 1

    def at(self) -> Place:
        return Place.of((self.unit,))

    def decided(
        self, action: RosterAction, *, by: AccountId, by_name: str, at: datetime
    ) -> "Roster":
        """Committed or discarded by a person; IllegalTransition if it is too late for that."""
        state = ROSTER_LIFECYCLE.after(self.state, action)
        nothing_to_do = self.counts.skip + self.counts.refuse
        return replace(
            self,
            state=state,
            account_id=by,
            account_name=by_name,
            done=nothing_to_do if action is _A.COMMIT else self.done,
            finished_at=None if action is _A.COMMIT else at,
        )

    def went_on(self, refused: Iterable[RowOutcome], rows: int) -> "Roster":
        """`rows` more are done; those `refused` among them were to be something else."""
        counts = self.counts
        for outcome in refused:
            less = {outcome.value: getattr(counts, outcome) - 1}
            counts = replace(counts, refuse=counts.refuse + 1, **less)
        return replace(self, counts=counts, done=self.done + rows)

    def finished(self, at: datetime) -> "Roster":
        state = ROSTER_LIFECYCLE.after(self.state, _A.FINISH)
        return replace(self, state=state, done=self.total, finished_at=at)


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A field before and after, as people read it; a phone is masked."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptRow:
    """A row as it waits: `sealed` holds what the sheet and the row say (see `payload`)."""

    row_number: int
    outcome: RowOutcome
    name: str
    sealed: bytes
    faults: tuple[RowFault, ...] = ()
    member_id: UUID | None = None
    applied: bool = False
