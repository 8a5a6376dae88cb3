"""A newer calendar or newer rules reach the tickets whose clock runs: each is counted again."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.recount import Recount
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.centre_rules import CentreRules
from partyhub.usecases.uow import UnitOfWork

SYSTEM: Final = Officer(AccountId(UUID(int=0)), "系统")
_AT_ONCE: Final = 200


async def recount_tickets(uow: UnitOfWork, *, now: datetime) -> int:
    """One batch of one centre (CLK-16); call it again while it answers more than 0."""
    async with uow:
        for centre, oldest in await uow.tickets.clocked_centres():
            today = local_day(now)
            newest = (await uow.work_calendars.between(centre.id, today, today)).version
            if oldest < newest:
                stale = await uow.tickets.counted_before(centre, newest, limit=_AT_ONCE)
                if stale:
                    return await uow.commit(await _counted(uow, stale, now))
        for centre, newest in await uow.ticket_policies.changed_centres():
            stale = await uow.tickets.ruled_before(centre, newest, limit=_AT_ONCE)
            if stale:
                return await uow.commit(await _counted(uow, stale, now))
        return 0


async def _counted(uow: UnitOfWork, stale: Sequence[Ticket], now: datetime) -> int:
    rules = CentreRules(uow, stale, now)
    for ticket in stale:
        done = act(ticket, Recount(), await rules.doing(ticket, SYSTEM))
        await uow.tickets.save(done.ticket)
        if done.message is not None:
            await uow.tickets.tell(ticket.id, done.message, by=SYSTEM, at=now)
        uow.record(done.event)
    return len(stale)
