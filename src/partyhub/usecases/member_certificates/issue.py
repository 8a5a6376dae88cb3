"""A certificate of membership goes out for one of ours, or one from elsewhere is kept (MEM-14)."""

from dataclasses import dataclass
from datetime import date, datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.member_certificates.certificate import (
    CertificateDirection,
    CertifiedPerson,
    MemberCertificate,
    certificate_number,
    require_days,
)
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberCertificateId, MemberId, OrgId, new_id
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.search import search_keys
from partyhub.usecases.offices import keeper_at, member_for, office_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """To whom ours is addressed, what for, and for how many days."""

    addressee: str
    purpose: str
    valid_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """What a certificate from elsewhere says, when it came, and where the paper lies."""

    name: str
    number: str
    issuer: str
    purpose: str
    issued_on: date
    received_on: date
    kept_at: str
    gender: str = ""
    valid_days: int = 0


async def issue_certificate(
    uow: UnitOfWork,
    actor: Actor,
    *,
    at: OrgId,
    member_id: MemberId,
    asked: Asked,
    pinyin: Pinyin,
    now: datetime,
) -> MemberCertificate:
    """Numbered by the office that answers for the keeper."""
    async with uow:
        place = await keeper_at(uow, actor, at)
        member = await member_for(uow, place, member_id)
        branch = await uow.orgs.get(member.branch.id)
        office, issuer = await office_of(uow, place)
        today = local_day(now)
        running = await uow.member_certificates.next_number(office, today.year)
        made = MemberCertificate(
            id=MemberCertificateId(new_id()), keeper=place.ref, keeper_name=place.name,
            office=office, issuer_name=issuer, direction=CertificateDirection.OUT,
            person=_certified(member, branch.name), party=asked.addressee, purpose=asked.purpose,
            number=certificate_number(office, today.year, running), issued_on=today,
            valid_days=asked.valid_days, by_name=actor.display_name, registered_at=now,
            changed_at=now, member_id=member.id,
        )  # fmt: skip
        uow.looked(Access.by(actor, member.id, Look.CERTIFICATE, now, "党员证明信"))
        return await _kept(uow, actor, made, pinyin)


def _certified(member: Member, branch: str) -> CertifiedPerson:
    """In the words of this day, whatever changes later."""
    known = member.details
    joined = known.joined_party_on.isoformat() if known.joined_party_on else ""
    return CertifiedPerson(
        name=known.name,
        gender=known.gender,
        birth_month=known.birth_month,
        status=known.status,
        joined_on=joined,
        branch=branch,
    )


async def keep_received(
    uow: UnitOfWork,
    actor: Actor,
    *,
    at: OrgId,
    received: Received,
    pinyin: Pinyin,
    now: datetime,
) -> MemberCertificate:
    """The register takes it in; its number is the issuer's."""
    async with uow:
        place = await keeper_at(uow, actor, at)
        require_days(received.issued_on, received.received_on, local_day(now))
        office, name = await office_of(uow, place)
        made = MemberCertificate(
            id=MemberCertificateId(new_id()), keeper=place.ref, keeper_name=place.name,
            office=office, issuer_name=name, direction=CertificateDirection.IN,
            person=CertifiedPerson(name=received.name, gender=received.gender),
            number=received.number, party=received.issuer, purpose=received.purpose,
            issued_on=received.issued_on, valid_days=received.valid_days,
            received_on=received.received_on, kept_at=received.kept_at,
            by_name=actor.display_name, registered_at=now, changed_at=now,
        )  # fmt: skip
        return await _kept(uow, actor, made, pinyin)


async def _kept(
    uow: UnitOfWork, actor: Actor, made: MemberCertificate, pinyin: Pinyin
) -> MemberCertificate:
    reading = pinyin.of_person(made.person.name)
    keys = search_keys(made.person.name, reading.sort, reading.initials)
    await uow.member_certificates.add(made, search_keys=keys)
    uow.record(
        Event(
            action=f"member-certificate.{made.direction}",
            subject=made.id,
            by=actor.account_id,
            at=made.registered_at,
            to_state=made.state,
            facts={"number": made.number, "issued_on": made.issued_on.isoformat()},
        )
    )
    return await uow.commit(made)
