"""A member's own requests about their data: asked with evidence, followed, withdrawn."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Response

from partyhub.api.answers import answer
from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.router import FILE, UPLOADS
from partyhub.api.data_requests.evidence import as_received
from partyhub.api.data_requests.schemas import DataRequestOut, MyDataRequestsOut, request_out
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.text import Line, Note
from partyhub.api.tickets.supplied import SentFiles, few
from partyhub.domain.attachments.attachment import MOST_CLIENT_BYTES
from partyhub.domain.attachments.refusals import QuotaReached, TooManyFiles
from partyhub.domain.data_requests.refusals import (
    HeldAlready,
    RequestIncomplete,
    RequestUnderWay,
)
from partyhub.domain.data_requests.states import DataRequestField, DataRequestKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotFound,
    NotSignedIn,
    StaleVersion,
    TooMany,
)
from partyhub.domain.shared.ids import DataRequestId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.data_requests.mine import (
    my_requests,
    open_my_evidence,
    withdraw_my_request,
)
from partyhub.usecases.data_requests.submit import OwnRequest, Room, Said, submit_request

router = APIRouter(prefix="/me/data-requests", tags=["my data"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listMyDataRequests",
    summary="What I asked about my data",
    response_model=MyDataRequestsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Where each stands, who has it, by when it is answered, and what came of it."""
    return answer(MyDataRequestsOut.of(await my_requests(work, actor), now))


@router.post(
    "",
    operation_id="submitDataRequest",
    summary="Ask for a correction, a reason, a restriction or an erasure",
    status_code=201,
    response_model=DataRequestOut,
    responses=refuses(
        *_WRITES, *UPLOADS, TooMany, TooManyFiles, QuotaReached, Invalid, HeldAlready,
        RequestIncomplete, RequestUnderWay,
    ),
)  # fmt: skip
async def submit_route(
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    kind: Annotated[DataRequestKind, Form()],
    field: Annotated[
        DataRequestField | None, Form(description="What of the record is wrong.")
    ] = None,
    wanted: Annotated[Line, Form(description="What would be right, as the record keeps it.")] = "",
    words: Annotated[Note, Form(description="Why, or what is asked for.")] = "",
    look: Annotated[
        int | None, Form(ge=1, lt=2**62, description="The number of the look asked about.")
    ] = None,
    files: SentFiles = None,
) -> Response:
    """Answered within 15 working days by who keeps the record; three files of evidence at most."""
    services.upload_limit.take(str(actor.account_id), now)
    said = Said(kind=kind, field=field, wanted=wanted, words=words, look=look)
    room = Room(services.files, services.files_quota)
    async with received(services, few(files), most=MOST_CLIENT_BYTES) as there:
        return await once.answer(
            lambda uow: submit_request(
                uow, actor, said, there, room=room, vault=services.vault, now=now
            ),
            lambda own: request_out(own.request, own.files, now),
            status=201,
        )


@router.post(
    "/{request_id}/withdrawals",
    operation_id="withdrawMyDataRequest",
    summary="I no longer ask for it",
    response_model=DataRequestOut,
    responses=refuses(*_WRITES, IllegalTransition, StaleVersion),
)
async def withdraw_route(
    request_id: UUID, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """While nobody has settled it."""

    def view(own: OwnRequest) -> DataRequestOut:
        return request_out(own.request, own.files, now)

    return await once.answer(
        lambda uow: withdraw_my_request(uow, actor, request_id=DataRequestId(request_id), now=now),
        view,
    )


@router.get(
    "/{request_id}/files/{file_id}",
    operation_id="downloadMyEvidence",
    summary="What I sent with a request",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotFound),
)
async def file_route(
    request_id: UUID, file_id: UUID, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """One's own evidence, as it is kept."""
    found, path = await open_my_evidence(
        work, actor, services.files, request_id=DataRequestId(request_id), file_id=file_id
    )
    return file_response(as_received(found), path)
