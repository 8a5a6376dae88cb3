"""The client sends what is missing, and takes what staff show, without an account (TKT-15)."""

from typing import Annotated, Any

from fastapi import APIRouter, Form, Request, Response

from partyhub.api.answers import answer
from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.router import FILE, UPLOADS
from partyhub.api.dependencies import Here, Now, client_address
from partyhub.api.problems import refuses
from partyhub.api.text import Note
from partyhub.api.tickets.by_client import require_client, tried
from partyhub.api.tickets.follow_schemas import (
    ClientIn,
    Code,
    FollowedTicketOut,
    Number,
    ShownFileIn,
)
from partyhub.api.tickets.supplied import SentFiles, few
from partyhub.domain.attachments.attachment import MOST_CLIENT_BYTES
from partyhub.domain.attachments.refusals import FileWithdrawn, QuotaReached, TooManyFiles
from partyhub.domain.shared.errors import NotFound, StaleVersion, TooMany
from partyhub.domain.shared.ids import AttachmentId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import (
    CodeExpired,
    CodeReplaced,
    NotForStaff,
    StaffBrowser,
    TextNeeded,
    TooManySupplements,
)
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.tickets.follow import THE_CLIENT
from partyhub.usecases.tickets.supply import open_shown_file, require_awaited, supply_ticket

router = APIRouter(prefix="/public", tags=["followed tickets"])
_OPEN: dict[str, Any] = {"security": []}
_ACTS = (NotFound, NotForStaff, StaffBrowser, CodeReplaced, CodeExpired)
_REFUSED = (IllegalTransition, StaleVersion, TextNeeded, TooManySupplements)


@router.post(
    "/ticket-supplements",
    operation_id="supplyToTicket",
    summary="Here is what was missing (public)",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(*_ACTS, *_REFUSED, *UPLOADS, TooManyFiles, QuotaReached),
    openapi_extra=_OPEN,
)
async def supply_route(
    request: Request,
    services: Here,
    now: Now,
    number: Annotated[Number, Form()],
    code: Annotated[Code, Form(description="The code on the client's paper.")],
    words: Annotated[Note, Form()] = "",
    files: SentFiles = None,
) -> Response:
    """While papers or an answer are awaited; five times a ticket, six times a minute."""
    require_client(request)
    services.supply_limit.take(client_address(request, services), now)
    sent = few(files)
    proof = ClientIn(number=number, code=code).proof(services.vault)
    place = Place(services.files, services.files_quota)
    await tried(
        request, services, number, now,
        lambda: require_awaited(services.work(), proof, now=now),
    )  # fmt: skip
    async with received(services, sent, most=MOST_CLIENT_BYTES) as there:
        work = services.work(actor=THE_CLIENT)
        found = await supply_ticket(work, proof, place, there, words=words, now=now)
    return answer(FollowedTicketOut.of(found), status=201)


@router.post(
    "/ticket-file-downloads",
    operation_id="downloadFollowedFile",
    summary="Take a file that is for me (public)",
    response_class=Response,
    responses=FILE | refuses(*_ACTS, TooMany, FileWithdrawn),
    openapi_extra=_OPEN,
)
async def download_route(body: ShownFileIn, request: Request, services: Here, now: Now) -> Response:
    """What staff show, or the client sent, and nothing else; who took which is kept."""
    require_client(request)
    proof = body.proof(services.vault)
    found, path = await tried(
        request, services, body.number, now,
        lambda: open_shown_file(
            services.work(actor=THE_CLIENT), proof, services.files,
            attachment_id=AttachmentId(body.file_id), now=now,
        ),
    )  # fmt: skip
    return file_response(found.file, path)
