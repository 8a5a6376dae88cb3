"""The working-day calendar and the rules that a ticket is counted by (CLK-16)."""

from datetime import datetime, timedelta
from typing import Final

from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.usecases.uow import UnitOfWork

_LOOKS_AHEAD: Final = timedelta(days=400)
"""Beyond any limit that we know, with a Spring Festival in between."""


async def calendar_of(uow: UnitOfWork, ticket: Ticket, at: datetime) -> WorkCalendar:
    """One round trip; before acceptance it begins at `at`."""
    return await calendar_between(uow, ticket.centre.id, ticket.clock.started_at or at, at)


async def calendar_between(
    uow: UnitOfWork, centre: OrgId, since: datetime, at: datetime
) -> WorkCalendar:
    """From a moment until well after `at`."""
    return await uow.work_calendars.between(centre, local_day(since), local_day(at + _LOOKS_AHEAD))


async def doing_of(
    uow: UnitOfWork,
    ticket: Ticket,
    by: Officer,
    at: datetime,
    *,
    document_no: str = "",
    proxy_no: str = "",
) -> Doing:
    """What a step is taken with: its centre's calendar and newest rules."""
    calendar = await calendar_of(uow, ticket, at)
    policy = await uow.ticket_policies.current(ticket.centre.id)
    return Doing(
        by=by, at=at, calendar=calendar, policy=policy, document_no=document_no, proxy_no=proxy_no
    )
