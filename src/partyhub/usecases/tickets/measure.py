"""Clocks that stopped before net times were kept are measured once, with an event (CLK-16)."""

from dataclasses import replace
from datetime import datetime
from typing import Final

from partyhub.domain.shared.events import Event
from partyhub.domain.tickets.change import Doing
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tracked import difference
from partyhub.usecases.tickets.centre_rules import CentreRules
from partyhub.usecases.tickets.recount import SYSTEM
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 200


async def measure_tickets(uow: UnitOfWork, *, now: datetime) -> int:
    """One batch; call it again while it answers more than 0."""
    async with uow:
        found = await uow.tickets.unmeasured(limit=_AT_ONCE)
        rules = CentreRules(uow, found, now)
        for ticket in found:
            await uow.tickets.save(_measured(uow, ticket, await rules.doing(ticket, SYSTEM)))
        return await uow.commit(len(found))


def _measured(uow: UnitOfWork, ticket: Ticket, doing: Doing) -> Ticket:
    """Nothing else of it changes: not its state, not when it last changed."""
    after = replace(ticket, clock=ticket.clock.measured(doing.calendar, doing.policy))
    uow.record(
        Event(
            action="ticket.measure",
            subject=ticket.id,
            by=SYSTEM.id,
            at=doing.at,
            from_state=ticket.state,
            to_state=ticket.state,
            facts=difference(ticket, after),
        )
    )
    return after
