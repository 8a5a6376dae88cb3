"""Service tickets: taking in, the queues, one ticket, its steps, and why it is due when it is."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.tickets.narrowed import Narrowed
from partyhub.api.tickets.people_out import ClientPhoneOut
from partyhub.api.tickets.refusals import STEP_REFUSALS, TAKE_IN_REFUSALS
from partyhub.api.tickets.schemas_in import PurposeIn, TicketIn
from partyhub.api.tickets.schemas_out import (
    BoardOut,
    ColleaguesOut,
    TicketOut,
    ticket_out,
)
from partyhub.api.tickets.schemas_whole import WholeTicketOut
from partyhub.api.tickets.steps_in import StepIn
from partyhub.api.versions import OptionalVersion
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import ReplyTemplateId, TicketId
from partyhub.domain.tickets.refusals import NoClientPhone
from partyhub.domain.tickets.views import TicketLine, TicketOrder
from partyhub.usecases.tickets.list_tickets import list_colleagues, list_tickets, read_board
from partyhub.usecases.tickets.read_ticket import read_ticket, reveal_client_phone
from partyhub.usecases.tickets.take_in import take_in
from partyhub.usecases.tickets.take_step import take_step

router = APIRouter(prefix="/tickets", tags=["tickets"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.post(
    "",
    operation_id="takeInTicket",
    summary="Take a matter in",
    status_code=201,
    response_model=TicketOut,
    responses=refuses(*_WRITES, *TAKE_IN_REFUSALS),
)
async def take_in_route(
    body: TicketIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Whoever is asked first owns it, and stays its first contact (TKT-01, TKT-02)."""
    return await once.answer(
        lambda uow: take_in(
            uow, actor, body.asked(), vault=services.vault, pinyin=services.pinyin, now=now
        ),
        lambda made: ticket_out(made.ticket, made.possible),
        status=201,
    )


@router.get(
    "",
    operation_id="listTickets",
    summary="Tickets by when something is owed, page by page",
    response_model=Page[TicketLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    wanted: Narrowed,
    now: Now,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """One's own desk, or one's whole reach; `order=recent` shows ended ones as well."""
    after = moment_key(cursor)
    found = list(await list_tickets(work, actor, wanted, after=after, limit=limit + 1, now=now))
    recent = wanted.order is TicketOrder.RECENT
    return answer(
        moment_page(found, limit, lambda line: line.changed_at if recent else line.act_by)
    )


@router.get(
    "/board",
    operation_id="getTicketBoard",
    summary="Open tickets per department",
    response_model=BoardOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def board_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """In the order of the tree; nothing is ranked."""
    return answer(BoardOut(await read_board(work, actor, now=now)))


@router.get(
    "/{ticket_id}",
    operation_id="getTicket",
    summary="One ticket with its history",
    response_model=WholeTicketOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(
    ticket_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """What it is, who answers, what was done, what the client was told."""
    whole = await read_ticket(
        work, actor, ticket_id=TicketId(ticket_id), quota=services.files_quota, now=now
    )
    return answer(WholeTicketOut.of(whole), version=whole.ticket.version)


@router.get(
    "/{ticket_id}/colleagues",
    operation_id="listTicketColleagues",
    summary="Who may be offered a ticket",
    response_model=ColleaguesOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def colleagues_route(ticket_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Those who answer for tickets of that centre, with the department that then answers."""
    found = await list_colleagues(work, actor, ticket_id=TicketId(ticket_id))
    return answer(ColleaguesOut(found))


@router.post(
    "/{ticket_id}/steps",
    operation_id="takeTicketStep",
    summary="Take a step of a ticket",
    response_model=TicketOut,
    responses=refuses(*_WRITES, *STEP_REFUSALS),
)
async def step_route(
    ticket_id: UUID,
    body: StepIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """One operation for every step; `allowed_actions` names those that are open to the caller."""
    wish = body.wish()
    used = None if body.template_id is None else ReplyTemplateId(body.template_id)
    return await once.answer(
        lambda uow: take_step(
            uow,
            actor,
            ticket_id=TicketId(ticket_id),
            wish=wish,
            vault=services.vault,
            now=now,
            read_version=version,
            template_id=used,
        ),
        lambda saved: ticket_out(saved.ticket, saved.possible),
    )


@router.post(
    "/{ticket_id}/phone-reveal",
    operation_id="revealClientPhone",
    summary="The client's whole number, to call",
    response_model=ClientPhoneOut,
    responses=refuses(*_WRITES, NoClientPhone),
)
async def reveal_route(
    ticket_id: UUID, body: PurposeIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """For a stated purpose; every look stands in the ticket's history (SP-03)."""
    return await once.answer(
        lambda uow: reveal_client_phone(
            uow,
            actor,
            ticket_id=TicketId(ticket_id),
            purpose=body.purpose,
            vault=services.vault,
            now=now,
        ),
        ClientPhoneOut.of,
        holds_secrets=True,
    )
