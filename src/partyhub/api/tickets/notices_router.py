"""What hangs out for objections, for everybody; and who objected, for the few who may know."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Depends, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work, client_address, services_of
from partyhub.api.files import PDF, holds
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotFound, NotSignedIn, TooMany
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.objections import Objection
from partyhub.domain.tickets.refusals_steps import ObjectionsConfidential
from partyhub.domain.tickets.views import PublicNotice
from partyhub.usecases.tickets.public_notices import (
    list_objections,
    list_public_notices,
    read_public_notice,
)

public_router = APIRouter(prefix="/public", tags=["public notices"])
router = APIRouter(prefix="/tickets", tags=["tickets"])
_OPEN: dict[str, Any] = {"security": []}


@dataclass(frozen=True, slots=True)
class PublicNoticesOut:
    """What hangs out today; the first to end comes first."""

    items: Sequence[PublicNotice]


@dataclass(frozen=True, slots=True)
class ObjectionsOut:
    """What was objected, in the order of time."""

    items: Sequence[Objection]


async def _within_limit(request: Request) -> None:
    services = services_of(request)
    services.guide_limit.take(client_address(request, services), services.clock())


def _for_now(response: Response) -> Response:
    """Kept by nobody, found by no search engine: it is gone when its days are over (SP-11)."""
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Robots-Tag"] = "noindex, noarchive"
    return response


@public_router.get(
    "/notices",
    operation_id="listPublicNotices",
    summary="What hangs out for objections (public)",
    response_model=PublicNoticesOut,
    responses=refuses(TooMany),
    openapi_extra=_OPEN,
    dependencies=[Depends(_within_limit)],
)
async def notices_route(services: Here, now: Now) -> Response:
    """Only within its days; the words are those written for the public (TKT-22, SP-11)."""
    return _for_now(answer(PublicNoticesOut(await list_public_notices(services.work(), now=now))))


@public_router.get(
    "/notices/{notice_id}/print",
    operation_id="printPublicNotice",
    summary="One notice on A4 (public)",
    response_class=Response,
    responses=holds(PDF) | refuses(NotFound, TooMany),
    openapi_extra=_OPEN,
    dependencies=[Depends(_within_limit)],
)
async def print_route(notice_id: UUID, services: Here, now: Now) -> Response:
    """For the board in the hall, with a code that leads to the page as long as it hangs."""
    notice = await read_public_notice(services.work(), notice_id=TicketId(notice_id), now=now)
    url = f"{services.public_url}/notices"
    pdf = await asyncio.to_thread(services.ticket_printer.print_public_notice, notice, url=url)
    return _for_now(Response(pdf, media_type="application/pdf"))


@router.get(
    "/{ticket_id}/objections",
    operation_id="listTicketObjections",
    summary="Who objected, and why",
    response_model=ObjectionsOut,
    responses=refuses(NotSignedIn, NotFound, ObjectionsConfidential),
)
async def objections_route(
    ticket_id: UUID, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """For who answers for the ticket and for who directs there, and for nobody else (SP-11)."""
    found = await list_objections(work, actor, ticket_id=TicketId(ticket_id), vault=services.vault)
    return answer(ObjectionsOut(found))
