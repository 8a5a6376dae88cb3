"""Whoever answers for a ticket, and who leads them, is reminded in working time (NT-22, CLK-16)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final
from uuid import UUID

from partyhub.domain.service_items.kinds import ItemKind
from partyhub.domain.shared.ids import AccountId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.falling import Fallen, fallen
from partyhub.domain.tickets.reminder import Reminder, ReminderKind
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.tickets.calendar import calendar_of
from partyhub.usecases.uow import UnitOfWork

_AT_ONCE: Final = 200
Place = tuple[datetime, UUID]


async def give_reminders(
    uow: UnitOfWork, kind: ReminderKind, *, now: datetime, after: Place | None
) -> tuple[int, Place | None]:
    """One batch: how many were given, and where the next one begins (None after the last).

    Of two workers at once one gives a reminder: the other meets its key.
    """
    async with uow:
        tickets = await uow.reminders.to_come(kind, now=now, after=after, limit=_AT_ONCE)
        given = 0
        for ticket in tickets:
            given += await _given(uow, ticket, kind, now)
        last = _place(tickets[-1], kind) if len(tickets) == _AT_ONCE else None
        return await uow.commit((given, last))


async def _given(uow: UnitOfWork, ticket: Ticket, kind: ReminderKind, now: datetime) -> bool:
    calendar = await calendar_of(uow, ticket, now)
    policy = await uow.ticket_policies.current(ticket.centre.id)
    for found in fallen(ticket, calendar, policy, now):
        if found.kind is kind:
            return await uow.reminders.add(await _addressed(uow, ticket, found))
    return False


async def _addressed(uow: UnitOfWork, ticket: Ticket, found: Fallen) -> Reminder:
    """To the owner and the head of the department; an offer's also to whom it is offered."""
    department, to = ticket.department, {ticket.owner.id}
    if found.kind is ReminderKind.UNSIGNED and ticket.hand_over is not None:
        department = ticket.hand_over.department
        to.add(ticket.hand_over.to.id)
    return _reminder(ticket, found, to | await _heads(uow, ticket, department))


async def _heads(uow: UnitOfWork, ticket: Ticket, department: OrgRef) -> set[AccountId]:
    """Of a complaint about who directs the centre: who oversees it in the street (SP-06)."""
    if ticket.about.overseen:
        oversee = Permission.COMPLAINT_OVERSEE
        held = await uow.tickets.holders(ticket.centre, oversee, ticket.about)
        return {AccountId(one.account_id) for one in held}
    complaint = ticket.matter.kind is ItemKind.COMPLAINT
    return await uow.reminders.heads(
        department, ticket.centre, complaint=complaint, about=ticket.about
    )


def _reminder(ticket: Ticket, found: Fallen, to: Iterable[AccountId]) -> Reminder:
    return Reminder(
        id=new_id(),
        ticket_id=ticket.id,
        kind=found.kind,
        due_at=found.due_at,
        at=found.at,
        elapsed_minutes=found.elapsed_minutes,
        left_minutes=found.left_minutes,
        to=frozenset(to),
    )


def _place(ticket: Ticket, kind: ReminderKind) -> Place | None:
    clock, offer = ticket.clock, ticket.hand_over
    moments = {
        ReminderKind.NEAR: clock.warn_at,
        ReminderKind.OVERDUE: clock.due_at,
        ReminderKind.UNSIGNED: offer.sign_by if offer else None,
    }
    at = moments[kind]
    return None if at is None else (at, ticket.id)
