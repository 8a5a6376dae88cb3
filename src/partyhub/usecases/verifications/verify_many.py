"""Saying of many records at once that they are true; each line is judged by itself (MEM-03)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.members.member import Member, MemberGone
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import DomainError, NotAllowed, NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import MemberId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class Verified:
    """What became of one record; `refusal` says why it was left as it was."""

    member_id: MemberId
    refusal: DomainError | None


async def verify_many(
    uow: UnitOfWork, actor: Actor, ids: Sequence[MemberId], *, now: datetime
) -> list[Verified]:
    """One transaction; out of reach is 404 line by line, then 403; NotAllowed without any right."""
    if not actor.scope(Permission.MEMBER_EDIT).roots:
        raise NotAllowed("no members are yours to verify", permission=Permission.MEMBER_EDIT)
    wanted = list(dict.fromkeys(ids))
    async with uow:
        found = {m.id: m for m in await uow.members.locked_many(wanted)}
        lines = [Verified(one, _refusal(actor, one, found.get(one))) for one in wanted]
        done = [found[line.member_id] for line in lines if line.refusal is None]
        if done:
            by = actor.display_name
            await uow.members.save([replace(m, verified_at=now, verified_by=by) for m in done])
        for member in done:
            uow.record(
                Event(action="member.verify", subject=member.id, by=actor.account_id, at=now)
            )
        return await uow.commit(lines)


def _refusal(actor: Actor, member_id: MemberId, member: Member | None) -> DomainError | None:
    if member is None or not actor.scope(Permission.MEMBER_READ).covers(member.at()):
        return NotFound("no such member", member=str(member_id))
    if not actor.scope(Permission.MEMBER_EDIT).covers(member.at()):
        return NotAllowed("not yours to verify", permission=Permission.MEMBER_EDIT)
    return MemberGone("the member has left", member=str(member_id)) if member.gone else None
