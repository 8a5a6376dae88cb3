"""A batch of transfers 批量接转: a list in Excel, tried first, then begun row by row (TRF-05)."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.ids import AccountId, MemberId, TransferBatchId, TransferId
from partyhub.domain.shared.lifecycle import Lifecycle, Step
from partyhub.domain.shared.org import OrgRef, Place, Side
from partyhub.domain.shared.permission import Permission


class BatchState(StrEnum):
    """待确认, 正在办理, 已暂停, 已办完, 已放弃. What runs goes on by itself after a restart."""

    PLANNED = "planned"
    RUNNING = "running"
    STOPPED = "stopped"
    DONE = "done"
    DISCARDED = "discarded"


class BatchAction(StrEnum):
    COMMIT = "commit"
    STOP = "stop"
    GO_ON = "go_on"
    FINISH = "finish"
    DISCARD = "discard"


_S, _A, _P = BatchState, BatchAction, Permission
_HERE = frozenset({Side.SOURCE})
TRANSFER_BATCH_LIFECYCLE: Lifecycle[BatchState, BatchAction] = Lifecycle(
    _S.PLANNED,
    Step(_A.COMMIT, {_S.PLANNED}, _S.RUNNING, _P.TRANSFER_APPLY, _HERE),
    Step(_A.STOP, {_S.RUNNING}, _S.STOPPED, _P.TRANSFER_APPLY, _HERE),
    Step(_A.GO_ON, {_S.STOPPED}, _S.RUNNING, _P.TRANSFER_APPLY, _HERE),
    Step(_A.FINISH, {_S.RUNNING}, _S.DONE, _P.CLOCK, _HERE),
    Step(_A.DISCARD, {_S.PLANNED}, _S.DISCARDED, _P.TRANSFER_APPLY, _HERE),
)


class ListedOutcome(StrEnum):
    """`start` waits to be begun; the two others are the end of a row."""

    START = "start"
    STARTED = "started"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferBatch:
    """`started` and `refused` rows need nothing more, out of `total`.

    `account_id` is who sent the list, and from its commit on who answers for it: the applicant of
    each transfer (TRF-10). `why` says what stopped it.
    """

    id: TransferBatchId
    org: OrgRef
    org_name: str
    account_id: AccountId
    account_name: str
    file_name: str
    state: BatchState
    header: Header
    total: int
    started: int = 0
    refused: int = 0
    why: str = ""
    created_at: datetime
    finished_at: datetime | None = None
    version: int = 1

    def at(self) -> Place:
        return Place.of((self.org,))

    @property
    def to_go(self) -> int:
        return self.total - self.started - self.refused

    def decided(
        self, action: BatchAction, *, by: AccountId, by_name: str, at: datetime
    ) -> "TransferBatch":
        """By a person; IllegalTransition if the state does not offer it. Who lets it run answers
        for what it begins.
        """
        state = TRANSFER_BATCH_LIFECYCLE.after(self.state, action)
        runs = state is _S.RUNNING
        return replace(
            self,
            state=state,
            account_id=by if runs else self.account_id,
            account_name=by_name if runs else self.account_name,
            finished_at=at if state is _S.DISCARDED else None,
            why="",
        )

    def halted(self, why: str) -> "TransferBatch":
        """Stopped because its account may not begin transfers any more."""
        state = TRANSFER_BATCH_LIFECYCLE.after(self.state, _A.STOP)
        return replace(self, state=state, why=why)

    def went_on(self, outcome: ListedOutcome) -> "TransferBatch":
        """One row more has come to its end."""
        if outcome is ListedOutcome.STARTED:
            return replace(self, started=self.started + 1)
        return replace(self, refused=self.refused + 1)

    def finished(self, at: datetime) -> "TransferBatch":
        state = TRANSFER_BATCH_LIFECYCLE.after(self.state, _A.FINISH)
        return replace(self, state=state, finished_at=at)


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchRow:
    """A row as it waits; `sealed` holds what the sheet says, and is dropped once it is begun."""

    row_number: int
    outcome: ListedOutcome
    name: str
    sealed: bytes | None
    faults: tuple[RowFault, ...] = ()
    member_id: MemberId | None = None
    transfer_id: TransferId | None = None
