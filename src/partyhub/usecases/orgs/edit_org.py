"""Changing an organisation's name and contact details (表1)."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.orgs.read_org import WholeOrg, whole_org
from partyhub.usecases.orgs.told import told
from partyhub.usecases.uow import UnitOfWork


async def edit_org(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    fields: Mapping[str, Any],
    read_version: int,
    pinyin: Pinyin,
    now: datetime,
) -> WholeOrg:
    """All the texts of an organisation; its kind and its place in the tree stay."""
    async with told(uow, actor, org_id), uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.ORG_EDIT, at=org.at())
        org.require_open()
        require_current(read_version, org.version)
        changed = [name for name, value in fields.items() if getattr(org, name) != value]
        after = replace(org, **fields)
        saved = await uow.orgs.save(after, pinyin.of_text(after.name))
        uow.record(
            Event(
                action="org.edit",
                subject=org.id,
                by=actor.account_id,
                at=now,
                facts={"fields": ",".join(changed)},
            )
        )
        return await uow.commit(await whole_org(uow, actor, saved))
