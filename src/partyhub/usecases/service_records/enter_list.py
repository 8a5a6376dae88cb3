"""Staff type in a list from paper: a kind of entry of its own, confirmed by another account."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from partyhub.domain.service_records.record import ServiceRecord
from partyhub.domain.service_records.refusals import NotPresent
from partyhub.domain.service_records.served import Source
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import OrgId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.service_records.own import PRESENT, Told
from partyhub.usecases.serving import tell_served
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True)
class EnteredList:
    """The list, by which its entries are known, and the entries; all of them wait."""

    id: UUID
    entries: Sequence[ServiceRecord]


async def enter_list(
    uow: UnitOfWork,
    actor: Actor,
    *,
    community_id: OrgId,
    check_in_ids: Sequence[UUID],
    told: Told,
    now: datetime,
) -> EnteredList:
    """All or none: NotFound for a check-in that isn't one of that community's, NotPresent for one
    that has ended. The actor cannot confirm any of them (ADR 0032).
    """
    async with uow:
        community = await uow.orgs.get(community_id)
        actor.require(Permission.SERVICE_RECORD_ENTER, at=community.at())
        wanted = sorted(set(check_in_ids))
        scope = actor.scope(Permission.SERVICE_RECORD_ENTER)
        found = await uow.check_ins.get_many(wanted, within=scope)
        if len(found) < len(wanted) or any(one.community.id != community_id for one in found):
            raise NotFound("not all of them are checked in there")
        if any(one.state not in PRESENT for one in found):
            raise NotPresent("one of them is not present any more")
        list_id = new_id()
        served = [
            replace(told.served(one, Source.BULK), source_id=list_id)
            for one in sorted(found, key=lambda one: one.member_id)
        ]
        return await uow.commit(
            EnteredList(list_id, await tell_served(uow, actor, served, now=now))
        )
