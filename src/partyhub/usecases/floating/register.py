"""A floating member comes into the register: one of ours who is away, or somebody of elsewhere."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.floating.act import require_period, told
from partyhub.domain.floating.refusals import NotOurMember
from partyhub.domain.floating.registration import (
    Floating,
    FloatingPerson,
    FloatingTerms,
    seal_of,
)
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FloatingId, MemberId, OrgId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.search import search_keys
from partyhub.usecases.offices import keeper_at, member_for, office_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Somebody who is no member of this system: who it is, and from which organisation."""

    name: str
    gender: str
    home_org: str
    phone: str = ""


async def register_floating(
    uow: UnitOfWork,
    actor: Actor,
    *,
    at: OrgId,
    direction: FloatingDirection,
    who: MemberId | Comer,
    terms: FloatingTerms,
    pinyin: Pinyin,
    vault: Vault,
    now: datetime,
) -> Floating:
    """MEM-09, MEM-10: no transfer, the membership stays where it is; AlreadyFloating."""
    async with uow:
        place = await keeper_at(uow, actor, at)
        require_period(terms)
        office, _ = await office_of(uow, place)
        made = Floating(
            id=FloatingId(new_id()), keeper=place.ref, keeper_name=place.name, office=office,
            direction=direction, person=FloatingPerson(name=""), terms=terms, registered_at=now,
            changed_at=now,
        )  # fmt: skip
        if isinstance(who, Comer):
            made = _stranger(made, who, vault)
        else:
            member = await member_for(uow, place, who)
            branch = await uow.orgs.get(member.branch.id)
            made = _ours(made, member, branch.ref, branch.name)
            uow.looked(Access.by(actor, member.id, Look.VIEW, now, "流动党员登记"))
        reading = pinyin.of_person(made.person.name)
        keys = search_keys(made.person.name, reading.sort, reading.initials)
        await uow.floating_members.add(made, search_keys=keys)
        uow.record(_event(actor, made))
        return await uow.commit(made)


def _stranger(made: Floating, who: Comer, vault: Vault) -> Floating:
    """The phone sealed for this registration, and masked beside the name (SP-03)."""
    if made.direction is FloatingDirection.OUTFLOW:
        raise NotOurMember("away is one of our own members", field="member_id")
    phone = sealed_phone(vault, who.phone, aad=seal_of(made.id))
    person = FloatingPerson(
        name=who.name, gender=who.gender, home_org=who.home_org, phone_masked=phone.masked
    )
    return replace(made, person=person, phone=phone.sealed)


def _ours(made: Floating, member: Member, branch: OrgRef, name: str) -> Floating:
    known = member.details
    person = FloatingPerson(
        name=known.name, gender=known.gender, home_org=name, phone_masked=member.phone.masked
    )
    return replace(made, member_id=member.id, home=branch, person=person)


def _event(actor: Actor, made: Floating) -> Event:
    return Event(
        action="floating.register",
        subject=made.id,
        by=actor.account_id,
        at=made.registered_at,
        to_state=made.state,
        facts={"direction": made.direction.value} | told(made),
    )
