"""Clients follow, withdraw and rate their tickets without an account (issue 3, the counter)."""

from fastapi import APIRouter, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import Here, Now
from partyhub.api.problems import refuses
from partyhub.api.tickets.by_client import require_client, tried
from partyhub.api.tickets.follow_schemas import (
    FollowedTicketOut,
    FollowIn,
    TicketRatingIn,
    TicketWithdrawalIn,
)
from partyhub.domain.shared.errors import NotFound, StaleVersion, TooMany
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import (
    AlreadyRated,
    CodeExpired,
    CodeReplaced,
    NotClosedYet,
    NotForStaff,
    StaffBrowser,
    TextNeeded,
)
from partyhub.usecases.tickets.follow import (
    THE_CLIENT,
    follow_ticket,
    rate_ticket,
    withdraw_ticket,
)

router = APIRouter(prefix="/public", tags=["followed tickets"])
_OPEN: dict[str, list[str]] = {"security": []}
_BY_CODE = (NotFound, TooMany, CodeReplaced, CodeExpired)
_ACTS = (*_BY_CODE, NotForStaff, StaffBrowser)


@router.post(
    "/ticket-follow-ups",
    operation_id="followTicket",
    summary="How my matter stands (public)",
    response_model=FollowedTicketOut,
    responses=refuses(*_BY_CODE),
    openapi_extra=_OPEN,
)
async def follow_route(body: FollowIn, request: Request, services: Here, now: Now) -> Response:
    """By number and phone ending, or by number and the code on a paper; 30 a minute.

    Ten wrong tries lock the number for 15 minutes, whether it exists or not.
    """
    known = body.known(services.vault)
    found = await tried(
        request, services, body.number, now, lambda: follow_ticket(services.work(), known, now=now)
    )
    return answer(FollowedTicketOut.of(found))


@router.post(
    "/ticket-withdrawals",
    operation_id="withdrawFollowedTicket",
    summary="I no longer need it (public)",
    response_model=FollowedTicketOut,
    responses=refuses(*_ACTS, IllegalTransition, StaleVersion, TextNeeded),
    openapi_extra=_OPEN,
)
async def withdraw_route(
    body: TicketWithdrawalIn, request: Request, services: Here, now: Now
) -> Response:
    """The client's own step by the code on paper: until the matter is settled, with a reason."""
    require_client(request)
    work, proof = services.work(actor=THE_CLIENT), body.proof(services.vault)
    found = await tried(
        request, services, body.number, now,
        lambda: withdraw_ticket(work, proof, reason=body.reason, now=now),
    )  # fmt: skip
    return answer(FollowedTicketOut.of(found))


@router.post(
    "/ticket-ratings",
    operation_id="rateTicket",
    summary="How it went, one to five stars (public)",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(*_ACTS, NotClosedYet, AlreadyRated),
    openapi_extra=_OPEN,
)
async def rate_route(body: TicketRatingIn, request: Request, services: Here, now: Now) -> Response:
    """Once for each closing, by the code on the client's paper; it never changes (TKT-31)."""
    require_client(request)
    work, proof = services.work(actor=THE_CLIENT), body.proof(services.vault)
    found = await tried(
        request, services, body.number, now,
        lambda: rate_ticket(work, proof, stars=body.stars, words=body.words, now=now),
    )  # fmt: skip
    return answer(FollowedTicketOut.of(found), status=201)
