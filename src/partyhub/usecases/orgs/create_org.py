"""A new organisation below another one."""

from dataclasses import replace
from datetime import datetime

from partyhub.domain.orgs.org import Org
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.orgs.read_org import WholeOrg, whole_org
from partyhub.usecases.uow import UnitOfWork


async def create_org(
    uow: UnitOfWork, actor: Actor, new: Org, *, parent_id: OrgId, pinyin: Pinyin, now: datetime
) -> WholeOrg:
    """ORG_EDIT at the parent; OrgClosed, WrongParent, OrgNameTaken."""
    async with uow:
        parent = await uow.orgs.locked(parent_id)
        actor.require(Permission.ORG_EDIT, at=parent.at())
        parent.require_open()
        parent.require_child(new.kind)
        org = await uow.orgs.add(
            replace(new, parent_id=parent.id),
            pinyin.of_text(new.name),
            parent_path=parent.path,
        )
        uow.record(
            Event(
                action="org.create",
                subject=org.id,
                by=actor.account_id,
                at=now,
                facts={"parent": str(parent.id), "kind": org.kind},
            )
        )
        return await uow.commit(await whole_org(uow, actor, org))
