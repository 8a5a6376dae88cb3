"""Closing an organisation: it is kept, and nothing new happens there."""

from dataclasses import replace
from datetime import date, datetime

from partyhub.domain.orgs.refusals import OrgNotEmpty
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.orgs.read_org import WholeOrg, whole_org
from partyhub.usecases.orgs.told import told
from partyhub.usecases.uow import UnitOfWork


async def close_org(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    reason: str,
    pinyin: Pinyin,
    today: date,
    now: datetime,
) -> WholeOrg:
    """OrgNotEmpty while open organisations stand right below it, or members at or below it."""
    async with told(uow, actor, org_id), uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.ORG_EDIT, at=org.at())
        org.require_open()
        if await uow.orgs.has_open_below(org) or await uow.members.any_at(org.path):
            raise OrgNotEmpty("move what is below it first", org=str(org.id))
        closed = replace(org, closed_on=today)
        saved = await uow.orgs.save(closed, pinyin.of_text(org.name))
        uow.record(
            Event(action="org.close", subject=org.id, by=actor.account_id, at=now, note=reason)
        )
        return await uow.commit(await whole_org(uow, actor, saved))
