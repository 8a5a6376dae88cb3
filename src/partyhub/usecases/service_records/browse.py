"""Whoever else reads service records: the community's desk, its cards, and members' units."""

from datetime import datetime

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.service_records.views import (
    CardKey,
    DeskKey,
    RecordLine,
    RecordShow,
    UnitRecordLine,
)
from partyhub.domain.service_records.words import CARD
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.ids import CheckInId, MemberId, OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.reach import within_org
from partyhub.usecases.uow import UnitOfWork


async def desk_records(
    uow: UnitOfWork,
    actor: Actor,
    show: RecordShow,
    *,
    org_id: OrgId | None,
    after: DeskKey,
    limit: int,
    now: datetime,
) -> list[RecordLine]:
    """Entries of communities within reach; NotAllowed for who reads no records at all.

    Figures open to what was decided, by name: whoever stands there sees who looked (CHK-32);
    the last line only says that there is more.
    """
    scope = _scope(actor)
    async with uow:
        within = await within_org(uow, scope, org_id)
        lines = await uow.service_records.desk(
            show, after, reader=actor, within=within, limit=limit
        )  # fmt: skip
        if show is RecordShow.DECIDED:
            for member_id in dict.fromkeys(MemberId(line.member_id) for line in lines[: limit - 1]):
                _looked(uow, actor, member_id, now)
        return await uow.commit(lines)


async def community_card(
    uow: UnitOfWork,
    actor: Actor,
    check_in_id: CheckInId,
    after: CardKey,
    *,
    limit: int,
    now: datetime,
) -> list[RecordLine]:
    """A checked-in member's card at that community alone (SP-17); the member sees the look."""
    async with uow:
        scope = Scope(actor.scope(Permission.SERVICE_RECORD_READ).roots)
        found = await uow.check_ins.get(check_in_id, within=scope)
        if not any(found.community.path.startswith(root) for root in scope.roots):
            raise NotFound("no such check-in", check_in=str(check_in_id))
        there = Scope((found.community.path,))
        lines = await uow.service_records.card(
            found.member_id, after, reader=actor, within=there, limit=limit
        )
        _looked(uow, actor, found.member_id, now)
        return await uow.commit(lines)


async def unit_card(
    uow: UnitOfWork,
    actor: Actor,
    member_id: MemberId,
    after: CardKey,
    *,
    limit: int,
    now: datetime,
) -> list[UnitRecordLine]:
    """What counts of a member of one's own branches (CHK-15), nothing of beneficiaries (SP-08)."""
    async with uow:
        scope = Scope(actor.scope(Permission.SERVICE_RECORD_READ).roots)
        member = (await uow.members.get(member_id, within=scope)).member
        lines = await uow.service_records.unit_card(member.id, after, limit=limit)
        _looked(uow, actor, member.id, now)
        return await uow.commit(lines)


def _looked(uow: UnitOfWork, actor: Actor, member_id: MemberId, now: datetime) -> None:
    if actor.member_id != member_id:
        uow.looked(Access.by(actor, member_id, Look.VIEW, now, CARD))


def _scope(actor: Actor) -> Scope:
    scope = actor.scope(Permission.SERVICE_RECORD_READ)
    if not scope.roots:
        raise NotAllowed("no records are yours", permission=Permission.SERVICE_RECORD_READ)
    return scope
