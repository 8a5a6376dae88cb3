"""Staff add a file to a ticket, read one, or mark one as withdrawn (SP-13, SP-23)."""

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from partyhub.domain.attachments.attachment import Attachment, Received, looked_at
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.attachments.refusals import FilesClosed, FileWithdrawn
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import AttachmentId, TicketId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.tickets.people import Officer
from partyhub.domain.tickets.reader import Reader
from partyhub.domain.tickets.rights import require_right
from partyhub.domain.tickets.states import OPEN
from partyhub.domain.tickets.ticket import Ticket
from partyhub.domain.tickets.tracked import noted
from partyhub.usecases.attachments.keep import Place, keep_files
from partyhub.usecases.uow import UnitOfWork


async def require_attachable(uow: UnitOfWork, actor: Actor, *, ticket_id: TicketId) -> None:
    """What `attach` would refuse, asked before anything is received."""
    async with uow.reading():
        await _attachable(uow, actor, ticket_id)


async def attach(
    uow: UnitOfWork, actor: Actor, place: Place, file: Received, *,
    ticket_id: TicketId, shown: bool, now: datetime,
) -> Attachment:  # fmt: skip
    """404 out of reach, 403 for who doesn't handle tickets there, FilesClosed once it is over."""
    async with uow:
        ticket = await _attachable(uow, actor, ticket_id)
        by = Officer(actor.account_id, actor.display_name)
        [kept] = await keep_files(uow, place, ticket, [file], by=by, shown=shown, at=now)
        return await uow.commit(kept)


async def open_attachment(
    uow: UnitOfWork, actor: Actor, files: FileStore, *,
    ticket_id: TicketId, attachment_id: AttachmentId, now: datetime,
) -> tuple[Attachment, Path]:  # fmt: skip
    """Whoever reads the ticket reads its files; each look is an event of the file (SP-03)."""
    async with uow:
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        found = await uow.attachments.get(ticket.slips, attachment_id)
        if found.withdrawn_at is not None:
            raise FileWithdrawn("its content is shown to nobody")
        path = await asyncio.to_thread(files.path, found.file.stored)
        uow.record(looked_at(found, actor.account_id, now))
        return await uow.commit((found, path))


async def withdraw_attachment(
    uow: UnitOfWork, actor: Actor, *,
    ticket_id: TicketId, attachment_id: AttachmentId, reason: str, now: datetime,
) -> Attachment:  # fmt: skip
    """The mark, who and why; nothing is deleted (SP-23)."""
    async with uow:
        ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
        require_right(actor, ticket, Permission.TICKET_HANDLE)
        found = await uow.attachments.get(ticket.slips, attachment_id)
        marked = replace(
            found, withdrawn_at=now, withdrawn_by=actor.display_name, withdrawn_reason=reason
        )
        await uow.attachments.withdraw(marked)
        uow.record(
            Event(
                action="ticket.withdraw-file",
                subject=ticket.id,
                by=actor.account_id,
                at=now,
                from_state=ticket.state,
                to_state=ticket.state,
                note=f"{found.file.name}：{reason}",
                facts={
                    "file": str(found.id),
                    "file_digest": found.file.digest,
                    **noted({"name": found.file.name, "reason": reason}),
                },
            )
        )
        return await uow.commit(marked)


async def _attachable(uow: UnitOfWork, actor: Actor, ticket_id: TicketId) -> Ticket:
    ticket = await uow.tickets.get(ticket_id, Reader.of(actor))
    require_right(actor, ticket, Permission.TICKET_HANDLE)
    if ticket.state not in OPEN:
        raise FilesClosed("the matter is over", state=ticket.state)
    return ticket
