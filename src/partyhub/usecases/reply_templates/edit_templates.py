"""Writing, changing and retiring reply templates; every version stays."""

from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.orgs.org import Org
from partyhub.domain.reply_templates.template import ReplyAction, ReplyTemplate, TemplateLine
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, ReplyTemplateId, ServiceItemId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.SERVICE_ITEM_EDIT


@dataclass(frozen=True, slots=True, kw_only=True)
class NewTemplate:
    """Without an item it is for every matter."""

    owner_id: OrgId
    item_id: ServiceItemId | None
    action: ReplyAction
    title: str
    text: str


async def list_templates(
    uow: UnitOfWork, actor: Actor, *, owner_id: OrgId, item_id: ServiceItemId | None, retired: bool
) -> list[TemplateLine]:
    """Whoever edits items there."""
    async with uow.reading():
        owner = await uow.orgs.get(owner_id)
        actor.require(_EDIT, at=owner.at())
        return await uow.reply_templates.owned(owner_id, item_id=item_id, retired=retired)


async def write_template(
    uow: UnitOfWork, actor: Actor, new: NewTemplate, *, pinyin: Pinyin, now: datetime
) -> ReplyTemplate:
    """NotFound for an item that is not offered at that organisation."""
    async with uow:
        owner = await uow.orgs.get(new.owner_id)
        actor.require(_EDIT, at=owner.at())
        owner.require_open()
        await _require_item(uow, actor, owner, new.item_id)
        template = ReplyTemplate(
            id=ReplyTemplateId(new_id()), owner=owner.ref, item_id=new.item_id, action=new.action,
            title=new.title, text=new.text, replaces=None, written_at=now,
            by_name=actor.display_name,
        )  # fmt: skip
        return await _kept(uow, actor, template, pinyin)


async def revise_template(
    uow: UnitOfWork, actor: Actor, *, template_id: ReplyTemplateId, title: str, text: str,
    pinyin: Pinyin, now: datetime,
) -> ReplyTemplate:  # fmt: skip
    """The next version; TemplateRetired if somebody was faster."""
    async with uow:
        before = await uow.reply_templates.get(template_id, within=actor.scope(_EDIT))
        before.require_active()
        await uow.reply_templates.retire(before.id, now)
        after = replace(
            before, id=ReplyTemplateId(new_id()), title=title, text=text, replaces=before.id,
            written_at=now, by_name=actor.display_name,
        )  # fmt: skip
        return await _kept(uow, actor, after, pinyin)


async def retire_template(
    uow: UnitOfWork, actor: Actor, *, template_id: ReplyTemplateId, now: datetime
) -> ReplyTemplate:
    """Offered no longer."""
    async with uow:
        before = await uow.reply_templates.get(template_id, within=actor.scope(_EDIT))
        before.require_active()
        await uow.reply_templates.retire(before.id, now)
        uow.record(_event("reply-template.retire", before, actor, now))
        return await uow.commit(replace(before, retired_at=now))


async def _require_item(
    uow: UnitOfWork, actor: Actor, owner: Org, item_id: ServiceItemId | None
) -> None:
    if item_id is None:
        return
    item = await uow.service_items.get(item_id, drafts=actor.scope(_EDIT))
    if item.owner.path not in owner.path_steps:
        raise NotFound("not an item of that organisation", item=str(item_id))


async def _kept(
    uow: UnitOfWork, actor: Actor, template: ReplyTemplate, pinyin: Pinyin
) -> ReplyTemplate:
    reading = pinyin.of_text(template.title)
    await uow.reply_templates.add(template, initials=reading.initials)
    uow.record(_event("reply-template.write", template, actor, template.written_at))
    return await uow.commit(template)


def _event(action: str, template: ReplyTemplate, actor: Actor, at: datetime) -> Event:
    return Event(
        action=action, subject=template.id, by=actor.account_id, at=at,
        facts={"replaces": str(template.replaces or "")},
    )  # fmt: skip
