"""The demo's complaints and duplicates: whom they are about, and which go together."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from partyhub.db.uow import SqlUnitOfWork
from partyhub.demo.ticket_beats import Beat
from partyhub.demo.ticket_crews import Crew
from partyhub.demo.ticket_days import TicketDays
from partyhub.domain.shared.events import Event
from partyhub.domain.tickets.about import NOBODY, About
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.merging import Absorb, Merge
from partyhub.domain.tickets.ticket import Ticket


@dataclass(slots=True)
class Running:
    """A ticket as it stands, and what is still to come."""

    ticket: Ticket
    rest: list[Beat]


def about_of(crew: Crew, desk: str) -> About:
    """About who answers at that desk: kept from them and from their department (SP-06)."""
    if not desk:
        return NOBODY
    officer = crew.handlers[desk]
    return About(officer=officer, kept_from=frozenset({UUID(str(officer.id)), crew.desks[desk].id}))


async def merge(
    uow: SqlUnitOfWork, days: TicketDays, duplicate: Running, kept: Running, at: datetime
) -> list[tuple[Event, str]]:
    """Both sides, as the use case does it; signed by who answered for the duplicate."""
    by = duplicate.ticket.owner
    doing = Doing(by=by, at=at, calendar=days.calendar, policy=days.policy)
    over = act(duplicate.ticket, Merge(kept=kept.ticket), doing)
    grown = act(kept.ticket, Absorb(duplicate=duplicate.ticket), doing)
    if over.message is not None:
        await uow.tickets.tell(over.ticket.id, over.message, by=by, at=at)
    duplicate.ticket = await uow.tickets.save(over.ticket)
    kept.ticket = await uow.tickets.save(grown.ticket)
    return [(over.event, by.name), (grown.event, by.name)]
