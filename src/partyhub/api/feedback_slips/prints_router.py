"""Feedback slips (附3) on A4, one after the other, for the community to seal."""

import asyncio

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.feedback_slips.schemas_in import SlipPrintIn
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.usecases.feedback_slips.read import slips_to_print

router = APIRouter(tags=["feedback slips"])


@router.post(
    "/feedback-slip-prints",
    operation_id="printFeedbackSlips",
    summary="Print feedback slips",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def print_route(
    body: SlipPrintIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Those in reach that were appraised, by name, and one's own; each print is a look."""
    slips = await slips_to_print(work, actor, body.ids(), now=now)
    data = await asyncio.to_thread(services.feedback_printer.print_feedback, slips)
    return shown_pdf(data, "feedback-slips.pdf")
