"""Who can see a member's data now, and how often they were looked at (field.md 3.3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from partyhub.domain.my_data.ports import LookCount
from partyhub.domain.my_data.readers import ReadingOrg, readers, steps_of
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.my_data.places import places_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class SeenBy:
    """Who can look, and how often people did, by the way in which they looked."""

    orgs: Sequence[ReadingOrg]
    looks: Sequence[LookCount]


async def my_readers(uow: UnitOfWork, actor: Actor) -> SeenBy:
    """NotFound for accounts of no member."""
    async with uow.reading():
        member_id = own_member(actor)
        return await _seen_by(uow, member_id, await uow.members.place(member_id))


async def member_readers(uow: UnitOfWork, actor: Actor, *, member_id: MemberId) -> SeenBy:
    """For the member, for auditors, and for who keeps the record and is asked about it."""
    async with uow.reading():
        place = await uow.members.place(member_id)
        _require(actor, Place(place.paths[:1], member_id))
        return await _seen_by(uow, member_id, place)


def own_member(actor: Actor) -> MemberId:
    """NotFound for accounts of no member."""
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id


def _require(actor: Actor, branch: Place) -> None:
    """404 out of reach, then 403."""
    needed = (Permission.ACCESS_LOG_READ, Permission.MEMBER_EDIT)
    if any(actor.scope(permission).covers(branch) for permission in needed):
        return
    if not actor.scope(Permission.MEMBER_READ).covers(branch):
        raise NotFound("no such member", member=str(branch.owner))
    raise NotAllowed("who can see this member is told to others", permission=needed[0])


async def _seen_by(uow: UnitOfWork, member_id: MemberId, place: Place) -> SeenBy:
    places = await places_of(uow, member_id, place)
    holders = await uow.data_readers.holders(steps_of(places))
    return SeenBy(readers(holders, places), await uow.data_readers.look_counts(member_id))
