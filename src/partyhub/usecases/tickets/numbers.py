"""The numbers of the papers that a step gives out: each series by itself, without gaps."""

from datetime import datetime
from typing import Final

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.intake import Accept, Notify
from partyhub.domain.tickets.numbering import Series, document_number
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.uow import UnitOfWork

_PAPERS: Final = {Notify: Series.NOTICE, Accept: Series.RECEIPT}


async def ticket_no(uow: UnitOfWork, centre: OrgRef, at: datetime) -> str:
    """Of a ticket that is taken in."""
    return await _next(uow, centre, Series.TICKET, at)


async def document_no(uow: UnitOfWork, centre: OrgRef, step: Step, at: datetime) -> str:
    """Of the notice or the receipt; empty for a step with which neither goes out."""
    series = _PAPERS.get(type(step))
    return "" if series is None else await _next(uow, centre, series, at)


async def proxy_no(uow: UnitOfWork, ticket: Ticket, step: Step, at: datetime) -> str:
    """Of the proxy slip (AGY-01), which goes out when a proxy matter is accepted."""
    if not isinstance(step, Accept) or ticket.matter.kind is not ItemKind.PROXY:
        return ""
    return await _next(uow, ticket.centre, Series.PROXY, at)


async def _next(uow: UnitOfWork, centre: OrgRef, series: Series, at: datetime) -> str:
    year = local_day(at).year
    running = await uow.tickets.next_number(centre, year, series)
    return document_number(series, centre, year, running)
