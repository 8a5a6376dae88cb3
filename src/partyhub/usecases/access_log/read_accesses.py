"""Who looked at a member's data: for the member, and for auditors (ROL-38)."""

from partyhub.domain.access_log.access import Access
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


async def read_accesses(
    uow: UnitOfWork, actor: Actor, *, member_id: MemberId, before: int | None, limit: int
) -> list[tuple[int, Access]]:
    """The looks with their running numbers, the latest first. 404 out of reach, then 403."""
    async with uow.reading():
        branch = (await uow.members.place(member_id)).paths[0]
        place = Place((branch,), owner=member_id)
        needed = (Permission.MEMBER_READ, Permission.ACCESS_LOG_READ)
        if not any(actor.scope(permission).covers(place) for permission in needed):
            raise NotFound("no such member", member=str(member_id))
        actor.require(Permission.ACCESS_LOG_READ, at=place)
        return await uow.access_log.of_member(member_id, before=before, limit=limit)
