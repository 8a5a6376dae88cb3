"""How a transfer begins: at a counter for anybody, or in the source branch (TRF-01, TRF-05)."""

from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId, OrgId, TransferId, new_id
from partyhub.domain.shared.org import OrgRef
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.search import search_keys
from partyhub.domain.transfers.kinds import Channel, Direction
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.tracked import tracked
from partyhub.domain.transfers.transfer import Person, Terms, Transfer
from partyhub.usecases.transfers.parties import Elsewhere, party_of, target_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is known at the beginning; `told` is the notice of when, where and whom (TRF-03)."""

    channel: Channel
    to: OrgId | Elsewhere
    terms: Terms
    national_no: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comer:
    """Somebody from elsewhere: the person as their letter names them, and where from."""

    person: Person
    source: Elsewhere


async def start_from_branch(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, start: Start, now: datetime
) -> Transfer:
    """The member's branch begins it; TransferUnderWay if one is open already."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.locked(member_id, within=scope)).member
        actor.require(Permission.TRANSFER_APPLY, at=member.at())
        source = await party_of(uow, await uow.orgs.get(member.branch.id))
        made = _made(start, source, await target_of(uow, start.to), now, member=member)
        reading = member.reading
        keys = search_keys(member.details.name, reading.sort, reading.initials)
        return await _kept(uow, actor, made, keys)


async def start_from_elsewhere(
    uow: UnitOfWork,
    actor: Actor,
    *,
    comer: Comer,
    start: Start,
    at: OrgId,
    pinyin: Pinyin,
    now: datetime,
) -> Transfer:
    """A letter in: the counter or the committee at `at` takes it, whatever the jurisdiction."""
    async with uow:
        place = await uow.orgs.get(at)
        actor.require(Permission.TRANSFER_REGISTER, at=place.at())
        source = Party(name=comer.source.name, committee_name=comer.source.committee_name)
        target = await target_of(uow, start.to)
        made = _made(start, source, target, now, person=comer.person, centre=place.ref)
        reading = pinyin.of_person(comer.person.name)
        keys = search_keys(comer.person.name, reading.sort, reading.initials)
        return await _kept(uow, actor, made, keys)


def _made(
    start: Start,
    source: Party,
    target: Party,
    now: datetime,
    *,
    member: Member | None = None,
    person: Person | None = None,
    centre: OrgRef | None = None,
) -> Transfer:
    within = Direction.WITHIN if target.inside else Direction.OUT
    return Transfer(
        id=TransferId(new_id()),
        member_id=member.id if member else None,
        direction=within if source.inside else Direction.IN,
        channel=start.channel,
        source=source,
        target=target,
        person=person or _person(member),
        terms=start.terms,
        centre=centre,
        national_no=start.national_no,
        told=start.told,
        changed_at=now,
    )


def _person(member: Member | None) -> Person:
    if member is None:
        raise ValueError("a transfer is of somebody")
    known = member.details
    return Person(
        name=known.name,
        gender=known.gender,
        birth_month=known.birth_month,
        status=known.status,
        phone_masked=member.phone.masked,
    )


async def _kept(
    uow: UnitOfWork, actor: Actor, transfer: Transfer, keys: tuple[str, ...]
) -> Transfer:
    await uow.transfers.add(transfer, search_keys=keys)
    event = Event(
        action="transfer.start",
        subject=transfer.id,
        by=actor.account_id,
        at=transfer.changed_at,
        to_state=transfer.state,
        facts=tracked(transfer),
    )
    uow.record(event)
    return await uow.commit(transfer)
