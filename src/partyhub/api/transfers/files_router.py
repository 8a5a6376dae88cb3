"""Files of transfers: scans and proofs, added and read, never changed (machine 9.3; ADR 0014)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.router import FILE, UPLOADS
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.transfers.parts_out import TransferFileOut
from partyhub.domain.attachments.attachment import MOST_BYTES
from partyhub.domain.attachments.refusals import FilesClosed, QuotaReached, TooManyFiles
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import AttachmentId, TransferId
from partyhub.domain.transfers.papers import TransferFileKind
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.transfers.files import (
    attach_to_transfer,
    open_transfer_file,
    require_attachable,
)

router = APIRouter(prefix="/transfers/{transfer_id}/attachments", tags=["transfers"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_SHOWS = "The letter's scan, the receipt's, or a proof, which only its own side sees."


@router.post(
    "",
    operation_id="attachToTransfer",
    summary="Add a file to a transfer",
    status_code=201,
    response_model=TransferFileOut,
    responses=refuses(*_WRITES, *UPLOADS, FilesClosed, TooManyFiles, QuotaReached),
)
async def attach_route(
    transfer_id: UUID,
    file: Annotated[UploadFile, File(description="A PDF, JPEG or PNG of 10 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    kind: Annotated[TransferFileKind, Form(description=_SHOWS)] = TransferFileKind.PROOF,
) -> Response:
    """For each side that sees the transfer; 20 in all. Pictures are drawn anew, without EXIF."""
    services.upload_limit.take(str(actor.account_id), now)
    one = TransferId(transfer_id)
    await require_attachable(services.work(), actor, transfer_id=one)
    place = Place(services.files, services.files_quota)
    async with received(services, [file], most=MOST_BYTES) as [there]:
        return await once.answer(
            lambda uow: attach_to_transfer(
                uow, actor, place, there, transfer_id=one, kind=kind, now=now
            ),
            TransferFileOut.of,
            status=201,
        )


@router.get(
    "/{attachment_id}",
    operation_id="getTransferAttachment",
    summary="Download a file of a transfer",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotFound),
)
async def download_route(
    transfer_id: UUID,
    attachment_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """For whose side may see it; who looked at which file, and when, is kept."""
    found, path = await open_transfer_file(
        work, actor, services.files,
        transfer_id=TransferId(transfer_id), file_id=AttachmentId(attachment_id), now=now,
    )  # fmt: skip
    return file_response(found.file, path)
