"""A newer calendar reaches the tickets whose clock runs: each is counted again (CLK-16)."""

from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import AccountId
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.recount import Recount
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.calendar import calendar_of
from partyhub.usecases.uow import UnitOfWork

_CLOCK: Final = Officer(AccountId(UUID(int=0)), "系统")
_AT_ONCE: Final = 200


async def recount_tickets(uow: UnitOfWork, *, now: datetime) -> int:
    """One batch of one centre; call it again while it answers more than 0."""
    async with uow:
        for centre, oldest in await uow.tickets.clocked_centres():
            today = local_day(now)
            newest = (await uow.work_calendars.between(centre.id, today, today)).version
            if oldest < newest and (counted := await _of_centre(uow, centre, newest, now)):
                return await uow.commit(counted)
        return 0


async def _of_centre(uow: UnitOfWork, centre: OrgRef, newest: int, now: datetime) -> int:
    stale = await uow.tickets.counted_before(centre, newest, limit=_AT_ONCE)
    for ticket in stale:
        done = act(ticket, Recount(), await _by_todays_calendar(uow, ticket, now))
        await uow.tickets.save(done.ticket)
        if done.message is not None:
            await uow.tickets.tell(ticket.id, done.message, by=_CLOCK, at=now)
        uow.record(done.event)
    return len(stale)


async def _by_todays_calendar(uow: UnitOfWork, ticket: Ticket, now: datetime) -> Doing:
    calendar = await calendar_of(uow, ticket, now)
    return Doing(by=_CLOCK, at=now, calendar=calendar)
