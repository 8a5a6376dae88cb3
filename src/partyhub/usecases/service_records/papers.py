"""The card (表5) and the certificate of service go on paper, never without a trace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.check_ins.check_in import CheckIn
from partyhub.domain.floating.paper_token import RegisterTokens
from partyhub.domain.service_records.certificate import (
    CardPrint,
    CertificatePrint,
    NothingServed,
    ServiceCertificate,
    service_certificate_number,
)
from partyhub.domain.service_records.views import CardKey, RecordLine, ServiceSum
from partyhub.domain.service_records.words import CARD
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import (
    CheckInId,
    MemberId,
    ServiceCertificateId,
    new_id,
)
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

PAPER: Final = "服务证明"
_EVERYWHERE = Scope(("/",))
_FOREVER = date(2199, 1, 1)  # what a token can hold
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Printing:
    """What a certificate's print needs besides it."""

    tokens: RegisterTokens
    public_url: str
    now: datetime


async def own_card_sheet(uow: UnitOfWork, actor: Actor, year: int, *, now: datetime) -> CardPrint:
    """One's own card at all communities; NotFound for accounts of no member."""
    async with uow.reading():
        if actor.member_id is None:
            raise NotFound("no member's account")
        whole = await uow.members.get(actor.member_id, within=Scope(own=actor.member_id))
        lines = await _year(uow, actor, actor.member_id, year, _EVERYWHERE)
        return _card(actor, whole.member.details.name, whole.unit_name, lines, year, now)


async def community_card_sheet(
    uow: UnitOfWork, actor: Actor, check_in_id: CheckInId, year: int, *, now: datetime
) -> CardPrint:
    """A checked-in member's card at that community alone; the member sees the print."""
    async with uow:
        found = await _at_community(uow, actor, check_in_id)
        there = Scope((found.community.path,))
        lines = await _year(uow, actor, found.member_id, year, there)
        unit = await uow.orgs.get(found.unit.id)
        uow.looked(Access.by(actor, found.member_id, Look.PRINT, now, CARD))
        return await uow.commit(_card(actor, found.holder.name, unit.name, lines, year, now))


async def certify_service(
    uow: UnitOfWork, actor: Actor, check_in_id: CheckInId, *, now: datetime
) -> ServiceCertificate:
    """By the community, or by the member of their own; NothingServed where nothing counts."""
    async with uow:
        found = await _certifiable(uow, actor, check_in_id)
        community = await uow.orgs.locked(found.community.id)
        shares = await uow.service_records.shares(found.member_id, community.id, local_day(now))
        if not shares:
            raise NothingServed("no confirmed service there yet")
        today = local_day(now)
        issued = await uow.service_records.certificates_in(community.id, today.year)
        one = ServiceCertificate(
            id=ServiceCertificateId(new_id()), member_id=found.member_id, name=found.holder.name,
            number=service_certificate_number(community.ref, today.year, issued + 1),
            unit_name=(await uow.orgs.get(found.unit.id)).name, community=community.ref,
            issuer_name=community.name, issued_on=today, by_name=actor.display_name, shares=shares,
        )  # fmt: skip
        await uow.service_records.add_certificate(one)
        uow.record(
            Event(action="service-record.certify", subject=one.member_id, by=actor.account_id,
                  at=now, facts={"number": one.number, "hours": f"{one.hours}"})
        )  # fmt: skip
        return await uow.commit(one)


async def certificate_sheet(
    uow: UnitOfWork, actor: Actor, certificate_id: ServiceCertificateId, printing: Printing
) -> CertificatePrint:
    """For the member and the community; another's print is a look."""
    async with uow:
        one = await uow.service_records.certificate(certificate_id)
        scope = replace(actor.scope(Permission.SERVICE_RECORD_READ), own=actor.member_id)
        if not scope.covers(one.at()):
            raise NotFound("no such certificate", certificate=str(certificate_id))
        if actor.member_id != one.member_id:
            uow.looked(Access.by(actor, one.member_id, Look.PRINT, printing.now, PAPER))
        token = printing.tokens.sign(one.id, one.number, one.issued_on, _FOREVER)
        return await uow.commit(CertificatePrint(one, f"{printing.public_url}/paper/{token}"))


async def own_certificates(uow: UnitOfWork, actor: Actor) -> list[ServiceCertificate]:
    async with uow.reading():
        if actor.member_id is None:
            return []
        return await uow.service_records.certificates_of(actor.member_id)


async def _at_community(uow: UnitOfWork, actor: Actor, check_in_id: CheckInId) -> CheckIn:
    scope = Scope(actor.scope(Permission.SERVICE_RECORD_READ).roots)
    found = await uow.check_ins.get(check_in_id, within=scope)
    if not scope.covers(Place((found.community.path,))):
        raise NotFound("no such check-in", check_in=str(check_in_id))
    return found


async def _certifiable(uow: UnitOfWork, actor: Actor, check_in_id: CheckInId) -> CheckIn:
    own = Scope(own=actor.member_id)
    if actor.member_id and await _is_own(uow, check_in_id, actor.member_id):
        return await uow.check_ins.get(check_in_id, within=own)
    found = await _at_community(uow, actor, check_in_id)
    actor.require(Permission.SERVICE_RECORD_CONFIRM, at=Place((found.community.path,)))
    return found


async def _is_own(uow: UnitOfWork, check_in_id: CheckInId, member_id: MemberId) -> bool:
    found = await uow.check_ins.get_many([check_in_id], within=Scope(own=member_id))
    return bool(found)


async def _year(
    uow: UnitOfWork, actor: Actor, member_id: MemberId, year: int, within: Scope
) -> list[RecordLine]:
    after, lines = CardKey.first(year), list[RecordLine]()
    while True:
        found = await uow.service_records.card(
            member_id, after, reader=actor, within=within, limit=_AT_ONCE
        )
        lines += found
        if len(found) < _AT_ONCE:
            return lines[::-1]
        after = CardKey(year=year, on=found[-1].on, id=found[-1].id)


def _card(
    actor: Actor, name: str, unit: str, lines: Sequence[RecordLine], year: int, now: datetime
) -> CardPrint:
    counts = [one for one in lines if one.state == "confirmed"]
    standing = [one for one in counts if one.reverses_id is None and one.reversed_at is None]
    hours = round(sum(one.hours for one in counts), 1)
    last = lines[-1] if lines else None
    return CardPrint(
        name=name, unit=unit, year=year, lines=lines, printed_on=local_day(now),
        community="、".join(dict.fromkeys(one.community.name for one in lines)),
        team=last.team if last else "", sum=ServiceSum(hours, len(standing), 0, 0),
        printed_by=actor.display_name,
    )  # fmt: skip
