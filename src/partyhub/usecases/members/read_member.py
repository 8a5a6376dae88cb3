"""One member; whoever looks at somebody else leaves a trace."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.phone import NO_PHONE
from partyhub.domain.members.views import MemberEvent, WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.belonging import left_with_letter
from partyhub.usecases.uow import UnitOfWork

_ACTIONS = (
    ("edit", Permission.MEMBER_EDIT),
    ("verify", Permission.MEMBER_EDIT),
    ("reveal_phone", Permission.MEMBER_REVEAL),
    ("enrol", Permission.CHECK_IN_ENROL),
    ("transfer", Permission.TRANSFER_APPLY),
    ("open_account", Permission.MEMBER_OPEN_ACCOUNT),
    ("read_accesses", Permission.ACCESS_LOG_READ),
)
_OF_WHO_LEFT = frozenset({"read_accesses"})
"""A day of leaving that was a slip is taken out again by an edit."""


@dataclass(frozen=True, slots=True)
class ReadMember:
    """A member, and what the reader may do."""

    whole: WholeMember
    allowed_actions: Sequence[str]


async def read_member(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, now: datetime
) -> ReadMember:
    """NotFound outside one's reach; a look at somebody else is recorded."""
    async with uow:
        whole = await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        if actor.member_id != member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now))
        return await uow.commit(await judged(uow, actor, whole))


async def read_own_member(uow: UnitOfWork, actor: Actor) -> ReadMember:
    """One's own card; NotFound if the account is no member's."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    async with uow.reading():
        scope = actor.scope(Permission.MEMBER_READ)
        return await judged(uow, actor, await uow.members.get(actor.member_id, within=scope))


async def read_member_events(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId
) -> list[MemberEvent]:
    """What happened to the record, the latest first."""
    async with uow.reading():
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        return await uow.members.history(member_id)


async def judged(uow: UnitOfWork, actor: Actor, whole: WholeMember) -> ReadMember:
    """Of who has left the record is read, without the phone (`domain/transfers/visibility.py`)."""
    if whole.merged_into is not None:
        return ReadMember(whole, [])
    member, place = whole.member, whole.member.at()
    may = [a for a, needs in _ACTIONS if actor.scope(needs).covers(place)]
    if not member.gone:
        return ReadMember(whole, may)
    kept = _OF_WHO_LEFT if await left_with_letter(uow, member) else _OF_WHO_LEFT | {"edit"}
    if actor.member_id != member.id:
        whole = replace(whole, member=replace(member, phone=NO_PHONE))
    return ReadMember(whole, [action for action in may if action in kept])
