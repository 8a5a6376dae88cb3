"""Writing the catalogue: a new item, its draft, publishing and withdrawing it (TKT-20)."""

from dataclasses import dataclass, field
from datetime import datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.orgs.refusals import WrongKind
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ServiceItem
from partyhub.domain.service_items.refusals import UnknownDepartment
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, ServiceItemId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.domain.shared.versions import require_current
from partyhub.usecases.service_items.read_items import WholeItem, whole_item
from partyhub.usecases.service_items.samples import with_samples
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.SERVICE_ITEM_EDIT
OWNERS = frozenset({OrgKind.CENTRE, OrgKind.STREET_COMMITTEE, OrgKind.SUPERIOR_ORG_DEPARTMENT})
"""A centre, or who stands above centres and writes for all of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewItem:
    """Whose item it is to be, under which code."""

    owner_id: OrgId
    code: str
    content: ItemContent
    item_id: ServiceItemId = field(default_factory=lambda: ServiceItemId(new_id()))


async def create_item(
    uow: UnitOfWork, actor: Actor, new: NewItem, *, pinyin: Pinyin, now: datetime
) -> WholeItem:
    """SERVICE_ITEM_EDIT at the owner; ItemCodeTaken, UnknownDepartment, FeeNeedsBasis."""
    async with uow:
        owner = await owner_of(uow, actor, new.owner_id)
        await require_department(uow, owner, new.content.department)
        content = await with_samples(uow, new.item_id, new.content)
        item = ServiceItem(
            id=new.item_id, owner=owner.ref, code=new.code, changed_at=now,
            draft=content.checked(),
        )  # fmt: skip
        await uow.service_items.add(item, pinyin.of_text(item.head.name))
        uow.record(created(item, actor))
        return await uow.commit(await whole_item(uow, actor, item))


async def edit_item(
    uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId, content: ItemContent,
    read_version: int, pinyin: Pinyin, now: datetime,
) -> WholeItem:  # fmt: skip
    """The draft of the next version; a draft that says what is published is none."""
    async with uow:
        before = await _editable(uow, actor, item_id)
        require_current(read_version, before.version)
        owner = await uow.orgs.get(before.owner.id)
        await require_department(uow, owner, content.department)
        content = await with_samples(uow, before.id, content)
        after, event = before.edit(content, by=actor.account_id, at=now)
        return await _kept(uow, actor, after, event, pinyin)


async def publish_item(
    uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId, read_version: int | None,
    pinyin: Pinyin, now: datetime,
) -> WholeItem:  # fmt: skip
    """NothingToPublish, GuideIncomplete; from then on the public reads it."""
    async with uow:
        before = await _editable(uow, actor, item_id)
        require_current(read_version, before.version)
        after, event = before.publish(by=actor.account_id, at=now)
        if after.number > before.number:
            await uow.service_items.keep_version(
                after, by=actor.account_id, name=actor.display_name
            )
        return await _kept(uow, actor, after, event, pinyin)


async def withdraw_item(
    uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId, reason: str,
    read_version: int | None, pinyin: Pinyin, now: datetime,
) -> WholeItem:  # fmt: skip
    """No longer offered; IllegalTransition unless it is published."""
    async with uow:
        before = await _editable(uow, actor, item_id)
        require_current(read_version, before.version)
        after, event = before.withdraw(reason, by=actor.account_id, at=now)
        return await _kept(uow, actor, after, event, pinyin)


async def owner_of(uow: UnitOfWork, actor: Actor, owner_id: OrgId) -> Org:
    """An open organisation that offers services, and whose items this person edits."""
    owner = await uow.orgs.get(owner_id)
    actor.require(_EDIT, at=owner.at())
    owner.require_open()
    if owner.kind not in OWNERS:
        raise WrongKind("centres and those above them offer services", kind=owner.kind)
    return owner


async def require_department(uow: UnitOfWork, owner: Org, name: str) -> None:
    """UnknownDepartment; who writes for several centres names it freely."""
    if not name or owner.kind is not OrgKind.CENTRE:
        return
    if name not in await uow.service_items.departments(owner.id):
        raise UnknownDepartment("the centre has no such department", field="department")


def created(item: ServiceItem, actor: Actor) -> Event:
    return Event(
        action="service-item.create", subject=item.id, by=actor.account_id, at=item.changed_at,
        to_state=item.state, facts={"owner": str(item.owner.id), "code": item.code},
    )  # fmt: skip


async def _editable(uow: UnitOfWork, actor: Actor, item_id: ServiceItemId) -> ServiceItem:
    """404 for a draft of others, then 403."""
    item = await uow.service_items.locked(item_id, drafts=actor.scope(_EDIT))
    actor.require(_EDIT, at=item.at())
    return item


async def _kept(
    uow: UnitOfWork, actor: Actor, after: ServiceItem, event: Event, pinyin: Pinyin
) -> WholeItem:
    saved = await uow.service_items.save(after, pinyin.of_text(after.head.name))
    uow.record(event)
    return await uow.commit(await whole_item(uow, actor, saved))
