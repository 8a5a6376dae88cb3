"""A member's own tickets, by the account that they have signed in with (ADR 0015)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Form, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from partyhub.api.answers import Page, answer
from partyhub.api.attachments.receiving import file_response, received
from partyhub.api.attachments.router import FILE, UPLOADS
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.text import Note, Reason
from partyhub.api.tickets.follow_schemas import FollowedTicketOut
from partyhub.api.tickets.supplied import SentFiles, few
from partyhub.domain.attachments.attachment import MOST_CLIENT_BYTES
from partyhub.domain.attachments.refusals import FileWithdrawn, QuotaReached, TooManyFiles
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import AttachmentId, TicketId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import (
    AlreadyRated,
    NotClosedYet,
    TextNeeded,
    TooManySupplements,
)
from partyhub.domain.tickets.refusals_desk import OwnWork
from partyhub.usecases.attachments.keep import Place
from partyhub.usecases.tickets.my_tickets import (
    MyTicketLine,
    Own,
    my_ticket,
    my_tickets,
    rate_mine,
    withdraw_mine,
)
from partyhub.usecases.tickets.supply import open_mine, supply_mine

router = APIRouter(prefix="/me/tickets", tags=["my tickets"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused, StaleVersion)


class MyWithdrawalIn(BaseModel):
    """Why it is no longer needed."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"reason": "已自行办妥"}]}
    )
    reason: Reason


class MyRatingIn(BaseModel):
    """One to five stars, and words if one likes."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"examples": [{"stars": 5, "words": "办得很快"}]}
    )
    stars: Annotated[int, Field(ge=1, le=5)]
    words: Note = ""


@router.get(
    "",
    operation_id="listMyTickets",
    summary="My own matters",
    response_model=Page[MyTicketLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    limit: Annotated[int, Query(ge=1, le=50)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Those whose client the signed-in member is, the latest change first."""
    found = list(await my_tickets(work, actor, after=moment_key(cursor), limit=limit + 1))
    return answer(moment_page(found, limit, lambda line: line.changed_at))


@router.get(
    "/{ticket_id}",
    operation_id="getMyTicket",
    summary="How my matter stands",
    response_model=FollowedTicketOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(ticket_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """As any client follows it: who answers, by when and why, what is awaited, what was told."""
    found = await my_ticket(work, Own(actor, TicketId(ticket_id)), now=now)
    return answer(FollowedTicketOut.of(found))


@router.post(
    "/{ticket_id}/withdrawals",
    operation_id="withdrawMyTicket",
    summary="I no longer need it",
    response_model=FollowedTicketOut,
    responses=refuses(*_WRITES, IllegalTransition, TextNeeded),
)
async def withdraw_route(
    ticket_id: UUID, body: MyWithdrawalIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The client's own step; the account signs it."""
    own = Own(actor, TicketId(ticket_id))
    return await once.answer(
        lambda uow: withdraw_mine(uow, own, reason=body.reason, now=now), FollowedTicketOut.of
    )


@router.post(
    "/{ticket_id}/ratings",
    operation_id="rateMyTicket",
    summary="How it went for me",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(*_WRITES, NotClosedYet, AlreadyRated, OwnWork, Invalid),
)
async def rate_route(
    ticket_id: UUID, body: MyRatingIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """Once for each closing, as by the code on paper; nobody rates their own work (TKT-31)."""
    own = Own(actor, TicketId(ticket_id))
    return await once.answer(
        lambda uow: rate_mine(uow, own, stars=body.stars, words=body.words, now=now),
        FollowedTicketOut.of,
        status=201,
    )


@router.post(
    "/{ticket_id}/supplements",
    operation_id="supplyToMyTicket",
    summary="Here is what was missing from me",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(
        *_WRITES, *UPLOADS, IllegalTransition, TextNeeded, TooManySupplements, TooManyFiles,
        QuotaReached,
    ),
)  # fmt: skip
async def supply_route(
    ticket_id: UUID,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    words: Annotated[Note, Form()] = "",
    files: SentFiles = None,
) -> Response:
    """While papers or an answer are awaited; five times a ticket (TKT-15)."""
    sent = few(files)
    own, place = Own(actor, TicketId(ticket_id)), Place(services.files, services.files_quota)
    async with received(services, sent, most=MOST_CLIENT_BYTES) as there:
        return await once.answer(
            lambda uow: supply_mine(uow, own, place, there, words=words, now=now),
            FollowedTicketOut.of,
            status=201,
        )


@router.get(
    "/{ticket_id}/files/{file_id}",
    operation_id="downloadMyTicketFile",
    summary="Take a file that is for me",
    response_class=Response,
    responses=FILE | refuses(NotSignedIn, NotFound, FileWithdrawn),
)
async def download_route(
    ticket_id: UUID, file_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """One of those that my matter lists; who took which is kept."""
    found, path = await open_mine(
        work, Own(actor, TicketId(ticket_id)), services.files,
        attachment_id=AttachmentId(file_id), now=now,
    )  # fmt: skip
    return file_response(found.file, path)
