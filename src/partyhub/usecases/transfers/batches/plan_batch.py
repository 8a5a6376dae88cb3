"""A list of transfers is sent: read, compared with the register, kept row by row as a dry run."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from partyhub.domain.orgs.org import Org
from partyhub.domain.rosters.cells import Row
from partyhub.domain.rosters.row import RowFault
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, TransferBatchId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.batches.batch import (
    BatchRow,
    BatchState,
    ListedOutcome,
    TransferBatch,
)
from partyhub.domain.transfers.batches.names import shown_name
from partyhub.domain.transfers.batches.payload import aad, packed, wanted_of
from partyhub.domain.transfers.batches.plan import Place, Planned, plan
from partyhub.domain.transfers.batches.ports import TransferLists
from partyhub.domain.transfers.batches.reading import Reading, read_list
from partyhub.domain.transfers.batches.row import ListedRow, fault_at
from partyhub.usecases.transfers.batches.known import known_to
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class SentList:
    """The file as it came."""

    file_name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ListMeans:
    """What a list is read and kept with."""

    lists: TransferLists
    vault: Vault


async def plan_batch(
    uow: UnitOfWork,
    actor: Actor,
    sent: SentList,
    *,
    org_id: OrgId,
    means: ListMeans,
    now: datetime,
) -> TransferBatch:
    """WorkbookRefused, HeaderRefused or BatchTooLarge for the whole file."""
    async with uow.reading():
        org = await uow.orgs.get(org_id)
        for permission in (Permission.TRANSFER_APPLY, Permission.MEMBER_READ):
            actor.require(permission, at=org.at())
        org.require_open()
    sheet, reading = await asyncio.to_thread(_read, sent.data, means.lists)
    async with uow.reading():
        known = await known_to(uow, actor, org, reading.rows)
    outcomes = plan(reading.rows, known)
    batch_id = TransferBatchId(new_id())
    rows = await asyncio.to_thread(_kept, batch_id, sheet, reading, outcomes, means.vault)
    batch = _batch(batch_id, org, actor, sent, reading, rows, now)
    async with uow:
        await uow.transfer_batches.add(batch)
        for start in range(0, len(rows), _AT_ONCE):
            await uow.transfer_batches.add_rows(batch.id, rows[start : start + _AT_ONCE])
        uow.record(_event(batch))
        return await uow.commit(batch)


def _read(data: bytes, lists: TransferLists) -> tuple[list[Row], Reading]:
    sheet = lists.read(data)
    return sheet, read_list(sheet)


def _kept(
    batch_id: TransferBatchId,
    sheet: Sequence[Row],
    reading: Reading,
    outcomes: Iterable[tuple[ListedRow, Planned | Place]],
    vault: Vault,
) -> list[BatchRow]:
    faults = dict(reading.faults)
    good: dict[int, Planned] = {}
    for row, found in outcomes:
        if isinstance(found, Planned):
            good[row.row_number] = found
        else:
            faults[row.row_number] = (fault_at(reading.header, row.row_number, *found),)
    rows = [_sealed(batch_id, number, sheet, one, vault) for number, one in good.items()]
    rows += _refused(batch_id, sheet, reading, faults, vault)
    return sorted(rows, key=lambda row: row.row_number)


def _sealed(
    batch_id: TransferBatchId, number: int, sheet: Sequence[Row], planned: Planned, vault: Vault
) -> BatchRow:
    said = packed(sheet[number - 1], wanted_of(planned))
    return BatchRow(
        row_number=number,
        outcome=ListedOutcome.START,
        name=planned.member.name,
        sealed=vault.seal(said, aad=aad(batch_id, number)),
        member_id=planned.member.id,
    )


def _refused(
    batch_id: TransferBatchId,
    sheet: Sequence[Row],
    reading: Reading,
    faults: Mapping[int, tuple[RowFault, ...]],
    vault: Vault,
) -> list[BatchRow]:
    return [
        BatchRow(
            row_number=number,
            outcome=ListedOutcome.REFUSED,
            name=shown_name(reading.header, sheet[number - 1]),
            sealed=vault.seal(packed(sheet[number - 1], None), aad=aad(batch_id, number)),
            faults=found,
        )
        for number, found in faults.items()
    ]


def _batch(
    batch_id: TransferBatchId,
    org: Org,
    actor: Actor,
    sent: SentList,
    reading: Reading,
    rows: Sequence[BatchRow],
    now: datetime,
) -> TransferBatch:
    return TransferBatch(
        id=batch_id,
        org=org.ref,
        org_name=org.name,
        account_id=actor.account_id,
        account_name=actor.display_name,
        file_name=sent.file_name,
        state=BatchState.PLANNED,
        header=reading.header,
        total=len(rows),
        refused=sum(row.outcome is ListedOutcome.REFUSED for row in rows),
        created_at=now,
    )


def _event(batch: TransferBatch) -> Event:
    return Event(
        action="transfer-batch.plan",
        subject=batch.id,
        by=batch.account_id,
        at=batch.created_at,
        to_state=batch.state,
        facts={
            "org": str(batch.org.id), "rows": str(batch.total), "refused": str(batch.refused),
        },
    )  # fmt: skip
