"""The seam to the register of floating members: somebody of elsewhere is entered inside another
transaction (ADR 0023).
"""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.floating.act import require_period, told
from partyhub.domain.floating.refusals import NotOurMember
from partyhub.domain.floating.registration import (
    Floating,
    FloatingPerson,
    FloatingTerms,
    seal_of,
)
from partyhub.domain.floating.states import FloatingDirection
from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import FloatingId, OrgId, new_id
from partyhub.domain.shared.phone import sealed_phone
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.sealing import Vault
from partyhub.domain.shared.search import search_keys
from partyhub.usecases.offices import keeper_at, office_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Somebody who is no member of this system: who it is, and from which organisation."""

    name: str
    gender: str
    home_org: str
    phone: str = ""


async def register_comer(
    uow: UnitOfWork,
    actor: Actor,
    *,
    at: OrgId,
    comer: Comer,
    terms: FloatingTerms,
    pinyin: Pinyin,
    vault: Vault,
    now: datetime,
) -> Floating:
    """流入, kept by `at`; by the register's own right and rules. The caller commits."""
    place = await keeper_at(uow, actor, at)
    made = await blank(uow, place, FloatingDirection.INFLOW, terms, now)
    return await written(uow, actor, stranger(made, comer, vault), pinyin)


async def blank(
    uow: UnitOfWork, place: Org, direction: FloatingDirection, terms: FloatingTerms, now: datetime
) -> Floating:
    """A registration that says where and when, and not yet who."""
    require_period(terms)
    office, _ = await office_of(uow, place)
    return Floating(
        id=FloatingId(new_id()), keeper=place.ref, keeper_name=place.name, office=office,
        direction=direction, person=FloatingPerson(name=""), terms=terms, registered_at=now,
        changed_at=now,
    )  # fmt: skip


def stranger(made: Floating, who: Comer, vault: Vault) -> Floating:
    """The phone sealed for this registration, and masked beside the name (SP-03)."""
    if made.direction is FloatingDirection.OUTFLOW:
        raise NotOurMember("away is one of our own members", field="member_id")
    phone = sealed_phone(vault, who.phone, aad=seal_of(made.id))
    person = FloatingPerson(
        name=who.name, gender=who.gender, home_org=who.home_org, phone_masked=phone.masked
    )
    return replace(made, person=person, phone=phone.sealed)


async def written(uow: UnitOfWork, actor: Actor, made: Floating, pinyin: Pinyin) -> Floating:
    """Into the register with its event; AlreadyFloating."""
    reading = pinyin.of_person(made.person.name)
    keys = search_keys(made.person.name, reading.sort, reading.initials)
    await uow.floating_members.add(made, search_keys=keys)
    uow.record(_event(actor, made))
    return made


def _event(actor: Actor, made: Floating) -> Event:
    return Event(
        action="floating.register",
        subject=made.id,
        by=actor.account_id,
        at=made.registered_at,
        to_state=made.state,
        facts={"direction": made.direction.value} | told(made),
    )
