"""Papers of floating members, their register as a workbook, one's own, and the public check."""

import asyncio
from dataclasses import dataclass
from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work, client_address
from partyhub.api.files import PDF, XLSX, file_answer, holds, shown_pdf, written
from partyhub.api.floating.router import Wanted
from partyhub.api.floating.schemas_out import MyFloatingOut
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.floating.paper_token import ForgedPaper
from partyhub.domain.floating.refusals import NoPermit
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn, TooMany
from partyhub.domain.shared.ids import FloatingId
from partyhub.usecases.floating.export import export_floating
from partyhub.usecases.floating.print_papers import Printing, floating_sheet
from partyhub.usecases.floating.read import my_floating
from partyhub.usecases.floating.verify import (
    PaperStanding,
    PaperVerification,
    RegisterPaper,
    verify_paper,
)

router = APIRouter(tags=["floating members"])


def _printing(services: Services, now: Now) -> Printing:
    return Printing(
        tokens=services.register_tokens, vault=services.vault,
        public_url=services.public_url, now=now,
    )  # fmt: skip


@router.get(
    "/floating-members/{floating_id}/form",
    operation_id="printFloatingForm",
    summary="流动党员登记表, on A4",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def form_route(
    floating_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Form 8.7 with the whole phone; each print is in the member's access log."""
    sheet = await floating_sheet(
        work, actor, floating_id=FloatingId(floating_id), permit=False,
        printing=_printing(services, now),
    )  # fmt: skip
    return shown_pdf(
        await asyncio.to_thread(services.floating_printer.print_form, sheet), "form.pdf"
    )


@router.get(
    "/floating-members/{floating_id}/permit",
    operation_id="printActivityPermit",
    summary="流动党员活动证, a card of A5 pages",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound, NoPermit),
)
async def permit_route(
    floating_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the pledge, the entries that stand, and a QR code that verifies it."""
    sheet = await floating_sheet(
        work, actor, floating_id=FloatingId(floating_id), permit=True,
        printing=_printing(services, now),
    )  # fmt: skip
    return shown_pdf(
        await asyncio.to_thread(services.floating_printer.print_permit, sheet), "permit.pdf"
    )


@router.get(
    "/floating-member-exports",
    operation_id="exportFloatingMembers",
    summary="The register of floating members as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, Invalid, ExportTooLarge),
)
async def export_route(
    wanted: Wanted, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """As the register lists them, at most 10,000 rows, phones masked; in their access logs."""
    book = await export_floating(work, actor, wanted, now=now)
    data = await written(services, book, by=actor, at=now)
    name, plain = f"{book.title}-{today}.xlsx", f"floating-members-{today}.xlsx"
    return file_answer(data, XLSX, name=name, plain_name=plain)


@router.get(
    "/me/floating",
    operation_id="listMyFloating",
    summary="My own floating registrations",
    response_model=MyFloatingOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor) -> Response:
    """Where I am registered, my permit, my pledge, and what I took part in."""
    return answer(MyFloatingOut.of(await my_floating(work, actor)))


@dataclass(frozen=True, slots=True)
class PaperVerificationOut:
    """What the paper is good for, and enough to compare it with it; nothing more."""

    kind: RegisterPaper
    standing: PaperStanding
    number: str
    issuer: str
    addressee: str
    initials: str
    issued_on: date
    valid_until: date | None
    hours: float | None

    @classmethod
    def of(cls, found: PaperVerification) -> "PaperVerificationOut":
        return cls(**{name: getattr(found, name) for name in cls.__slots__})


@router.get(
    "/paper-verifications/{token}",
    operation_id="verifyRegisterPaper",
    summary="Is this permit or certificate genuine, and in force (public)",
    response_model=PaperVerificationOut,
    responses=refuses(ForgedPaper, NotFound, TooMany),
    openapi_extra={"security": []},
)
async def verify_route(
    token: Annotated[str, Path(max_length=200, pattern=r"^[A-Za-z0-9_-]+$")],
    request: Request,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """For whoever is shown it: 流动党员活动证, 党员证明信, 服务证明; 30 a minute."""
    services.verification_limit.take(client_address(request, services), now)
    found = await verify_paper(
        services.work(), token, tokens=services.register_tokens, pinyin=services.pinyin,
        today=today,
    )  # fmt: skip
    return answer(PaperVerificationOut.of(found))
