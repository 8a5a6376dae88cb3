"""The templates for a step of a ticket, filled from it: nobody learns what they couldn't read."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from partyhub.domain.reply_templates.template import (
    Placeholder,
    ReplyAction,
    TemplateLine,
    filled,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_time
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.promise import promise_words
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.uow import UnitOfWork


async def offer_templates(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, action: ReplyAction
) -> Sequence[TemplateLine]:
    """Those of its item first, then those for every matter; for who handles tickets there."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        actor.require(Permission.TICKET_HANDLE, at=ticket.at())
        found = await uow.reply_templates.offered(
            ticket.centre.path_steps, ticket.matter.item_id, action
        )
        values = await _values(uow, ticket) if found else {}
    return [replace(line, text=filled(line.text, values)) for line in found]


async def _values(uow: UnitOfWork, ticket: Ticket) -> Mapping[Placeholder, str]:
    matter = ticket.matter
    content = await uow.service_items.version(matter.item_id, matter.version)
    centre = await uow.orgs.get(ticket.centre.id)
    return {
        Placeholder.CLIENT: ticket.client.name,
        Placeholder.ITEM: matter.name,
        Placeholder.NUMBER: ticket.number,
        Placeholder.DUE: _due_words(ticket),
        Placeholder.PICKUP: content.collected_at or centre.place or centre.name,
    }


def _due_words(ticket: Ticket) -> str:
    """The due time; before acceptance what the item promises."""
    if ticket.clock.due_at is None:
        return promise_words(ticket.clock.limit or ticket.matter.limit)
    due = local_time(ticket.clock.due_at)
    return f"{due.year}年{due.month}月{due.day}日{due:%H:%M}"
