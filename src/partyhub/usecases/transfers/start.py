"""How a transfer begins in the source branch (TRF-05, TRF-07)."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.members.member import Member
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.ids import MemberId, OrgId, TicketId, TransferId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.search import search_keys
from partyhub.domain.transfers.act import act
from partyhub.domain.transfers.applying import Apply
from partyhub.domain.transfers.change import Doing
from partyhub.domain.transfers.kinds import Direction, TransferChannel
from partyhub.domain.transfers.parties import Party
from partyhub.domain.transfers.refusals_moving import TransferredOut
from partyhub.domain.transfers.transfer import Person, Terms, Transfer
from partyhub.usecases.transfers.begun import begun
from partyhub.usecases.transfers.living import living
from partyhub.usecases.transfers.parties import Elsewhere, party_of, target_of
from partyhub.usecases.transfers.policy import policy_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """What is known at the beginning; `told` is the notice of when, where and whom (TRF-03).

    `ticket_id` is the service ticket that it is opened from, if any.
    """

    channel: TransferChannel
    to: OrgId | Elsewhere
    terms: Terms
    national_no: str = ""
    materials: tuple[str, ...] = ()
    told: str = ""
    ticket_id: TicketId | None = None


async def start_from_branch(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    start: Start,
    now: datetime,
) -> Transfer:
    """The member's branch applies at once; TransferUnderWay if one is open already."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_READ)
        member = (await uow.members.locked(member_id, within=scope)).member
        actor.require(Permission.TRANSFER_APPLY, at=member.at())
        source = await party_of(uow, await uow.orgs.get(member.branch.id))
        target = await target_of(uow, start.to)
        terms = await living(uow, start.terms, target, member)
        made = of_member(member, source, target, start, now)
        policy = await policy_of(uow, made)
        doing = Doing(by=actor.account_id, at=now, today=local_day(now), policy=policy)
        applied, _ = act(made, Apply(target=target, terms=terms), doing)
        return await begun(uow, actor, applied, keys_of(member))


def of_member(
    member: Member, source: Party, target: Party, start: Start, now: datetime
) -> Transfer:
    """TransferredOut of who belongs to an organisation elsewhere."""
    if member.details.left_on is not None:
        raise TransferredOut("belongs to no branch here", member=str(member.id))
    return replace(
        first_of(start, source, target, now),
        member_id=member.id,
        direction=Direction.WITHIN if target.inside else Direction.OUT,
        person=_person(member),
    )


def first_of(start: Start, source: Party, target: Party, now: datetime) -> Transfer:
    """A transfer of nobody yet."""
    return Transfer(
        id=TransferId(new_id()),
        member_id=None,
        direction=Direction.IN,
        channel=start.channel,
        source=source,
        target=target,
        person=Person(name="", gender="", birth_month="", status=""),
        terms=start.terms,
        national_no=start.national_no,
        materials=start.materials,
        told=start.told,
        ticket_id=start.ticket_id,
        started_at=now,
        changed_at=now,
    )


def keys_of(member: Member) -> tuple[str, ...]:
    """What it is found by: the name and its sounds."""
    return search_keys(member.details.name, member.reading.sort, member.reading.initials)


def _person(member: Member) -> Person:
    known = member.details
    return Person(
        name=known.name,
        gender=known.gender,
        birth_month=known.birth_month,
        status=known.status,
        phone_masked=member.phone.masked,
    )
