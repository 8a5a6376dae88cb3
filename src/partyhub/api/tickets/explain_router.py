"""Why a ticket is due when it is, and the papers that it gave out."""

import asyncio
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.problems import refuses
from partyhub.api.working_time.views_questions import CalculationOut
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.refusals import NothingFiled, NothingPromised
from partyhub.domain.working_time.standing import State
from partyhub.usecases.tickets.explain import Explained, explain_ticket
from partyhub.usecases.tickets.filed import PaperKind, filed_paper

_MINUTE = timedelta(minutes=1)
router = APIRouter(prefix="/tickets", tags=["tickets"])
_PDF: dict[int | str, dict[str, object]] = {
    200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
}


@dataclass(frozen=True, slots=True)
class ExplainedOut:
    """How it stands, in minutes of working time, and where its due time comes from."""

    standing: State
    elapsed_minutes: int
    remaining_minutes: int
    late_minutes: int
    calculation: CalculationOut

    @classmethod
    def of(cls, found: Explained) -> "ExplainedOut":
        stands = found.standing
        return cls(
            stands.state,
            stands.elapsed // _MINUTE,
            stands.remaining // _MINUTE,
            stands.late // _MINUTE,
            CalculationOut.of(found.deadline),
        )


@router.get(
    "/{ticket_id}/explanation",
    operation_id="explainTicket",
    summary="Why it is due when it is",
    response_model=ExplainedOut,
    responses=refuses(NotSignedIn, NotFound, NothingPromised),
)
async def explain_route(ticket_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Day by day in plain Chinese: the same lines as on the receipt (CLK-16)."""
    found = await explain_ticket(work, actor, ticket_id=TicketId(ticket_id), now=now)
    return answer(ExplainedOut.of(found))


@router.get(
    "/{ticket_id}/papers/{kind}",
    operation_id="printTicketPaper",
    summary="A notice or a receipt as it was given out",
    response_class=Response,
    responses=_PDF | refuses(NotSignedIn, NotFound, NothingFiled),
)
async def paper_route(
    ticket_id: UUID, kind: PaperKind, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """The latest 一次性告知书 or 收件回执单 on A4, in the words that were frozen then."""
    content = await filed_paper(work, actor, ticket_id=TicketId(ticket_id), kind=kind)
    url = f"{services.public_url}/follow#{content['ticket_number']}"
    printer = services.ticket_printer
    make = printer.print_notice if kind is PaperKind.NOTICE else printer.print_receipt
    pdf = await asyncio.to_thread(make, content, follow_url=url)
    return Response(pdf, media_type="application/pdf")
