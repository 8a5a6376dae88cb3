"""The catalogue as a workbook: written out, and loaded again as drafts after a dry run."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from partyhub.domain.orgs.org import Org, OrgKind
from partyhub.domain.service_items import workbook as w
from partyhub.domain.service_items.content import ItemContent
from partyhub.domain.service_items.item import ServiceItem
from partyhub.domain.service_items.loading import Read, read_items
from partyhub.domain.service_items.ports import ItemBooks
from partyhub.domain.service_items.refusals import ItemsRefused
from partyhub.domain.service_items.rows import CellFault
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import OrgId, ServiceItemId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.shared.pinyin import Pinyin
from partyhub.usecases.service_items.edit_items import created, owner_of
from partyhub.usecases.uow import UnitOfWork


@dataclass(frozen=True, slots=True, kw_only=True)
class SentItems:
    """A workbook for one organisation; without `commit` nothing is written."""

    owner_id: OrgId
    data: bytes
    commit: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """What a workbook would do, or has done; with faults it does nothing."""

    committed: bool
    created: Sequence[str]
    changed: Sequence[str]
    unchanged: int
    faults: Sequence[CellFault]


async def export_items(
    uow: UnitOfWork, actor: Actor, *, owner_id: OrgId, books: ItemBooks, now: datetime
) -> bytes:
    """An organisation's own items; a draft instead of what it is to replace."""
    async with uow.reading():
        owner = await owner_of(uow, actor, owner_id)
        items = await uow.service_items.owned(owner.id)
    sheets = w.sheets_of([(item.code, item.draft or item.head) for item in items])
    return await asyncio.to_thread(books.write, sheets, exporter=actor.display_name, at=now)


async def load_items(
    uow: UnitOfWork, actor: Actor, sent: SentItems, *, books: ItemBooks, pinyin: Pinyin,
    now: datetime,
) -> Load:  # fmt: skip
    """SERVICE_ITEM_EDIT at the owner; WorkbookRefused; ItemsRefused for a commit with faults."""
    async with uow.reading():
        await owner_of(uow, actor, sent.owner_id)
    read = await asyncio.to_thread(_read, sent.data, books)
    async with uow:
        owner = await owner_of(uow, actor, sent.owner_id)
        read = await _with_departments(uow, owner, read)
        if sent.commit and read.faults:
            raise ItemsRefused("mend the faults first", faults=str(len(read.faults)))
        known = {item.code: item for item in await uow.service_items.owned(owner.id)}
        read = _with_samples(read, known)
        plan = _planned(read, known, committed=sent.commit)
        if sent.commit:
            loader = _Loader(uow, actor, owner, pinyin, now)
            for code in (*plan.created, *plan.changed):
                await loader.write(code, read.items[code], known.get(code))
            uow.record(_loaded(plan, owner, actor, now))
        return await uow.commit(plan)


def _read(data: bytes, books: ItemBooks) -> Read:
    return read_items(books.read(data))


async def _with_departments(uow: UnitOfWork, owner: Org, read: Read) -> Read:
    if owner.kind is not OrgKind.CENTRE:
        return read
    known = await uow.service_items.departments(owner.id)
    strange = {c.department for c in read.items.values() if c.department} - known.keys()
    words = f"本中心只有：{'、'.join(known)}"
    more = [
        CellFault("事项", "", w.DEPARTMENT, f"没有“{name}”，{words}") for name in sorted(strange)
    ]
    return replace(read, faults=[*read.faults, *more])


def _with_samples(read: Read, known: dict[str, ServiceItem]) -> Read:
    items = {
        code: content.with_samples_of(known[code].draft or known[code].head)
        if code in known
        else content
        for code, content in read.items.items()
    }
    return replace(read, items=items)


def _planned(read: Read, known: dict[str, ServiceItem], *, committed: bool) -> Load:
    fresh = [code for code in read.items if code not in known]
    changed = [
        code
        for code, content in read.items.items()
        if code in known and content != (known[code].draft or known[code].head)
    ]
    same = len(read.items) - len(fresh) - len(changed)
    return Load(
        committed=committed, created=fresh, changed=changed, unchanged=same, faults=read.faults
    )


@dataclass(frozen=True, slots=True)
class _Loader:
    """Writes each item as a draft; publishing stays a step of its own."""

    uow: UnitOfWork
    actor: Actor
    owner: Org
    pinyin: Pinyin
    now: datetime

    async def write(self, code: str, content: ItemContent, known: ServiceItem | None) -> None:
        items = self.uow.service_items
        if known is None:
            item = ServiceItem(
                id=ServiceItemId(new_id()), owner=self.owner.ref, code=code,
                changed_at=self.now, draft=content,
            )  # fmt: skip
            await items.add(item, self.pinyin.of_text(content.name))
            self.uow.record(created(item, self.actor))
            return
        locked = await items.locked(known.id, drafts=self.actor.scope(Permission.SERVICE_ITEM_EDIT))
        after, event = locked.edit(content, by=self.actor.account_id, at=self.now)
        await items.save(after, self.pinyin.of_text(after.head.name))
        self.uow.record(event)


def _loaded(plan: Load, owner: Org, actor: Actor, now: datetime) -> Event:
    counts = {"created": len(plan.created), "changed": len(plan.changed)}
    return Event(
        action="service-item.load", subject=owner.id, by=actor.account_id, at=now,
        facts={name: str(count) for name, count in counts.items()},
    )  # fmt: skip
