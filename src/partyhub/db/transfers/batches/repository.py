"""Batches of transfers on PostgreSQL."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from partyhub.db.gate import Gate, Row, Statement
from partyhub.db.locks import TRY_HOLD
from partyhub.db.transfers.batches import statements as s
from partyhub.db.transfers.batches.lookups import Lookups
from partyhub.db.transfers.mapping import transfer_of
from partyhub.domain.rosters.header import Header
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.transfers.batches.batch import (
    BatchRow,
    BatchState,
    ListedOutcome,
    TransferBatch,
)
from partyhub.domain.transfers.transfer import Transfer

_NEWEST: Final = UUID(int=(1 << 128) - 1)
_PLAIN = (
    "id", "org_name", "account_id", "account_name", "file_name", "total", "started", "refused",
    "why", "created_at", "finished_at", "version",
)  # fmt: skip


class SqlTransferBatches(Lookups):
    """All batches; what their rows are compared with stands in `lookups`."""

    def __init__(self, gate: Gate) -> None:
        self._gate = gate

    async def add(self, batch: TransferBatch) -> None:
        names = ("id", "account_id", "file_name", "state", "total", "refused", "created_at")
        given = {name: getattr(batch, name) for name in names}
        columns = {str(column): place for column, place in batch.header.columns.items()}
        header = asdict(batch.header) | {"columns": columns}
        await self._gate.run(s.ADD, org_id=batch.org.id, header=header, **given)

    async def add_rows(self, batch_id: TransferBatchId, rows: Sequence[BatchRow]) -> None:
        names = ("row_number", "outcome", "name", "sealed", "member_id")
        given = {name: [getattr(row, name) for row in rows] for name in names}
        faults = [_listed(row.faults) for row in rows]
        await self._gate.run(s.ADD_ROWS, batch_id=batch_id, faults=faults, **given)

    async def get(self, batch_id: TransferBatchId, *, within: Scope) -> TransferBatch:
        return await self._one(s.GET, batch_id, within)

    async def locked(self, batch_id: TransferBatchId, *, within: Scope) -> TransferBatch:
        return await self._one(s.LOCK, batch_id, within)

    async def page(self, *, within: Scope, before: UUID | None, limit: int) -> list[TransferBatch]:
        wanted = {"before": before or _NEWEST, "limit": limit}
        return [
            _batch(r) for r in await self._gate.rows(s.PAGE, roots=list(within.roots), **wanted)
        ]

    async def rows(
        self, batch_id: TransferBatchId, *, outcome: ListedOutcome | None, after: int, limit: int
    ) -> list[BatchRow]:
        wanted = {"outcome": outcome, "after": after, "limit": limit}
        return [_row(r) for r in await self._gate.rows(s.ROWS, batch_id=batch_id, **wanted)]

    async def save(self, batch: TransferBatch) -> TransferBatch:
        names = ("id", "state", "account_id", "started", "refused", "why", "finished_at")
        given = {name: getattr(batch, name) for name in names}
        return replace(batch, version=await self._gate.value(s.SAVE, **given))

    async def claim(self, batch_id: TransferBatchId) -> TransferBatch | None:
        if not await self._gate.value(TRY_HOLD, key=f"step of transfer batch {batch_id}"):
            return None
        row = await self._gate.row(s.CLAIM, id=batch_id)
        return None if row is None else _batch(row)

    async def running(self) -> list[TransferBatch]:
        return [_batch(row) for row in await self._gate.rows(s.RUNNING)]

    async def next_row(self, batch_id: TransferBatchId) -> BatchRow | None:
        row = await self._gate.row(s.NEXT_ROW, batch_id=batch_id)
        return None if row is None else _row(row)

    async def settle(self, batch_id: TransferBatchId, row: BatchRow) -> None:
        await self._gate.run(
            s.SETTLE,
            batch_id=batch_id,
            number=row.row_number,
            outcome=row.outcome,
            faults=_listed(row.faults),
            transfer_id=row.transfer_id,
            sealed=row.sealed,
        )

    async def drop_rows(self, batch_id: TransferBatchId) -> None:
        await self._gate.run(s.DROP_ROWS, batch_id=batch_id)

    async def forget(self, *, before: datetime, now: datetime) -> None:
        await self._gate.run(s.LET_GO, before=before, now=now)
        await self._gate.run(s.FORGET, before=before)

    async def transfers(self, batch_id: TransferBatchId, *, within: Scope) -> list[Transfer]:
        binds = {"batch_id": batch_id, "roots": list(within.roots)}
        return [transfer_of(row) for row in await self._gate.rows(s.TRANSFERS, **binds)]

    async def _one(
        self, statement: Statement, batch_id: TransferBatchId, within: Scope
    ) -> TransferBatch:
        row = await self._gate.row(statement, id=batch_id, roots=list(within.roots))
        if row is None:
            raise NotFound("no such batch", batch=str(batch_id))
        return _batch(row)


def _listed(things: Sequence[Any]) -> dict[str, Any]:
    """In an object: asyncpg takes a list inside an array for another dimension."""
    return {"items": [asdict(thing) for thing in things]}


def _batch(row: Row) -> TransferBatch:
    head = row["header"]
    return TransferBatch(
        **{name: row[name] for name in _PLAIN},
        org=OrgRef(row["org_id"], row["org_path"]),
        state=BatchState(row["state"]),
        header=Header(
            head["row_number"], head["columns"], tuple(head["headings"]), tuple(head["unknown"])
        ),
    )


def _row(row: Row) -> BatchRow:
    return BatchRow(
        row_number=row["row_number"],
        outcome=ListedOutcome(row["outcome"]),
        name=row["name"],
        sealed=row["sealed"],
        faults=tuple(RowFault(**fault) for fault in row["faults"]["items"]),
        member_id=row["member_id"],
        transfer_id=row["transfer_id"],
    )
