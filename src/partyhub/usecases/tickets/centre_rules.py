"""What holds at the centres of many tickets, asked for once each within their transaction."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.about import About
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.policy import TicketPolicy
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.views import Colleague
from partyhub.domain.working_time.calendar import WorkCalendar
from partyhub.usecases.tickets.calendar import calendar_between
from partyhub.usecases.uow import UnitOfWork


class CentreRules:
    """Calendars, newest rules and colleagues of the centres of `tickets`.

    A centre's calendar reaches back to the first of its tickets that was accepted: one that begins
    earlier counts every later span alike.
    """

    def __init__(self, uow: UnitOfWork, tickets: Iterable[Ticket], at: datetime) -> None:
        self._uow, self._at = uow, at
        self._since: dict[OrgId, datetime] = {}
        self._calendars: dict[OrgId, WorkCalendar] = {}
        self._policies: dict[OrgId, TicketPolicy] = {}
        self._colleagues: dict[tuple[OrgId, About], Sequence[Colleague]] = {}
        for ticket in tickets:
            centre, began = ticket.centre.id, ticket.clock.started_at or at
            self._since[centre] = min(self._since.get(centre, at), began)

    async def doing(self, ticket: Ticket, by: Officer) -> Doing:
        """What a step of one of these tickets is taken with."""
        centre = ticket.centre.id
        if centre not in self._calendars:
            since = self._since[centre]
            self._calendars[centre] = await calendar_between(self._uow, centre, since, self._at)
            self._policies[centre] = await self._uow.ticket_policies.current(centre)
        calendar, policy = self._calendars[centre], self._policies[centre]
        return Doing(by=by, at=self._at, calendar=calendar, policy=policy)

    async def colleagues(self, ticket: Ticket) -> Sequence[Colleague]:
        """Who may answer for it; apart for complaints that are kept from different people."""
        asked = ticket.centre.id, ticket.about
        if asked not in self._colleagues:
            found = await self._uow.tickets.colleagues(ticket.centre, ticket.about)
            self._colleagues[asked] = found
        return self._colleagues[asked]
