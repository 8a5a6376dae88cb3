"""Files of tickets: added and read by staff, marked as withdrawn, never deleted (SP-13, SP-23)."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.schemas import AttachmentOut, FileWithdrawalIn
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.attachments.attachment import MOST_BYTES
from partyhub.domain.attachments.refusals import (
    FileKindRefused,
    FilesClosed,
    FileTooLarge,
    FileUnreadable,
    FileWithdrawn,
    NoSpace,
    QuotaReached,
    TooManyFiles,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    TooMany,
)
from partyhub.domain.shared.ids import AttachmentId, TicketId
from partyhub.usecases.attachments.attach import (
    attach,
    open_attachment,
    require_attachable,
    withdraw_attachment,
)
from partyhub.usecases.attachments.keep import Place

router = APIRouter(prefix="/tickets/{ticket_id}/attachments", tags=["files"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
UPLOADS = (FileKindRefused, FileUnreadable, FileTooLarge, NoSpace, TooMany)
_BYTES = {"schema": {"type": "string", "format": "binary"}}
FILE: dict[int | str, dict[str, Any]] = {
    200: {"content": dict.fromkeys(("application/pdf", "image/jpeg", "image/png"), _BYTES)}
}


@router.post(
    "",
    operation_id="attachToTicket",
    summary="Add a file to a ticket",
    status_code=201,
    response_model=AttachmentOut,
    responses=refuses(*_WRITES, *UPLOADS, FilesClosed, TooManyFiles, QuotaReached),
)
async def attach_route(
    ticket_id: UUID,
    file: Annotated[UploadFile, File(description="A PDF, JPEG or PNG of 10 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    shown: Annotated[bool, Form(description="The client sees it on the follow page.")] = False,
) -> Response:
    """For who handles tickets there; 20 a ticket. Pictures are drawn anew, without their EXIF."""
    services.upload_limit.take(str(actor.account_id), now)
    await require_attachable(services.work(), actor, ticket_id=TicketId(ticket_id))
    place = Place(services.files, services.files_quota)
    async with received(services, [file], most=MOST_BYTES) as [there]:
        return await once.answer(
            lambda uow: attach(
                uow, actor, place, there, ticket_id=TicketId(ticket_id), shown=shown, now=now
            ),
            AttachmentOut.of,
            status=201,
        )


@router.get(
    "/{attachment_id}",
    operation_id="getTicketAttachment",
    summary="Download a file of a ticket",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotFound, FileWithdrawn),
)
async def download_route(
    ticket_id: UUID, attachment_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """For who reads the ticket; who looked at which file, and when, is kept."""
    found, path = await open_attachment(
        work, actor, services.files,
        ticket_id=TicketId(ticket_id), attachment_id=AttachmentId(attachment_id), now=now,
    )  # fmt: skip
    return file_response(found.file, path)


@router.post(
    "/{attachment_id}/withdrawal",
    operation_id="withdrawTicketAttachment",
    summary="Show a file to nobody any more",
    response_model=AttachmentOut,
    responses=refuses(*_WRITES, FileWithdrawn),
)
async def withdraw_route(
    ticket_id: UUID,
    attachment_id: UUID,
    body: FileWithdrawalIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
) -> Response:
    """Its line stays with a mark, a name and the reason; nothing is deleted (SP-23)."""
    return await once.answer(
        lambda uow: withdraw_attachment(
            uow, actor, ticket_id=TicketId(ticket_id), attachment_id=AttachmentId(attachment_id),
            reason=body.reason, now=now,
        ),
        AttachmentOut.of,
    )  # fmt: skip
