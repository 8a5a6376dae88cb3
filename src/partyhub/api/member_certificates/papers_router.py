"""Certificates of membership on paper, and their register as a workbook."""

import asyncio
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.member_certificates.router import Wanted
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.member_certificates.certificate import NotIssuedHere
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberCertificateId
from partyhub.usecases.member_certificates.keep import (
    Printing,
    certificate_sheet,
    export_certificates,
)

router = APIRouter(tags=["member certificates"])


@router.get(
    "/member-certificates/{certificate_id}/print",
    operation_id="printMemberCertificate",
    summary="存根 and 证明信, on one A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NotIssuedHere),
)
async def print_route(
    certificate_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With a QR code that verifies it; a void one says so. In the member's access log."""
    printing = Printing(tokens=services.register_tokens, public_url=services.public_url, now=now)
    sheet = await certificate_sheet(
        work, actor, certificate_id=MemberCertificateId(certificate_id), printing=printing
    )
    printed = services.member_certificate_printer.print_certificate
    return shown_pdf(await asyncio.to_thread(printed, sheet), "member-certificate.pdf")


@router.get(
    "/member-certificate-exports",
    operation_id="exportMemberCertificates",
    summary="The register of certificates of membership as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, Invalid, ExportTooLarge),
)
async def export_route(
    wanted: Wanted, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """As the register lists them, at most 10,000 rows; in their members' access logs."""
    book = await export_certificates(work, actor, wanted, now=now)
    data = await written(services, book, by=actor, at=now)
    name, plain = f"{book.title}-{today}.xlsx", f"member-certificates-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=plain)
