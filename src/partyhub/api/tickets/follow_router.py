"""Clients follow, withdraw and rate their tickets without an account (issue 3, the counter)."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from fastapi import APIRouter, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import Here, Now, client_address
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.api.tickets.follow_schemas import (
    FollowedTicketOut,
    FollowIn,
    TicketRatingIn,
    TicketWithdrawalIn,
)
from partyhub.domain.shared.errors import NotFound, StaleVersion, TooMany
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import AlreadyRated, NotClosedYet, NotForStaff, TextNeeded
from partyhub.usecases.tickets.follow import (
    THE_CLIENT,
    Followed,
    follow_ticket,
    rate_ticket,
    withdraw_ticket,
)

router = APIRouter(prefix="/public", tags=["followed tickets"])
_OPEN: dict[str, list[str]] = {"security": []}


@router.post(
    "/ticket-follow-ups",
    operation_id="followTicket",
    summary="How my matter stands (public)",
    response_model=FollowedTicketOut,
    responses=refuses(NotFound, TooMany),
    openapi_extra=_OPEN,
)
async def follow_route(body: FollowIn, request: Request, services: Here, now: Now) -> Response:
    """By number and phone ending, 30 a minute; ten wrong tries lock the number for 15 minutes."""
    return await _by_pair(
        request, services, body, now, lambda: follow_ticket(services.work(), body.pair(), now=now)
    )


@router.post(
    "/ticket-withdrawals",
    operation_id="withdrawFollowedTicket",
    summary="I no longer need it (public)",
    response_model=FollowedTicketOut,
    responses=refuses(NotFound, TooMany, NotForStaff, IllegalTransition, StaleVersion, TextNeeded),
    openapi_extra=_OPEN,
)
async def withdraw_route(
    body: TicketWithdrawalIn, request: Request, services: Here, now: Now
) -> Response:
    """The client's own step: until the matter is settled, with a reason, and no staff's token."""
    _require_no_token(request)
    work = services.work(actor=THE_CLIENT)
    return await _by_pair(
        request, services, body, now,
        lambda: withdraw_ticket(work, body.pair(), reason=body.reason, now=now),
    )  # fmt: skip


@router.post(
    "/ticket-ratings",
    operation_id="rateTicket",
    summary="How it went, one to five stars (public)",
    status_code=201,
    response_model=FollowedTicketOut,
    responses=refuses(NotFound, TooMany, NotForStaff, NotClosedYet, AlreadyRated),
    openapi_extra=_OPEN,
)
async def rate_route(body: TicketRatingIn, request: Request, services: Here, now: Now) -> Response:
    """Once for each closing, by the client alone; it is never changed afterwards (TKT-31)."""
    _require_no_token(request)
    work = services.work(actor=THE_CLIENT)
    return await _by_pair(
        request, services, body, now,
        lambda: rate_ticket(work, body.pair(), stars=body.stars, words=body.words, now=now),
        status=201,
    )  # fmt: skip


async def _by_pair(
    request: Request,
    services: Services,
    body: FollowIn,
    now: datetime,
    ask: Callable[[], Awaitable[Followed]],
    *,
    status: int = 200,
) -> Response:
    """Only a pair that fits takes its try back, whatever the answer is then."""
    services.follow_limit.take(client_address(request, services), now)
    services.follow_tries.take(body.number, now)
    try:
        found = await ask()
    except NotFound:
        raise
    except Exception:
        services.follow_tries.right(body.number)
        raise
    services.follow_tries.right(body.number)
    return answer(FollowedTicketOut.of(found), status=status)


def _require_no_token(request: Request) -> None:
    if "authorization" in request.headers:
        raise NotForStaff("only the client does this, without an account")
