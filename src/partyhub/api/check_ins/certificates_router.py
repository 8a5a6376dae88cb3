"""Certificates: issue them, find one by what is in hand, take receipts back."""

from datetime import date, datetime
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.check_ins.schemas_in import (
    CertificateIn,
    CertificateListIn,
    IdsIn,
    LookupIn,
)
from partyhub.api.check_ins.schemas_out import (
    CheckInOut,
    OutcomesOut,
    PresentedOut,
    ReturnOutcome,
    ReturnsOut,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.services import Services
from partyhub.domain.check_ins.certificate_token import ForgedCertificate
from partyhub.domain.check_ins.refusals import (
    IncompleteCertificate,
    LimitOutOfRange,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.short_code import plain_code
from partyhub.usecases.check_ins.browse import InHand, find_presented
from partyhub.usecases.check_ins.certify import Terms, certify, certify_many
from partyhub.usecases.check_ins.return_receipts import return_receipts

router = APIRouter(tags=["certificates"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion)


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
    terms = _terms(body, services, now, today)
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
    terms = _terms(body, services, now, today)
    return await once.answer(
        lambda uow: certify_many(uow, actor, ids=body.check_in_ids, terms=terms),
        OutcomesOut,
    )


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


def _terms(body: CertificateIn, services: Services, now: datetime, today: date) -> Terms:
    return Terms(
        limit_days=body.limit_days,
        policy=services.policy,
        codes=services.short_codes,
        now=now,
        today=today,
    )
