"""Begins the transfers of a batch that was let run: one row, one transfer, one transaction."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from partyhub.domain.members.member import NotABranch
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.rosters.cells import CellFault
from partyhub.domain.shared.actor import Actor, Grant
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import DomainError, Kind
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, TransferBatchId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply, Submit
from partyhub.domain.transfers.batches.batch import BatchRow, ListedOutcome, TransferBatch
from partyhub.domain.transfers.batches.columns import Column
from partyhub.domain.transfers.batches.payload import Wanted, aad, unpacked
from partyhub.domain.transfers.batches.plan import UNDER_WAY
from partyhub.domain.transfers.batches.row import fault_at
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.refusals import NotInBranch, TransferUnderWay
from partyhub.domain.transfers.refusals_moving import TransferredOut
from partyhub.usecases.transfers.begun import keep
from partyhub.usecases.transfers.living import living
from partyhub.usecases.transfers.parties import Elsewhere, party_of, target_of
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.transfers.start import Start, keys_of, of_member
from partyhub.usecases.uow import UnitOfWork

NO_RIGHT: Final = "no-right"
_MOVED = CellFault("not-of-branch", "预检之后，该党员已不在本组织")
_OTHER = "预检之后情况有变，没有办成，请核对后重新上传"
_MEANWHILE: Mapping[type[DomainError], tuple[Column, CellFault]] = {
    TransferUnderWay: (Column.NAME, UNDER_WAY),
    NotInBranch: (Column.NAME, _MOVED),
    TransferredOut: (Column.NAME, _MOVED),
    OrgClosed: (Column.TARGET, CellFault("target-closed", "预检之后，转入的党组织已撤销")),
    NotABranch: (Column.TARGET, CellFault("target-no-branch", "这里不再直接接收党员")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchMeans:
    """`work` opens a transaction of its own for each row."""

    work: Callable[[], UnitOfWork]
    vault: Vault


async def begin_next(batch_id: TransferBatchId, *, means: BatchMeans, now: datetime) -> bool:
    """True while rows are left. False too if somebody else is at work on it, or it was stopped.

    Row and transfer are written together: whatever ends this work, no row is begun twice and none
    is lost.
    """
    tried: list[int] = []
    try:
        return await _begin(means.work(), batch_id, means, now, tried)
    except DomainError as refusal:
        if refusal.kind is Kind.UNAVAILABLE or not tried:
            raise
        await _refuse(means.work(), batch_id, tried[0], refusal)
    return True


async def _begin(
    uow: UnitOfWork,
    batch_id: TransferBatchId,
    means: BatchMeans,
    now: datetime,
    tried: list[int],
) -> bool:
    async with uow:
        batch = await uow.transfer_batches.claim(batch_id)
        if batch is None:
            return False
        row = await uow.transfer_batches.next_row(batch_id)
        if row is None:
            await _finish(uow, batch, now)
            return await uow.commit(False)
        actor = await _applicant(uow, batch)
        if not actor.scope(Permission.TRANSFER_APPLY).covers(batch.at()):
            await uow.transfer_batches.save(batch.halted(NO_RIGHT))
            return await uow.commit(False)
        tried.append(row.row_number)
        await _begin_row(uow, actor, batch, row, means, now)
        return await uow.commit(True)


async def _applicant(uow: UnitOfWork, batch: TransferBatch) -> Actor:
    """Who let it run, with the rights of this moment."""
    held = await uow.accounts.held(batch.account_id)
    return Actor(
        account_id=batch.account_id,
        display_name=batch.account_name,
        grants=tuple(Grant(one.role, one.org) for one in held),
    )


async def _begin_row(
    uow: UnitOfWork,
    actor: Actor,
    batch: TransferBatch,
    row: BatchRow,
    means: BatchMeans,
    now: datetime,
) -> None:
    """Applied for and handed to the committee at once: the list was complete (TRF-05)."""
    wanted = _wanted(batch.id, row, means.vault)
    held = await uow.members.locked_many([row.member_id] if row.member_id else [])
    if not held or not held[0].branch.path.startswith(batch.org.path):
        raise NotInBranch("the member belongs to another organisation by now")
    source = await party_of(uow, await uow.orgs.get(held[0].branch.id))
    target = await target_of(uow, _to(wanted))
    terms = await living(uow, wanted.terms, target, held[0])
    start = Start(
        channel=wanted.channel, to=_to(wanted), terms=terms, national_no=wanted.national_no
    )
    made = of_member(held[0], source, target, start, now)
    made = replace(made, batch_id=batch.id, batch_row=row.row_number)
    policy = await policy_of(uow, made)
    doing = Doing(by=actor.account_id, at=now, today=local_day(now), policy=policy)
    applied, _ = act(made, Apply(target=target, terms=terms), doing)
    submitted, event = act(applied, Submit(), doing)
    await keep(uow, actor, applied, keys_of(held[0]))
    await uow.transfers.save(submitted)
    uow.record(event)
    done = replace(row, outcome=ListedOutcome.STARTED, transfer_id=made.id, sealed=None)
    await uow.transfer_batches.settle(batch.id, done)
    await uow.transfer_batches.save(batch.went_on(ListedOutcome.STARTED))


def _wanted(batch_id: TransferBatchId, row: BatchRow, vault: Vault) -> Wanted:
    said = unpacked(vault.open(row.sealed or b"", aad=aad(batch_id, row.row_number))).wanted
    if said is None:
        raise ValueError("a row with faults does not wait")
    return said


def _to(wanted: Wanted) -> OrgId | Elsewhere:
    if wanted.branch_id is not None:
        return wanted.branch_id
    return Elsewhere(name=wanted.name, committee_name=wanted.committee_name)


async def _refuse(
    uow: UnitOfWork, batch_id: TransferBatchId, number: int, refusal: DomainError
) -> None:
    """Only if it is still that row's turn: others may have gone on meanwhile."""
    async with uow:
        batch = await uow.transfer_batches.claim(batch_id)
        row = None if batch is None else await uow.transfer_batches.next_row(batch_id)
        if batch is None or row is None or row.row_number != number:
            return
        column, fault = _MEANWHILE.get(
            type(refusal), (Column.NAME, CellFault(refusal.code, _OTHER))
        )
        faults = (fault_at(batch.header, number, column, fault),)
        settled = replace(row, outcome=ListedOutcome.REFUSED, faults=faults)
        await uow.transfer_batches.settle(batch_id, settled)
        await uow.transfer_batches.save(batch.went_on(ListedOutcome.REFUSED))
        await uow.commit(None)


async def _finish(uow: UnitOfWork, batch: TransferBatch, now: datetime) -> None:
    done = await uow.transfer_batches.save(batch.finished(now))
    uow.record(
        Event(
            action="transfer-batch.finish",
            subject=batch.id,
            by=batch.account_id,
            at=now,
            from_state=batch.state,
            to_state=done.state,
            facts={"started": str(done.started), "refused": str(done.refused)},
        )
    )
