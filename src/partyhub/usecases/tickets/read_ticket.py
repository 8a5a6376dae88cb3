"""One ticket with all that belongs to it, and the client's number when it must be called."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.attachments.attachment import Attachment, Storage
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.codes import TicketCode
from partyhub.domain.tickets.people import open_client_phone
from partyhub.domain.tickets.possible import possible
from partyhub.domain.tickets.rating import Rating
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals import NoClientPhone
from partyhub.domain.tickets.rights import may, require_right
from partyhub.domain.tickets.states import OPEN, TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.views import MessageLine, StepLine
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Revealed:
    """The whole number; of who complains also the name and the unit, if they gave any."""

    phone: str
    name: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class WholeTicket:
    """A ticket, what this person may do with it now, what was done, what the client was told."""

    ticket: Ticket
    possible: Sequence[TicketAction]
    steps: Sequence[StepLine]
    messages: Sequence[MessageLine]
    ratings: Sequence[Rating]
    codes: Sequence[TicketCode]
    files: Sequence[Attachment]
    storage: Storage
    can_attach: bool


async def read_ticket(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, quota: int, now: datetime
) -> WholeTicket:
    """NotFound if it is missing or out of reach."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        steps = await uow.tickets.steps(ticket_id)
        messages = await uow.tickets.messages(ticket_id)
        ratings = await uow.followed_tickets.ratings(ticket_id)
        codes = await uow.followed_tickets.codes(ticket_id) if ratings else ()
        files = await uow.attachments.of(ticket.slips)
        storage = Storage(await uow.attachments.used(ticket.centre.id), quota)
        adds = ticket.state in OPEN and may(actor, ticket, Permission.TICKET_HANDLE)
        policy = await uow.ticket_policies.current(ticket.centre.id)
        steps_now = possible(ticket, actor, policy, now)
        return WholeTicket(ticket, steps_now, steps, messages, ratings, codes, files, storage, adds)


async def reveal_client_phone(
    uow: UnitOfWork,
    actor: Actor,
    *,
    ticket_id: TicketId,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> Revealed:
    """Who handles tickets there calls the client; each look is an event of the ticket (SP-03).

    Of a complaint it also tells who complains (SP-06).
    """
    async with uow:
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        require_right(actor, ticket, Permission.TICKET_HANDLE)
        phone = open_client_phone(vault, ticket_id, ticket.client.phone)
        name, unit = ticket.client.name, ticket.client.unit
        known = Revealed(phone, name, unit) if ticket.secret_client else Revealed(phone)
        if not phone and not known.name:
            raise NoClientPhone("the client left no number")
        uow.record(
            Event(
                action="ticket.reveal-phone",
                subject=ticket_id,
                by=actor.account_id,
                at=now,
                from_state=ticket.state,
                to_state=ticket.state,
                note=purpose,
            )
        )
        return await uow.commit(known)
