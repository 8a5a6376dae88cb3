"""Certificates of membership (党员证明信): given out, received, voided, printed (MEM-14)."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.member_certificates.schemas import (
    CertificateVoidingIn,
    MemberCertificateIn,
    MemberCertificateOut,
    ReceivedCertificateIn,
    certificate_out,
)
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.text import Line
from partyhub.api.versions import OptionalVersion
from partyhub.domain.member_certificates.certificate import (
    CertificateDays,
    CertificateDirection,
    CertificateState,
)
from partyhub.domain.member_certificates.views import CertificateFilter, CertificateLine
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import MemberCertificateId, MemberId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.member_certificates.issue import issue_certificate, keep_received
from partyhub.usecases.member_certificates.keep import (
    list_certificates,
    read_certificate,
    void_certificate,
)

router = APIRouter(tags=["member certificates"])
_PATH = "/member-certificates"
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, OrgClosed)


def _wanted(
    direction: CertificateDirection | None = None,
    state: CertificateState | None = None,
    asked: Line = "",
) -> CertificateFilter:
    return CertificateFilter(direction=direction or "", state=state or "", asked=asked)


Wanted = Annotated[CertificateFilter, Depends(_wanted)]


@router.post(
    _PATH,
    operation_id="issueMemberCertificate",
    summary="Issue a certificate of membership",
    status_code=201,
    response_model=MemberCertificateOut,
    responses=refuses(*_WRITES),
)
async def issue_route(
    body: MemberCertificateIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the issuer's next number of the year; a voided one keeps its own."""
    return await once.answer(
        lambda uow: issue_certificate(
            uow, actor, at=OrgId(body.registered_at), member_id=MemberId(body.member_id),
            asked=body.asked(), pinyin=services.pinyin, now=now,
        ),
        certificate_out,
        status=201,
    )  # fmt: skip


@router.post(
    f"{_PATH}/received",
    operation_id="keepReceivedCertificate",
    summary="Register a certificate of membership from elsewhere",
    status_code=201,
    response_model=MemberCertificateOut,
    responses=refuses(*_WRITES, CertificateDays),
)
async def received_route(
    body: ReceivedCertificateIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With its issuer's number, and where the paper is kept."""
    return await once.answer(
        lambda uow: keep_received(
            uow, actor, at=OrgId(body.registered_at), received=body.received(),
            pinyin=services.pinyin, now=now,
        ),
        certificate_out,
        status=201,
    )  # fmt: skip


@router.get(
    _PATH,
    operation_id="listMemberCertificates",
    summary="The register of certificates of membership, page by page",
    response_model=Page[CertificateLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    wanted: Wanted,
    today: Today,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """In and out, the latest change first."""
    found = await list_certificates(
        work, actor, wanted, after=moment_key(cursor), limit=limit + 1, today=today
    )
    return answer(moment_page(found, limit, lambda line: line.changed_at))


@router.get(
    f"{_PATH}/{{certificate_id}}",
    operation_id="getMemberCertificate",
    summary="One certificate of membership",
    response_model=MemberCertificateOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(certificate_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """A look at a member's certificate stands in the member's access log."""
    found, may_keep = await read_certificate(
        work, actor, certificate_id=MemberCertificateId(certificate_id), now=now
    )
    return answer(certificate_out(found, may_keep=may_keep), version=found.version)


@router.post(
    f"{_PATH}/{{certificate_id}}/voiding",
    operation_id="voidMemberCertificate",
    summary="Void a certificate of membership",
    response_model=MemberCertificateOut,
    responses=refuses(*_WRITES, IllegalTransition, PreconditionFailed, StaleVersion),
)
async def void_route(
    certificate_id: UUID,
    body: CertificateVoidingIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """It stays in the register with its number and the reason."""
    return await once.answer(
        lambda uow: void_certificate(
            uow, actor, certificate_id=MemberCertificateId(certificate_id), reason=body.reason,
            read_version=version, now=now,
        ),
        certificate_out,
    )  # fmt: skip
