"""What the server does by itself: find rosters that were interrupted, forget old ones."""

from datetime import datetime

from partyhub.domain.rosters.roster import Roster
from partyhub.usecases.uow import UnitOfWork


async def unfinished_rosters(uow: UnitOfWork) -> list[Roster]:
    async with uow.reading():
        return await uow.rosters.unfinished()


async def forget_rosters(uow: UnitOfWork, *, before: datetime, now: datetime) -> None:
    """Rows of rosters sent before then are deleted; a dry run that old is discarded."""
    async with uow:
        await uow.rosters.forget(before=before, now=now)
        await uow.commit(None)
