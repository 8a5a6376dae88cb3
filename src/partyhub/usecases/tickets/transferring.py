"""The seam between a ticket and the transfer that it goes on as (ADR 0022): the ticket's own
machine takes each step, within the transfer's transaction. All that transfers call of tickets.
"""

from dataclasses import replace
from datetime import datetime
from typing import Final

from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.change import Step
from partyhub.domain.tickets.people import Officer, open_client_phone
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.rights import require_right
from partyhub.domain.tickets.states import TICKET_LIFECYCLE, TicketAction
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.transferring import (
    Transfer,
    Transferred,
    may_transfer,
    require_transfer_matter,
)
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.recount import SYSTEM
from partyhub.usecases.uow import UnitOfWork

_ANYWHERE: Final = Scope(("/",))
_NOBODY: Final = Reader(SYSTEM.id, _ANYWHERE, _ANYWHERE, _ANYWHERE, ())


async def waits_for_transfer(
    uow: UnitOfWork,
    actor: Actor,
    ticket_id: TicketId,
    *,
    materials: tuple[str, ...],
    told: str,
    now: datetime,
) -> Ticket:
    """404 out of reach, 403 but for who answers for it; NotATransferMatter; 409 once it waits."""
    ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
    require_right(actor, ticket, Permission.TICKET_HANDLE)
    require_transfer_matter(await _category(uow, ticket))
    by = Officer(actor.account_id, actor.display_name)
    await _step(uow, ticket, Transfer(materials=materials, told=told), by, now)
    return ticket


async def settled_by_transfer(
    uow: UnitOfWork, ticket_id: TicketId, result: str, now: datetime
) -> None:
    """By the system, for who ends a transfer need not know the ticket. One that somebody settled
    or gave up meanwhile stays as it is.
    """
    ticket = await uow.tickets.get(ticket_id, _NOBODY)
    if ticket.state in TICKET_LIFECYCLE.steps[TicketAction.TRANSFERRED].sources:
        await _step(uow, ticket, Transferred(result=result), SYSTEM, now)


async def goes_on_as_transfer(uow: UnitOfWork, actor: Actor, ticket_id: TicketId) -> bool:
    """Whether this person may open a transfer from it; NotFound out of reach."""
    ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
    return may_transfer(ticket, actor, await _category(uow, ticket))


async def read_by(uow: UnitOfWork, actor: Actor, ticket_id: TicketId) -> Ticket | None:
    """The ticket, for who may read it as well."""
    try:
        return await uow.tickets.get(ticket_id, Reader.of(actor))
    except NotFound:
        return None


def phone_of(ticket: Ticket, vault: Vault) -> str:
    """What the client said at the counter, so that nobody asks twice (TRF-02)."""
    return open_client_phone(vault, ticket.id, ticket.client.phone)


async def _category(uow: UnitOfWork, ticket: Ticket) -> str:
    matter = ticket.matter
    return (await uow.service_items.version(matter.item_id, matter.version)).category


async def _step(uow: UnitOfWork, ticket: Ticket, step: Step, by: Officer, now: datetime) -> None:
    doing = await doing_of(uow, ticket, by, now)
    done = act(ticket, step, doing)
    await uow.tickets.save(done.ticket)
    if done.message is not None:
        await uow.tickets.tell(ticket.id, done.message, by=by, at=now)
    uow.record(replace(done.event, signed=by is not SYSTEM))
