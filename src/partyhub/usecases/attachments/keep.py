"""Adding files to a ticket inside a transaction: once each, within its number and the quota."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.attachments.attachment import MOST_FILES, Attachment, Received, attached
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.attachments.refusals import TooManyFiles
from partyhub.domain.shared.ids import AttachmentId, OrgId, new_id
from partyhub.domain.tickets.people import CLIENT, Officer
from partyhub.domain.tickets.ticket import Ticket
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Place:
    """Where files go, and how many bytes each centre may fill there."""

    files: FileStore
    quota: int


async def keep_files(
    uow: UnitOfWork, place: Place, ticket: Ticket, received: Sequence[Received], *,
    by: Officer, shown: bool, at: datetime,
) -> list[Attachment]:  # fmt: skip
    """A file whose bytes the ticket has is not kept again: its first line is the answer."""
    await uow.attachments.hold(ticket.id)
    there = {
        one.file.digest: one
        for one in await uow.attachments.of([ticket.id])
        if not one.withdrawn_at
    }
    answer = []
    for file in received:
        if file.digest not in there:
            if len(there) >= MOST_FILES:
                raise TooManyFiles("a ticket has no more files", most=str(MOST_FILES))
            fresh = Attachment(
                id=AttachmentId(new_id()), ticket_id=ticket.id, file=file, shown=shown,
                from_client=by == CLIENT, by=by.id, by_name=by.name, at=at,
            )  # fmt: skip
            await put(uow, place, file, ticket.centre.id)
            await uow.attachments.add(fresh)
            uow.record(attached(fresh, ticket.state))
            there[file.digest] = fresh
        answer.append(there[file.digest])
    return answer


async def put(uow: UnitOfWork, place: Place, file: Received, owner: OrgId) -> None:
    """On the disk for good, out of the owner's space.

    The quota is taken first and the rename comes last, so that a refusal leaves nothing behind;
    after a crash between rename and commit the sweep removes what no row holds (security F5).
    """
    await uow.attachments.take_space(owner, file.size, quota=place.quota)
    await asyncio.to_thread(place.files.keep, file)
