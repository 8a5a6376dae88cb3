"""The service card (表5) and the certificate of service on paper (CHK-13, CHK-22)."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.service_records.paging import Year
from partyhub.domain.service_records.certificate import (
    NothingServed,
    ServiceCertificate,
    ServiceShare,
)
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import CheckInId, ServiceCertificateId
from partyhub.usecases.service_records.papers import (
    Printing,
    certificate_sheet,
    certify_service,
    community_card_sheet,
    own_card_sheet,
    own_certificates,
)

router = APIRouter(tags=["service records"])


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCertificateOut:
    """What was certified on that day; what staff typed in stands apart."""

    id: UUID
    number: str
    issuer: str
    issued_on: date
    hours: float
    entries: int
    shares: Sequence[ServiceShare]

    @classmethod
    def of(cls, one: ServiceCertificate) -> "ServiceCertificateOut":
        return cls(
            id=one.id, number=one.number, issuer=one.issuer_name, issued_on=one.issued_on,
            hours=one.hours, entries=one.entries, shares=one.shares,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class ServiceCertificatesOut:
    """The latest first."""

    items: Sequence[ServiceCertificateOut]


@router.get(
    "/me/service-card",
    operation_id="printMyServiceCard",
    summary="My service card on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound, Invalid),
)
async def own_card_route(
    work: Work, actor: CurrentActor, services: Here, now: Now, today: Today, year: Year = None
) -> Response:
    """All entries of the year, also those that do not count."""
    card = await own_card_sheet(work, actor, year or today.year, now=now)
    data = await asyncio.to_thread(services.service_printer.print_card, card)
    return shown_pdf(data, "service-card.pdf")


@router.get(
    "/check-ins/{check_in_id}/service-card",
    operation_id="printServiceCard",
    summary="A member's service card at the community, on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound, Invalid),
)
async def card_route(
    check_in_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
    year: Year = None,
) -> Response:
    """Of that community alone; in the member's access log."""
    card = await community_card_sheet(
        work, actor, CheckInId(check_in_id), year or today.year, now=now
    )
    data = await asyncio.to_thread(services.service_printer.print_card, card)
    return shown_pdf(data, "service-card.pdf")


@router.post(
    "/check-ins/{check_in_id}/service-certificates",
    operation_id="certifyService",
    summary="Certify confirmed service",
    response_model=ServiceCertificateOut,
    status_code=201,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, NothingServed),
)
async def certify_route(
    check_in_id: UUID, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By the community, or by the member of their own; numbered, and kept as it was issued."""
    return await once.answer(
        lambda work: certify_service(work, actor, CheckInId(check_in_id), now=now),
        ServiceCertificateOut.of,
        status=201,
    )


@router.get(
    "/me/service-certificates",
    operation_id="listMyServiceCertificates",
    summary="My certificates of service",
    response_model=ServiceCertificatesOut,
    responses=refuses(NotSignedIn),
)
async def own_route(work: Work, actor: CurrentActor) -> Response:
    """The latest first."""
    found = await own_certificates(work, actor)
    return answer(ServiceCertificatesOut([ServiceCertificateOut.of(one) for one in found]))


@router.get(
    "/service-certificates/{certificate_id}/print",
    operation_id="printServiceCertificate",
    summary="服务证明 on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def print_route(
    certificate_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With a QR code that verifies it; in the member's access log."""
    printing = Printing(tokens=services.register_tokens, public_url=services.public_url, now=now)
    sheet = await certificate_sheet(work, actor, ServiceCertificateId(certificate_id), printing)
    data = await asyncio.to_thread(services.service_printer.print_certificate, sheet)
    return shown_pdf(data, "service-certificate.pdf")
