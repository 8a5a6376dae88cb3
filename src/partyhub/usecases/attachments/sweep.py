"""Removes files that no row holds: what a crash left between a rename and its commit (F5)."""

import asyncio
from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.attachments.ports import FileStore
from partyhub.usecases.uow import UnitOfWork

PATIENCE: Final = timedelta(hours=1)
_BATCH: Final = 1000


async def sweep_files(uow: UnitOfWork, files: FileStore, *, now: datetime) -> int:
    """How many were removed; a transaction that is still under way is given an hour."""
    swept = 0
    names = await asyncio.to_thread(files.kept_before, now - PATIENCE)
    async with uow.reading():
        for start in range(0, len(names), _BATCH):
            orphans = await uow.attachments.unknown(names[start : start + _BATCH])
            await asyncio.to_thread(files.remove, orphans)
            swept += len(orphans)
    return swept
