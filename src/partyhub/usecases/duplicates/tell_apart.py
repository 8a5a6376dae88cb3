"""Two records of two people: remembered with who, when and why, and never asked about again."""

from datetime import datetime
from uuid import UUID

from partyhub.domain.duplicates.pair import Decision, Pair
from partyhub.domain.members.views import WholeMember
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.duplicates.sides import WholePair, may_decide, whole_pair
from partyhub.usecases.uow import UnitOfWork


async def tell_apart(
    uow: UnitOfWork, actor: Actor, *, pair_id: UUID, reason: str, now: datetime
) -> WholePair:
    """NotFound, then NotAllowed, then PairDecided."""
    async with uow:
        pair, _ = await held_pair(uow, actor, pair_id)
        decided = pair.decided(Decision.DIFFERENT, reason, by=actor.display_name, at=now)
        await uow.duplicates.decide(decided)
        for member, other in ((pair.one, pair.other), (pair.other, pair.one)):
            event = Event(
                action="member.tell-apart", subject=member, by=actor.account_id, at=now,
                note=reason, facts={"other": str(other)},
            )  # fmt: skip
            uow.record(event)
        return await uow.commit(await whole_pair(uow, actor, decided))


async def held_pair(
    uow: UnitOfWork, actor: Actor, pair_id: UUID
) -> tuple[Pair, tuple[WholeMember, WholeMember]]:
    """The members are held first, in their order, as whoever writes a member finds pairs then."""
    seen = await uow.duplicates.get(pair_id)
    scope = actor.scope(Permission.MEMBER_READ)
    for member_id in (seen.one, seen.other):
        await uow.members.get(member_id, within=scope)
    await uow.members.locked_many([seen.one, seen.other])
    pair = await uow.duplicates.locked(pair_id)
    one = await uow.members.get(pair.one, within=scope)
    other = await uow.members.get(pair.other, within=scope)
    if not may_decide(actor, one, other):
        raise NotAllowed("not yours at both", permission=Permission.MEMBER_MERGE)
    pair.require_open()
    return pair, (one, other)
