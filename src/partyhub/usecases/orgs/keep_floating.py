"""Marking an organisation of a street as one that keeps floating members (ROL-24, TRF-06)."""

from datetime import date, datetime

from partyhub.domain.orgs.org import OrgKind
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.orgs.read_org import WholeOrg, whole_org
from partyhub.usecases.orgs.told import told
from partyhub.usecases.uow import UnitOfWork


async def keep_floating(
    uow: UnitOfWork,
    actor: Actor,
    *,
    org_id: OrgId,
    since: date | None,
    read_version: int,
    pinyin: Pinyin,
    today: date,
    now: datetime,
) -> WholeOrg:
    """From that day on, or no longer; transfers that are under way stay as they are."""
    async with told(uow, actor, org_id), uow:
        org = await uow.orgs.locked(org_id)
        actor.require(Permission.ORG_EDIT, at=org.at())
        org.require_open()
        require_current(read_version, org.version)
        above = await uow.orgs.above(org)
        below_street = any(step.kind is OrgKind.STREET_COMMITTEE for step in above)
        marked = org.keeping_floating(since, below_street=below_street, today=today)
        saved = await uow.orgs.save(marked, pinyin.of_text(org.name))
        uow.record(
            Event(
                action="org.keep-floating",
                subject=org.id,
                by=actor.account_id,
                at=now,
                facts={"since": since.isoformat() if since else ""},
            )
        )
        return await uow.commit(await whole_org(uow, actor, saved))
