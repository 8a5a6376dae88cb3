"""What batches of transfers need from a database, and from whoever reads and writes workbooks."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.ids import MemberId, OrgId, TransferBatchId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import KeptPhone
from partyhub.domain.transfers.batches.batch import BatchRow, ListedOutcome, TransferBatch
from partyhub.domain.transfers.batches.plan import Candidate
from partyhub.domain.transfers.transfer import Transfer


class TransferBatches(Protocol):
    """All lists of transfers. The side that takes members in finds one once a transfer of it has
    reached them.
    """

    async def add(self, batch: TransferBatch) -> None: ...
    async def add_rows(self, batch_id: TransferBatchId, rows: Sequence[BatchRow]) -> None: ...

    async def get(self, batch_id: TransferBatchId, *, within: Scope) -> TransferBatch:
        """NotFound for who is on neither side."""
        ...

    async def locked(self, batch_id: TransferBatchId, *, within: Scope) -> TransferBatch:
        """The same, until the transaction ends nobody else's to change."""
        ...

    async def page(self, *, within: Scope, before: UUID | None, limit: int) -> list[TransferBatch]:
        """Of both sides, newest first, from below `before`."""
        ...

    async def rows(
        self, batch_id: TransferBatchId, *, outcome: ListedOutcome | None, after: int, limit: int
    ) -> list[BatchRow]:
        """In the order of the sheet, from below row `after`."""
        ...

    async def save(self, batch: TransferBatch) -> TransferBatch:
        """The version after it."""
        ...

    async def claim(self, batch_id: TransferBatchId) -> TransferBatch | None:
        """The batch if it runs and nobody else works on it in this moment."""
        ...

    async def running(self) -> list[TransferBatch]: ...
    async def next_row(self, batch_id: TransferBatchId) -> BatchRow | None:
        """The first that waits to be begun."""
        ...

    async def settle(self, batch_id: TransferBatchId, row: BatchRow) -> None:
        """Its outcome, for good."""
        ...

    async def drop_rows(self, batch_id: TransferBatchId) -> None: ...
    async def forget(self, *, before: datetime, now: datetime) -> None:
        """Discard what was planned before then, and drop all rows of what is over since then."""
        ...

    async def candidates(
        self, names: Sequence[str], *, org: OrgRef, within: Scope
    ) -> list[Candidate]:
        """Members in reach with one of these names."""
        ...

    async def orgs_called(self, texts: Sequence[str]) -> Mapping[str, list[OrgId]]:
        """Open organisations by code, name, short name, or 上级/本级, whichever fits."""
        ...

    async def transfers(self, batch_id: TransferBatchId, *, within: Scope) -> list[Transfer]:
        """Those in reach, in the order of the sheet."""
        ...

    async def phones(self, members: Sequence[MemberId]) -> Mapping[MemberId, KeptPhone]: ...


class TransferLists(Protocol):
    """Reads and writes lists as .xlsx; every call blocks, so it belongs in a thread."""

    def read(self, data: bytes) -> list[Row]:
        """WorkbookRefused."""
        ...

    def template(self) -> bytes: ...

    def refused(
        self,
        sheet: Sequence[Row],
        header: Header,
        faults: Mapping[int, Sequence[RowFault]],
        *,
        exporter: str,
        at: datetime,
    ) -> bytes: ...
