"""Certificates are read, listed, taken out, printed and voided; each look leaves its trace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.floating.paper_token import RegisterTokens
from partyhub.domain.member_certificates.certificate import (
    CertificateDirection,
    MemberCertificate,
    NotIssuedHere,
    voided,
)
from partyhub.domain.member_certificates.ports import CertificatePrint
from partyhub.domain.member_certificates.views import (
    HEADINGS,
    TITLE,
    CertificateFilter,
    CertificateLine,
    row,
)
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.book import Book
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberCertificateId, MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import asked_prefix
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.uow import UnitOfWork

MOST_ROWS: Final = 10_000
_AT_ONCE = 500
_FOREVER = date(2999, 12, 31)


async def read_certificate(
    uow: UnitOfWork, actor: Actor, *, certificate_id: MemberCertificateId, now: datetime
) -> tuple[MemberCertificate, bool]:
    """With whether the reader may void and print it; NotFound out of reach."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.member_certificates.get(certificate_id, within=scope)
        _trace(uow, actor, found, Look.VIEW, now)
        may = actor.scope(Permission.REGISTER_KEEP).covers(found.at_keeper())
        return await uow.commit((found, may))


async def void_certificate(
    uow: UnitOfWork,
    actor: Actor,
    *,
    certificate_id: MemberCertificateId,
    reason: str,
    read_version: int | None,
    now: datetime,
) -> MemberCertificate:
    """The number stays taken; a new certificate has a new one."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.member_certificates.locked(certificate_id, within=scope)
        actor.require(Permission.REGISTER_KEEP, at=found.at_keeper())
        require_current(read_version, found.version)
        after = voided(found, reason, now)
        uow.record(
            Event(
                action="member-certificate.void",
                subject=found.id,
                by=actor.account_id,
                at=now,
                from_state=found.state,
                to_state=after.state,
                note=reason,
                facts={"number": found.number},
            )
        )
        return await uow.commit(await uow.member_certificates.save(after))


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What a print needs besides the certificate."""

    tokens: RegisterTokens
    public_url: str
    now: datetime


async def certificate_sheet(
    uow: UnitOfWork, actor: Actor, *, certificate_id: MemberCertificateId, printing: Printing
) -> CertificatePrint:
    """存根 and 证明信; NotIssuedHere of one from elsewhere."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        found = await uow.member_certificates.get(certificate_id, within=scope)
        actor.require(Permission.REGISTER_KEEP, at=found.at_keeper())
        if found.direction is CertificateDirection.IN:
            raise NotIssuedHere("it came from elsewhere")
        _trace(uow, actor, found, Look.PRINT, printing.now)
        until = found.valid_until or _FOREVER
        token = printing.tokens.sign(found.id, found.number, found.issued_on, until)
        url = f"{printing.public_url}/paper/{token}"
        return await uow.commit(CertificatePrint(certificate=found, qr_url=url))


async def list_certificates(
    uow: UnitOfWork,
    actor: Actor,
    wanted: CertificateFilter,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    today: date,
) -> Sequence[CertificateLine]:
    """NotAllowed for who reads no such registers anywhere."""
    scope = actor.require_any(Permission.TRANSFER_READ)
    asked = _askable(wanted)
    if asked is None:
        return []
    async with uow.reading():
        return await uow.member_certificates.page(
            asked, within=scope, after=after, limit=limit, today=today
        )


async def export_certificates(
    uow: UnitOfWork, actor: Actor, wanted: CertificateFilter, *, now: datetime
) -> Book:
    """As the register lists them; ExportTooLarge beyond ten thousand."""
    actor.require_any(Permission.REGISTER_KEEP)
    async with uow:
        lines = await _all(uow, actor, wanted, now)
        for line in lines:
            if line.member_id is not None:
                member = MemberId(line.member_id)
                uow.looked(Access.by(actor, member, Look.EXPORT, now, TITLE))
        rows = [row(number, line) for number, line in enumerate(lines, start=1)]
        return await uow.commit(Book(TITLE, HEADINGS, rows))


async def _all(
    uow: UnitOfWork, actor: Actor, wanted: CertificateFilter, now: datetime
) -> list[CertificateLine]:
    scope, asked = actor.scope(Permission.TRANSFER_READ), _askable(wanted)
    lines: list[CertificateLine] = []
    after: tuple[datetime, UUID] | None = None
    while asked is not None and len(lines) <= MOST_ROWS:
        found = await uow.member_certificates.page(
            asked, within=scope, after=after, limit=_AT_ONCE, today=local_day(now)
        )
        lines += found
        if len(found) < _AT_ONCE:
            return lines
        after = found[-1].changed_at, found[-1].id
    if lines:
        raise ExportTooLarge("narrow it down first", max=str(MOST_ROWS))
    return lines


def _askable(wanted: CertificateFilter) -> CertificateFilter | None:
    if not wanted.asked:
        return wanted
    prefix = asked_prefix(wanted.asked)
    return None if prefix is None else replace(wanted, asked=prefix)


def _trace(
    uow: UnitOfWork, actor: Actor, found: MemberCertificate, kind: Look, now: datetime
) -> None:
    if found.member_id is not None and found.member_id != actor.member_id:
        uow.looked(Access.by(actor, found.member_id, kind, now, "党员证明信"))
