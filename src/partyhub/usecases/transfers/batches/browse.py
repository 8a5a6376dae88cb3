"""Questions about batches of transfers: which there are, how far one is, its rows, the refused."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.domain.rosters.payload import sheet_of
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.batches.batch import BatchRow, ListedOutcome, TransferBatch
from partyhub.domain.transfers.batches.payload import Payload, aad, unpacked
from partyhub.domain.transfers.batches.ports import TransferLists
from partyhub.domain.transfers.batches.reading import MOST_ROWS
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class TransferBatchLine:
    """One row of a list: what is to be begun, by which words, or what to mend in which cell;
    `transfer_id` once it is begun.
    """

    row_number: int
    outcome: ListedOutcome
    name: str
    target: str
    destination: str
    dues_paid_to: str
    faults: Sequence[RowFault]
    transfer_id: UUID | None


async def read_batch(uow: UnitOfWork, actor: Actor, *, batch_id: TransferBatchId) -> TransferBatch:
    """How far it is; NotFound for who is on neither side."""
    async with uow.reading():
        return await _seen(uow, actor, batch_id)


async def browse_batches(
    uow: UnitOfWork, actor: Actor, *, before: UUID | None, limit: int
) -> list[TransferBatch]:
    """Newest first; one more than `limit`, if there is one."""
    within = actor.require_any(Permission.TRANSFER_READ)
    async with uow.reading():
        return await uow.transfer_batches.page(within=within, before=before, limit=limit + 1)


async def browse_batch_rows(
    uow: UnitOfWork,
    actor: Actor,
    *,
    batch_id: TransferBatchId,
    outcome: ListedOutcome | None,
    after: int,
    limit: int,
    vault: Vault,
) -> list[TransferBatchLine]:
    """For who may begin transfers there; in the order of the sheet, one more than `limit`."""
    async with uow.reading():
        await _own(uow, actor, batch_id)
        rows = await uow.transfer_batches.rows(
            batch_id, outcome=outcome, after=after, limit=limit + 1
        )
    return [_line(batch_id, row, vault) for row in rows]


async def refused_rows(
    uow: UnitOfWork,
    actor: Actor,
    *,
    batch_id: TransferBatchId,
    lists: TransferLists,
    vault: Vault,
    now: datetime,
) -> bytes:
    """The refused rows as they came, with what to mend; empty of rows if there are none."""
    async with uow.reading():
        batch = await _own(uow, actor, batch_id)
        rows = await uow.transfer_batches.rows(
            batch_id, outcome=ListedOutcome.REFUSED, after=0, limit=MOST_ROWS
        )

    def write() -> bytes:
        cells = {row.row_number: _payload(batch_id, row, vault).cells for row in rows}
        faults = {row.row_number: row.faults for row in rows}
        by = actor.display_name
        return lists.refused(sheet_of(cells), batch.header, faults, exporter=by, at=now)

    return await asyncio.to_thread(write)


async def _seen(uow: UnitOfWork, actor: Actor, batch_id: TransferBatchId) -> TransferBatch:
    scope = actor.scope(Permission.TRANSFER_READ)
    return await uow.transfer_batches.get(batch_id, within=scope)


async def _own(uow: UnitOfWork, actor: Actor, batch_id: TransferBatchId) -> TransferBatch:
    """404 before 403: the side that takes members in does not read the list itself."""
    batch = await _seen(uow, actor, batch_id)
    actor.require(Permission.TRANSFER_APPLY, at=batch.at())
    return batch


def _payload(batch_id: TransferBatchId, row: BatchRow, vault: Vault) -> Payload:
    if row.sealed is None:
        return Payload([])
    return unpacked(vault.open(row.sealed, aad=aad(batch_id, row.row_number)))


def _line(batch_id: TransferBatchId, row: BatchRow, vault: Vault) -> TransferBatchLine:
    wanted = _payload(batch_id, row, vault).wanted
    return TransferBatchLine(
        row.row_number,
        row.outcome,
        row.name,
        wanted.name if wanted else "",
        wanted.terms.destination if wanted else "",
        wanted.terms.dues_paid_to if wanted else "",
        row.faults,
        row.transfer_id,
    )
