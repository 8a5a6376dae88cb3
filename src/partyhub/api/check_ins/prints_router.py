"""Certificates and receipts as PDF; every sheet leaves a trace."""

import asyncio
from datetime import datetime

from fastapi import APIRouter, Response

from partyhub.api.check_ins.schemas_in import (
    IdsIn,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.check_ins.prints import CertificatePrint
from partyhub.domain.check_ins.refusals import (
    NothingToPrint,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import (
    NotAllowed,
    NotSignedIn,
)
from partyhub.usecases.check_ins.print import sheets
from partyhub.usecases.uow import UnitOfWork

router = APIRouter(tags=["certificates"])


@router.post(
    "/certificate-prints",
    operation_id="printCertificates",
    summary="Print certificates",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NothingToPrint),
)
async def print_route(
    body: IdsIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """One A4 page each, exactly as 附件1 has it, by name; every sheet leaves a trace."""
    prints = await _sheets(body, work, actor, services, now)
    return shown_pdf(
        await asyncio.to_thread(services.printer.print_certificates, prints), "certificates.pdf"
    )


@router.post(
    "/receipt-prints",
    operation_id="printReceipts",
    summary="Print receipts alone",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NothingToPrint),
)
async def print_receipts_route(
    body: IdsIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """The 回执 for those who have checked in and lost the lower part of their certificate."""
    prints = await _sheets(body, work, actor, services, now, receipts=True)
    return shown_pdf(
        await asyncio.to_thread(services.printer.print_receipts, prints), "certificates.pdf"
    )


async def _sheets(
    body: IdsIn,
    work: UnitOfWork,
    actor: Actor,
    services: Services,
    now: datetime,
    *,
    receipts: bool = False,
) -> list[CertificatePrint]:
    return await sheets(
        work,
        actor,
        ids=body.check_in_ids,
        tokens=services.certificate_tokens,
        vault=services.vault,
        public_url=services.public_url,
        now=now,
        receipts=receipts,
    )
