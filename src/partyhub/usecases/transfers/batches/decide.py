"""What people do to a batch of transfers: let it run, stop it, let it go on, throw it away."""

from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.batches.batch import (
    TRANSFER_BATCH_LIFECYCLE,
    BatchAction,
    TransferBatch,
)
from partyhub.domain.transfers.batches.refusals import BatchEmpty
from partyhub.usecases.uow import UnitOfWork


async def decide_batch(
    uow: UnitOfWork,
    actor: Actor,
    *,
    batch_id: TransferBatchId,
    action: BatchAction,
    now: datetime,
) -> TransferBatch:
    """404 for who is on neither side, 403 for who may not begin transfers there; of two commits
    the second is too late.
    """
    async with uow:
        batch = await uow.transfer_batches.locked(
            batch_id, within=actor.scope(Permission.TRANSFER_READ)
        )
        actor.require(TRANSFER_BATCH_LIFECYCLE.steps[action].needs, at=batch.at())
        by, by_name = actor.account_id, actor.display_name
        after = batch.decided(action, by=by, by_name=by_name, at=now)
        if action is BatchAction.COMMIT and not batch.to_go:
            raise BatchEmpty("no row could be begun")
        if action is BatchAction.DISCARD:
            await uow.transfer_batches.drop_rows(batch_id)
        saved = await uow.transfer_batches.save(after)
        uow.record(_event(batch, saved, action, actor, now))
        return await uow.commit(saved)


def _event(
    before: TransferBatch, after: TransferBatch, action: BatchAction, actor: Actor, now: datetime
) -> Event:
    return Event(
        action=f"transfer-batch.{action.replace('_', '-')}",
        subject=before.id,
        by=actor.account_id,
        at=now,
        from_state=before.state,
        to_state=after.state,
        facts={"started": str(after.started), "refused": str(after.refused)},
    )
