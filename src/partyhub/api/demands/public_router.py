"""Residents order, follow, withdraw, confirm and rate without an account (SRV-01, ADR 0033)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response

from partyhub.api.answers import answer
from partyhub.api.demands.public_in import (
    ByCodeIn,
    FollowDemandIn,
    RateDemandIn,
    WithdrawDemandIn,
)
from partyhub.api.demands.public_out import FollowedDemandOut, OrderedOut
from partyhub.api.demands.router import ORDERING
from partyhub.api.demands.schemas_in import OrderIn
from partyhub.api.demands.schemas_out import MenuOut, TakingCommunitiesOut
from partyhub.api.demands.steps_router import SETTLING
from partyhub.api.dependencies import Here, Now, Today, client_address
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.api.tickets.by_client import require_client, tried
from partyhub.domain.demands.refusals import OwnDemand, SlipReplaced, SlipUsed, WorkTold
from partyhub.domain.demands.states import OrderChannel
from partyhub.domain.shared.errors import NotFound, TooMany
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.tickets.refusals import NotForStaff, StaffBrowser
from partyhub.usecases.demands.menus import read_menu, taking_communities
from partyhub.usecases.demands.ordering import order_alone
from partyhub.usecases.demands.residents import (
    confirm_own,
    follow_demand,
    rate_own,
    withdraw_own,
)

_OPEN: dict[str, list[str]] = {"security": []}
_BY_CODE = (NotFound, TooMany, SlipReplaced)
_ACTS = (*_BY_CODE, NotForStaff, StaffBrowser, IllegalTransition)


async def _limited(request: Request, services: Here, now: Now) -> None:
    services.guide_limit.take(client_address(request, services), now)


_LIMITED = [Depends(_limited)]
router = APIRouter(prefix="/public", tags=["followed demands"])


@router.get(
    "/service-communities",
    operation_id="listTakingCommunities",
    summary="Where residents can order (public)",
    response_model=TakingCommunitiesOut,
    responses=refuses(TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def communities_route(
    services: Here,
    q: Annotated[Line, Query(description="Part of the name, pinyin, or an estate's name.")] = "",
) -> Response:
    """At most fifty; 120 questions a minute."""
    return answer(TakingCommunitiesOut(await taking_communities(services.work(), q)))


@router.get(
    "/service-menu",
    operation_id="readServiceMenu",
    summary="What members of a community offer (public, 服务菜单)",
    response_model=MenuOut,
    responses=refuses(TooMany),
    openapi_extra=_OPEN,
    dependencies=_LIMITED,
)
async def menu_route(services: Here, community: UUID) -> Response:
    """What is open, by title; something else may be ordered as well."""
    found = await read_menu(services.work(), OrgId(community), all_of_them=False)
    return answer(MenuOut(found))


@router.post(
    "/service-demands",
    operation_id="orderService",
    summary="Order a service, or make a wish (public, 居民点单)",
    status_code=201,
    response_model=OrderedOut,
    responses=refuses(NotFound, TooMany, *ORDERING),
    openapi_extra=_OPEN,
)
async def order_route(
    body: OrderIn, request: Request, services: Here, now: Now, today: Today
) -> Response:
    """Six a minute from one address, five open ones of one phone. The code is shown once."""
    services.order_limit.take(client_address(request, services), now)
    order = body.order(OrderChannel.ONLINE, today)
    demand, code = await order_alone(
        services.work(), order, vault=services.vault, new_code=services.short_codes.new, now=now
    )
    return answer(OrderedOut.of(demand, code), status=201)


@router.post(
    "/service-demand-follow-ups",
    operation_id="followServiceDemand",
    summary="How my order stands (public)",
    response_model=FollowedDemandOut,
    responses=refuses(*_BY_CODE),
    openapi_extra=_OPEN,
)
async def follow_route(
    body: FollowDemandIn, request: Request, services: Here, now: Now
) -> Response:
    """By number and phone ending, or by number and code. Ten wrong tries lock it for 15 minutes."""
    known = body.known(services.vault)
    found = await tried(
        request, services, body.number, now, lambda: follow_demand(services.work(), known)
    )
    return answer(FollowedDemandOut.of(found))


@router.post(
    "/service-demand-withdrawals",
    operation_id="withdrawOwnServiceDemand",
    summary="I no longer need it (public)",
    response_model=FollowedDemandOut,
    responses=refuses(*_ACTS, WorkTold),
    openapi_extra=_OPEN,
)
async def withdraw_route(
    body: WithdrawDemandIn, request: Request, services: Here, now: Now
) -> Response:
    """By the code, until somebody has said that it is done."""
    require_client(request)
    held = body.held(services.vault)
    found = await tried(
        request, services, body.number, now,
        lambda: withdraw_own(services.work(), held, reason=body.reason, now=now),
    )  # fmt: skip
    return answer(FollowedDemandOut.of(found))


@router.post(
    "/service-demand-confirmations",
    operation_id="confirmOwnServiceDemand",
    summary="It was done (public)",
    response_model=FollowedDemandOut,
    responses=refuses(*_ACTS, *SETTLING, SlipUsed, OwnDemand),
    openapi_extra=_OPEN,
)
async def confirm_route(body: ByCodeIn, request: Request, services: Here, now: Now) -> Response:
    """By the code, once for an order: everything that members have told so far counts from now."""
    require_client(request)
    held = body.held(services.vault)
    found = await tried(
        request, services, body.number, now,
        lambda: confirm_own(services.work(), held, now=now),
    )  # fmt: skip
    return answer(FollowedDemandOut.of(found))


@router.post(
    "/service-demand-ratings",
    operation_id="rateOwnServiceDemand",
    summary="How it went, one to five stars (public)",
    status_code=201,
    response_model=FollowedDemandOut,
    responses=refuses(*_ACTS),
    openapi_extra=_OPEN,
)
async def rate_route(body: RateDemandIn, request: Request, services: Here, now: Now) -> Response:
    """Once, by the code, after it is done; it never changes."""
    require_client(request)
    held = body.held(services.vault)
    found = await tried(
        request, services, body.number, now,
        lambda: rate_own(services.work(), held, stars=body.stars, words=body.words, now=now),
    )  # fmt: skip
    return answer(FollowedDemandOut.of(found), status=201)
