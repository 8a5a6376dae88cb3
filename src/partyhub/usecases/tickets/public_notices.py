"""Publicities: what anybody reads of them, and who reads what was objected (TKT-22, SP-11)."""

from collections.abc import Sequence
from datetime import datetime

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.tickets.objections import Objection, opened_objection
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.refusals_steps import ObjectionsConfidential
from partyhub.domain.tickets.views import PublicNotice
from partyhub.usecases.uow import UnitOfWork


async def list_public_notices(uow: UnitOfWork, *, now: datetime) -> Sequence[PublicNotice]:
    """What hangs out today; what is over is gone by itself."""
    async with uow.reading():
        return await uow.public_notices.open_on(local_day(now))


async def read_public_notice(
    uow: UnitOfWork, *, notice_id: TicketId, now: datetime
) -> PublicNotice:
    """NotFound once its days are over."""
    async with uow.reading():
        return await uow.public_notices.one(notice_id, local_day(now))


async def list_objections(
    uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId, vault: Vault
) -> Sequence[Objection]:
    """For who answers for the ticket, and who directs there; nobody else."""
    async with uow.reading():
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        directs = actor.scope(Permission.TICKET_DIRECT).covers(ticket.at())
        if not directs and actor.account_id != ticket.owner.id:
            raise ObjectionsConfidential("for the owner and the director")
        kept_ones = await uow.public_notices.objections(ticket_id)
        return [opened_objection(vault, kept) for kept in kept_ones]
