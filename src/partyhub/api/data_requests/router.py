"""Requests about their data, for who keeps the records: what waits, what is late, settled how."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.attachments.receiving import file_response
from partyhub.api.attachments.router import FILE
from partyhub.api.data_requests.evidence import as_received
from partyhub.api.data_requests.schemas import (
    DataRequestLine,
    DataRequestStepIn,
    WholeDataRequestOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.data_requests.ports import DataRequestTally, DataRequestView
from partyhub.domain.data_requests.refusals import (
    OtherWayToSettle,
    OwnRequest,
    RequestIncomplete,
)
from partyhub.domain.data_requests.states import DataRequestAction
from partyhub.domain.members.member import ExternalIdTaken
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
    StaleVersion,
)
from partyhub.domain.shared.ids import DataRequestId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.data_requests.desk import (
    count_requests,
    list_requests,
    open_evidence,
    read_request,
)
from partyhub.usecases.data_requests.settle import Settling, Tools, take_request_step

router = APIRouter(tags=["data requests"])


@router.get(
    "/data-requests",
    operation_id="listDataRequests",
    summary="Members' requests about their data",
    response_model=Page[DataRequestLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    view: Annotated[DataRequestView, Query(description="What is due first stands first.")] = (
        DataRequestView.OPEN
    ),
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """Of the members whose records the caller keeps today: a request moves with its member."""
    found = await list_requests(
        work, actor, view, after=moment_key(cursor), limit=limit + 1, now=now
    )
    page = moment_page(
        found, limit, lambda placed: placed.request.settled_at or placed.request.due_at
    )
    items = [DataRequestLine.of(placed, now) for placed in page.items]
    return answer(Page(items, page.next_cursor))


@router.get(
    "/data-request-counts",
    operation_id="countDataRequests",
    summary="How many requests wait, and how many are late",
    response_model=DataRequestTally,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def count_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """For the workbench of who keeps records."""
    return answer(await count_requests(work, actor, now=now))


@router.get(
    "/data-requests/{request_id}",
    operation_id="getDataRequest",
    summary="One request about a member's data",
    response_model=WholeDataRequestOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(request_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """With its evidence; the look stands in the member's access log."""
    whole = await read_request(work, actor, request_id=DataRequestId(request_id), now=now)
    version = whole.placed.request.version
    return answer(WholeDataRequestOut.of(whole, now), version=version)


@router.post(
    "/data-requests/{request_id}/steps",
    operation_id="takeDataRequestStep",
    summary="Take a request up, correct, answer or refuse",
    response_model=WholeDataRequestOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, PreconditionFailed,
        PreconditionRequired, StaleVersion, IllegalTransition, OwnRequest, OtherWayToSettle,
        RequestIncomplete, Invalid, ExternalIdTaken,
    ),
)  # fmt: skip
async def step_route(
    request_id: UUID,
    body: DataRequestStepIn,
    read_version: RequiredVersion,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """`correct` writes the field into the record in the same transaction; nobody decides about
    their own request.
    """
    step = Settling(
        action=DataRequestAction(body.action), text=body.text, read_version=read_version
    )
    tools = Tools(services.vault, services.pinyin)
    return await once.answer(
        lambda uow: take_request_step(
            uow, actor, step, request_id=DataRequestId(request_id), tools=tools, now=now
        ),
        lambda whole: WholeDataRequestOut.of(whole, now),
    )


@router.get(
    "/data-requests/{request_id}/files/{file_id}",
    operation_id="downloadEvidence",
    summary="The evidence that came with a request",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotFound),
)
async def file_route(
    request_id: UUID, file_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each look at a file is an event of it."""
    found, path = await open_evidence(
        work, actor, services.files,
        request_id=DataRequestId(request_id), file_id=file_id, now=now,
    )  # fmt: skip
    return file_response(as_received(found), path)
