"""What anyone may learn by scanning a permit or a certificate of membership: initials, no name."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from partyhub.domain.floating.paper_token import ForgedPaper, RegisterTokens, mark_of
from partyhub.domain.floating.states import FloatingState
from partyhub.domain.member_certificates.certificate import CertificateState
from partyhub.domain.shared.actor import Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import FloatingId, MemberCertificateId
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.uow import UnitOfWork

_EVERYWHERE = Scope(("/",))


class RegisterPaper(StrEnum):
    """流动党员活动证, 党员证明信."""

    PERMIT = "permit"
    CERTIFICATE = "certificate"


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


async def verify_paper(
    uow: UnitOfWork, token: str, *, tokens: RegisterTokens, pinyin: Pinyin, today: date
) -> PaperVerification:
    """ForgedPaper for anything that we did not sign exactly so."""
    claims = tokens.read(token)
    async with uow.reading():
        try:
            found = await _permit(uow, claims.subject, pinyin, today)
        except NotFound:
            found = await _certificate(uow, claims.subject, pinyin, today)
    if mark_of(claims.subject, found.number) != claims.mark:
        raise ForgedPaper("no such number")
    return found


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
