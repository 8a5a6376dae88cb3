"""The client supplies words and pictures of papers from the follow page, without an account."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from partyhub.domain.attachments.attachment import Attachment, Received, looked_at
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.attachments.refusals import FileWithdrawn
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import AccountId, AttachmentId
from partyhub.domain.tickets.act import act
from partyhub.domain.tickets.codes import Proof
from partyhub.domain.tickets.people import CLIENT
from partyhub.domain.tickets.states import TICKET_LIFECYCLE
from partyhub.domain.tickets.supplying import ClientSupplied
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.attachments.keep import Place, keep_files
from partyhub.usecases.tickets.calendar import doing_of
from partyhub.usecases.tickets.follow import Followed, Numbered, followed, held_ticket
from partyhub.usecases.tickets.my_tickets import Own, mine
from partyhub.usecases.uow import UnitOfWork


async def require_awaited(uow: UnitOfWork, proof: Proof, *, now: datetime) -> None:
    """What `supply_ticket` would refuse, asked before anything is received."""
    async with uow.reading():
        ticket, _ = await held_ticket(uow, proof, now=now)
        TICKET_LIFECYCLE.after(ticket.state, ClientSupplied.action)


async def supply_ticket(
    uow: UnitOfWork, proof: Proof, place: Place, received: Sequence[Received], *,
    words: str, now: datetime,
) -> Followed:  # fmt: skip
    """A step of the client by the code on paper (ADR 0011); staff then tick the papers."""
    async with uow:
        ticket, _ = await held_ticket(uow, proof, now=now)
        return await uow.commit(await supplied(uow, ticket, proof, place, received, words, now))


async def supplied(
    uow: UnitOfWork, ticket: Ticket, known: Numbered, place: Place, received: Sequence[Received],
    words: str, now: datetime,
) -> Followed:  # fmt: skip
    """Within a transaction, by whichever way the client has shown that it is theirs."""
    step = ClientSupplied(
        words=words,
        files=len(received),
        earlier=await uow.followed_tickets.supplements(ticket.id),
    )
    done = act(ticket, step, await doing_of(uow, ticket, CLIENT, now))
    await keep_files(uow, place, ticket, received, by=CLIENT, shown=False, at=now)
    saved = await uow.tickets.save(done.ticket)
    uow.record(done.event)
    told = await followed(uow, saved, known, now)
    return replace(told, supplements=step.earlier + 1)


async def supply_mine(
    uow: UnitOfWork, own: Own, place: Place, received: Sequence[Received], *,
    words: str, now: datetime,
) -> Followed:  # fmt: skip
    """What was missing, while it is awaited (TKT-15); by the own account (ADR 0015)."""
    async with uow:
        asked, ticket = await mine(uow, own)
        return await uow.commit(await supplied(uow, ticket, asked, place, received, words, now))


async def open_shown_file(
    uow: UnitOfWork, proof: Proof, files: FileStore, *, attachment_id: AttachmentId, now: datetime
) -> tuple[Attachment, Path]:
    """NotFound unless staff show it or the client sent it; each look is an event (SP-03)."""
    async with uow:
        ticket, _ = await held_ticket(uow, proof, now=now)
        return await uow.commit(await _shown(uow, ticket, files, attachment_id, CLIENT.id, now))


async def open_mine(
    uow: UnitOfWork, own: Own, files: FileStore, *, attachment_id: AttachmentId, now: datetime
) -> tuple[Attachment, Path]:
    """The same by the own account, which signs the look (ADR 0015)."""
    async with uow:
        _, ticket = await mine(uow, own)
        by = own.actor.account_id
        return await uow.commit(await _shown(uow, ticket, files, attachment_id, by, now))


async def _shown(
    uow: UnitOfWork, ticket: Ticket, files: FileStore, attachment_id: AttachmentId,
    by: AccountId, now: datetime,
) -> tuple[Attachment, Path]:  # fmt: skip
    one = await uow.attachments.get(ticket.slips, attachment_id)
    if not one.for_client:
        raise NotFound("no such file", file=str(attachment_id))
    if one.withdrawn_at is not None:
        raise FileWithdrawn("its content is shown to nobody")
    path = await asyncio.to_thread(files.path, one.file.stored)
    uow.record(looked_at(one, by, now))
    return one, path
