"""Papers of a ticket: printed for the client with a new code, or read as they were given out."""

import asyncio
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict

from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.codes import CodeKind
from partyhub.domain.tickets.paper_claims import Seal, claims_of
from partyhub.domain.tickets.refusals import NotClosedYet, NothingFiled
from partyhub.usecases.tickets.filed import PaperKind, filed_paper
from partyhub.usecases.tickets.print_paper import Print, print_paper

router = APIRouter(prefix="/tickets", tags=["tickets"])


class PrintIn(BaseModel):
    """Which paper: 一次性告知书, 收件回执单, 服务单回执, 代办单."""

    model_config = ConfigDict(extra="forbid", json_schema_extra={"examples": [{"paper": "slip"}]})
    paper: Literal[CodeKind.NOTICE, CodeKind.RECEIPT, CodeKind.SLIP, CodeKind.PROXY]


@router.post(
    "/{ticket_id}/prints",
    operation_id="printTicketPaper",
    summary="Print a paper for the client",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NothingFiled),
)
async def print_route(
    ticket_id: UUID, body: PrintIn, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """In the words that were frozen, with a new code; the code of its last print is void then.

    Each print is an event of the ticket (ADR 0011).
    """
    printed = await print_paper(
        services.work(actor=actor), _wanted(actor, ticket_id, body.paper, services, now)
    )
    url = _follow_url(services, printed.ticket.number, printed.code)
    pdf = await asyncio.to_thread(
        services.ticket_printer.print_paper,
        body.paper,
        printed.content,
        follow_url=url,
        code=printed.code,
        seal=_seal(services, body.paper, printed.content),
    )
    return Response(pdf, media_type="application/pdf")


@router.post(
    "/{ticket_id}/rating-codes",
    operation_id="showRatingCode",
    summary="A QR code for the window's screen",
    response_class=Response,
    responses=holds("image/svg+xml") | refuses(NotSignedIn, NotAllowed, NotFound, NotClosedYet),
)
async def screen_route(ticket_id: UUID, actor: CurrentActor, services: Here, now: Now) -> Response:
    """After closing (评价器): good for 15 minutes and one rating; showing it is an event."""
    wanted = _wanted(actor, ticket_id, CodeKind.SCREEN, services, now)
    shown = await print_paper(services.work(actor=actor), wanted)
    url = _follow_url(services, shown.ticket.number, shown.code)
    return Response(services.ticket_printer.draw_code(url), media_type="image/svg+xml")


@router.get(
    "/{ticket_id}/papers/{kind}",
    operation_id="readTicketPaper",
    summary="A paper as it was given out",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound, NothingFiled),
)
async def paper_route(
    ticket_id: UUID, kind: PaperKind, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """The latest of its kind, as a copy for the file: without a code, so nobody acts by it."""
    content = await filed_paper(work, actor, ticket_id=TicketId(ticket_id), kind=kind)
    url = _follow_url(services, content["ticket_number"])
    pdf = await asyncio.to_thread(
        services.ticket_printer.print_paper,
        CodeKind(kind),
        content,
        follow_url=url,
        seal=_seal(services, CodeKind(kind), content),
    )
    return Response(pdf, media_type="application/pdf")


def _wanted(
    actor: Actor, ticket_id: UUID, kind: CodeKind, services: Services, now: datetime
) -> Print:
    return Print(
        actor=actor,
        ticket_id=TicketId(ticket_id),
        kind=kind,
        new_code=services.short_codes.new,
        vault=services.vault,
        now=now,
    )


def _follow_url(services: Services, number: str, code: str = "") -> str:
    """Number and code stand in the fragment, which browsers send to nobody."""
    return f"{services.public_url}/follow#{'.'.join(filter(None, (number, code)))}"


def _seal(services: Services, kind: CodeKind, content: Mapping[str, Any]) -> Seal | None:
    """A slip's words are not frozen, and a proxy slip goes out with a signed receipt."""
    if kind in (CodeKind.SLIP, CodeKind.PROXY):
        return None
    return services.paper_signer.seal(claims_of(kind, content), public_url=services.public_url)
