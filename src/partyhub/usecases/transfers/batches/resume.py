"""What the server does by itself: find batches that were interrupted, forget old ones."""

from datetime import datetime

from partyhub.domain.transfers.batches.batch import TransferBatch
from partyhub.usecases.uow import UnitOfWork


async def running_batches(uow: UnitOfWork) -> list[TransferBatch]:
    async with uow.reading():
        return await uow.transfer_batches.running()


async def forget_batches(uow: UnitOfWork, *, before: datetime, now: datetime) -> None:
    """Rows of lists sent before then are deleted; a dry run that old is discarded."""
    async with uow:
        await uow.transfer_batches.forget(before=before, now=now)
        await uow.commit(None)
