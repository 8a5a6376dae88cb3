"""One member; whoever looks at somebody else leaves a trace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.views import MemberEvent, WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
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
        return await uow.commit(judged(actor, whole))


async def read_own_member(uow: UnitOfWork, actor: Actor) -> ReadMember:
    """One's own card; NotFound if the account is no member's."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    async with uow.reading():
        scope = actor.scope(Permission.MEMBER_READ)
        return judged(actor, await uow.members.get(actor.member_id, within=scope))


async def read_member_events(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId
) -> list[MemberEvent]:
    """What happened to the record, the latest first."""
    async with uow.reading():
        await uow.members.get(member_id, within=actor.scope(Permission.MEMBER_READ))
        return await uow.members.history(member_id)


def judged(actor: Actor, whole: WholeMember) -> ReadMember:
    if whole.merged_into is not None:
        return ReadMember(whole, [])
    place = whole.member.at()
    return ReadMember(whole, [a for a, needs in _ACTIONS if actor.scope(needs).covers(place)])
