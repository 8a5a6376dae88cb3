"""The whole phone number, once, for a stated purpose, and never without a trace."""

from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.members.member import NoPhone
from partyhub.domain.members.phone import open_phone
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.org import Place
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.sealing import Vault
from partyhub.usecases.uow import UnitOfWork


async def reveal_phone(
    uow: UnitOfWork,
    actor: Actor,
    *,
    member_id: MemberId,
    purpose: str,
    vault: Vault,
    now: datetime,
) -> str:
    """MEMBER_REVEAL at the member's branch, or at a community they have checked in with (SP-17);
    MemberGone.
    """
    async with uow:
        place = await uow.members.place(member_id)
        _require(actor, place)
        await _require_present(uow, member_id)
        phone = open_phone(vault, member_id, await uow.members.phone(member_id))
        if not phone:
            raise NoPhone("no phone is kept of this member")
        uow.looked(Access.by(actor, member_id, Look.REVEAL, now, purpose))
        return await uow.commit(phone)


async def _require_present(uow: UnitOfWork, member_id: MemberId) -> None:
    (await uow.members.get(member_id, within=Scope(("/",)))).member.require_present()


def _require(actor: Actor, place: Place) -> None:
    """404 for those who see nothing of the member, then 403."""
    branch = Place(place.paths[:1], place.owner)
    visible = (
        actor.scope(Permission.MEMBER_READ).covers(branch)
        or actor.scope(Permission.CHECK_IN_READ).covers(place)
        or actor.scope(Permission.MEMBER_REVEAL).covers(place)
    )
    if not visible:
        raise NotFound("no such member", member=str(place.owner))
    actor.require(Permission.MEMBER_REVEAL, at=place)
