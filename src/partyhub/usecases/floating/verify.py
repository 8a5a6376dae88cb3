"""What anyone may learn by scanning a permit or a certificate: initials, no name."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from partyhub.domain.floating.paper_token import ForgedPaper, RegisterTokens, mark_of
from partyhub.domain.floating.states import FloatingState
from partyhub.domain.member_certificates.certificate import CertificateState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FloatingId, MemberCertificateId, ServiceCertificateId
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.uow import UnitOfWork

_EVERYWHERE = Scope(("/",))


class RegisterPaper(StrEnum):
    """流动党员活动证, 党员证明信, 服务证明."""

    PERMIT = "permit"
    CERTIFICATE = "certificate"
    SERVICE = "service"


class PaperStanding(StrEnum):
    """In force, past its last day, ended before it, void."""

    IN_FORCE = "in_force"
    EXPIRED = "expired"
    ENDED = "ended"
    VOID = "void"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperVerification:
    """The public answer: all of it stands on the paper, the name only by its initials."""

    kind: RegisterPaper
    standing: PaperStanding
    number: str
    issuer: str
    addressee: str
    initials: str
    issued_on: date
    valid_until: date | None
    hours: float | None = None


async def verify_paper(
    uow: UnitOfWork, token: str, *, tokens: RegisterTokens, pinyin: Pinyin, today: date
) -> PaperVerification:
    """ForgedPaper for anything that we did not sign exactly so."""
    claims = tokens.read(token)
    async with uow.reading():
        found = await _found(uow, claims.subject, pinyin, today)
    if mark_of(claims.subject, found.number) != claims.mark:
        raise ForgedPaper("no such number")
    return found


async def _found(uow: UnitOfWork, subject: UUID, pinyin: Pinyin, today: date) -> PaperVerification:
    with suppress(NotFound):
        return await _permit(uow, subject, pinyin, today)
    with suppress(NotFound):
        return await _certificate(uow, subject, pinyin, today)
    return await _service(uow, subject, pinyin)


async def _service(uow: UnitOfWork, subject: UUID, pinyin: Pinyin) -> PaperVerification:
    """In force while what it certifies still counts; hours taken back since end it."""
    one = await uow.service_records.certificate(ServiceCertificateId(subject))
    counts = await uow.service_records.shares(one.member_id, one.community.id, one.issued_on)
    stands = round(sum(share.hours for share in counts), 1) >= one.hours
    return PaperVerification(
        kind=RegisterPaper.SERVICE,
        standing=PaperStanding.IN_FORCE if stands else PaperStanding.ENDED, number=one.number,
        issuer=one.issuer_name, addressee="",
        initials=pinyin.of_person(one.name).initials.upper(), issued_on=one.issued_on,
        valid_until=None, hours=one.hours,
    )  # fmt: skip


async def _permit(uow: UnitOfWork, subject: UUID, pinyin: Pinyin, today: date) -> PaperVerification:
    one = await uow.floating_members.get(FloatingId(subject), within=_EVERYWHERE)
    if one.permit is None:
        raise ForgedPaper("no permit was issued")
    standing = PaperStanding.EXPIRED if one.past(today) else PaperStanding.IN_FORCE
    if one.state is not FloatingState.PERMITTED:
        standing = PaperStanding.ENDED
    return PaperVerification(
        kind=RegisterPaper.PERMIT, standing=standing, number=one.permit.number,
        issuer=one.permit.issuer_name, addressee="",
        initials=pinyin.of_person(one.person.name).initials.upper(),
        issued_on=one.permit.issued_on, valid_until=one.terms.until,
    )  # fmt: skip


async def _certificate(
    uow: UnitOfWork, subject: UUID, pinyin: Pinyin, today: date
) -> PaperVerification:
    one = await uow.member_certificates.get(MemberCertificateId(subject), within=_EVERYWHERE)
    until, standing = one.valid_until, PaperStanding.IN_FORCE
    if until is not None and until < today:
        standing = PaperStanding.EXPIRED
    if one.state is CertificateState.VOIDED:
        standing = PaperStanding.VOID
    return PaperVerification(
        kind=RegisterPaper.CERTIFICATE, standing=standing, number=one.number,
        issuer=one.issuer_name, addressee=one.party,
        initials=pinyin.of_person(one.person.name).initials.upper(),
        issued_on=one.issued_on, valid_until=until,
    )  # fmt: skip
