"""Certificates: issue, print, find by what is in hand, take receipts back, verify in public."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response

from partyhub.api.answers import answer
from partyhub.api.check_ins.schemas_in import (
    CertificateIn,
    CertificateListIn,
    IdsIn,
    LookupIn,
    plain_code,
)
from partyhub.api.check_ins.schemas_out import (
    CheckInOut,
    MyCheckInOut,
    OutcomesOut,
    PlaceOut,
    PresentedOut,
    ReturnOutcome,
    ReturnsOut,
    VerificationOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work, client_address
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.certificate_token import ForgedCertificate
from partyhub.domain.check_ins.refusals import (
    IncompleteCertificate,
    LimitOutOfRange,
    NothingToPrint,
)
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
    TooMany,
)
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.check_ins.browse import InHand, find_presented
from partyhub.usecases.check_ins.certify import Terms, certify, certify_many
from partyhub.usecases.check_ins.mine import my_check_in
from partyhub.usecases.check_ins.print import sheets, signed
from partyhub.usecases.check_ins.return_receipts import return_receipts
from partyhub.usecases.check_ins.verify import verify_certificate

router = APIRouter(tags=["certificates"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion)
_PDF: dict[int | str, dict[str, object]] = {
    200: {"content": {"application/pdf": {"schema": {"type": "string", "format": "binary"}}}}
}


@router.post(
    "/check-ins/{check_in_id}/certificate",
    operation_id="certifyCheckIn",
    summary="Issue one certificate",
    response_model=CheckInOut,
    responses=refuses(*_WRITES, IllegalTransition, IncompleteCertificate, LimitOutOfRange),
)
async def certify_route(
    check_in_id: UUID,
    body: CertificateIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """Numbered per unit and year; all fields that 附件1 requires must be there (CHK-06)."""
    terms = Terms(
        limit_days=body.limit_days,
        policy=services.policy,
        codes=services.short_codes,
        now=now,
        today=today,
    )
    return await once.answer(
        lambda uow: certify(uow, actor, check_in_id=CheckInId(check_in_id), terms=terms),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )


@router.post(
    "/certificates",
    operation_id="certifyCheckIns",
    summary="Issue certificates for a list",
    response_model=OutcomesOut,
    responses=refuses(*_WRITES),
)
async def certify_many_route(
    body: CertificateListIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """Up to 200 in one transaction; a line that is refused says why and doesn't stop the others."""
    terms = Terms(
        limit_days=body.limit_days,
        policy=services.policy,
        codes=services.short_codes,
        now=now,
        today=today,
    )
    return await once.answer(
        lambda uow: certify_many(uow, actor, ids=body.check_in_ids, terms=terms),
        OutcomesOut,
    )


@router.post(
    "/certificate-prints",
    operation_id="printCertificates",
    summary="Print certificates",
    response_class=Response,
    responses=_PDF | refuses(NotSignedIn, NotAllowed, NothingToPrint),
)
async def print_route(
    body: IdsIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """One A4 page each, exactly as 附件1 has it, by name; every sheet leaves a trace."""
    prints = await sheets(
        work,
        actor,
        ids=body.check_in_ids,
        tokens=services.certificate_tokens,
        vault=services.vault,
        public_url=services.public_url,
        now=now,
    )
    return _pdf(await asyncio.to_thread(services.printer.print_certificates, prints))


@router.post(
    "/receipt-prints",
    operation_id="printReceipts",
    summary="Print receipts alone",
    response_class=Response,
    responses=_PDF | refuses(NotSignedIn, NotAllowed, NothingToPrint),
)
async def print_receipts_route(
    body: IdsIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """The 回执 for those who have checked in and lost the lower part of their certificate."""
    prints = await sheets(
        work,
        actor,
        ids=body.check_in_ids,
        tokens=services.certificate_tokens,
        vault=services.vault,
        public_url=services.public_url,
        now=now,
        receipts=True,
    )
    return _pdf(await asyncio.to_thread(services.printer.print_receipts, prints))


@router.post(
    "/certificate-lookups",
    operation_id="findCertificate",
    summary="Find the certificate in hand",
    response_model=PresentedOut,
    responses=refuses(NotSignedIn, NotAllowed, ForgedCertificate),
)
async def lookup_route(
    body: LookupIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """By the scanned code, the short code, or name and phone ending, at one's own communities."""
    in_hand = InHand(
        token=body.scanned,
        short_code=plain_code(body.short_code or ""),
        name=body.name,
        phone_tail=body.phone_tail,
    )
    found = await find_presented(work, actor, in_hand, tokens=services.certificate_tokens, now=now)
    return answer(PresentedOut(found))


@router.post(
    "/receipt-returns",
    operation_id="returnReceipts",
    summary="Take receipts back in bulk",
    response_model=ReturnsOut,
    responses=refuses(*_WRITES),
)
async def returns_route(body: IdsIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Up to 200 in one transaction; each line says what became of it."""
    return await once.answer(
        lambda uow: return_receipts(uow, actor, ids=body.check_in_ids, now=now),
        lambda lines: ReturnsOut([ReturnOutcome(i, refusal) for i, refusal in lines]),
    )


@router.get(
    "/me/check-in",
    operation_id="getMyCheckIn",
    summary="One's own check-in",
    response_model=MyCheckInOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def mine_route(work: Work, actor: CurrentActor, services: Here) -> Response:
    """Where it stands, where to go, when and whom to see; the certificate's QR once it is out."""
    mine = await my_check_in(work, actor)
    issued = mine.check_in.issued_on is not None
    token = signed(mine.check_in, services.certificate_tokens) if issued else ""
    return answer(
        MyCheckInOut(
            check_in=CheckInOut.of(mine.check_in, seen_by=actor),
            unit=_place(mine.unit),
            community=_place(mine.community),
            qr_url=f"{services.public_url}/v/{token}" if token else "",
        ),
        version=mine.check_in.version,
    )


@router.get(
    "/certificate-verifications/{token}",
    operation_id="verifyCertificate",
    summary="Is this certificate genuine (public)",
    response_model=VerificationOut,
    responses=refuses(ForgedCertificate, NotFound, TooMany),
    openapi_extra={"security": []},
)
async def verify_route(
    token: Annotated[str, Path(max_length=200, pattern=r"^[A-Za-z0-9_-]+$")],
    request: Request,
    services: Here,
    now: Now,
) -> Response:
    """Says only valid, used, expired or voided, who issued it, and initials; 30 a minute."""
    services.verification_limit.take(client_address(request, services), now)
    found = await verify_certificate(services.work(), token, tokens=services.certificate_tokens)
    return answer(VerificationOut.of(found))


def _place(org: Org) -> PlaceOut:
    return PlaceOut(**{name: getattr(org, name) for name in PlaceOut.__slots__})


def _pdf(content: bytes) -> Response:
    headers = {"Content-Disposition": 'inline; filename="certificates.pdf"'}
    return Response(content, media_type="application/pdf", headers=headers)
