"""Sample files of an item's papers (样表): added by its editors, read by everybody (TKT-20)."""

import asyncio
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from partyhub.domain.attachments.attachment import Received
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.attachments.sample import Sample, sample_added
from partyhub.domain.service_items.content import ItemContent, ItemPaper, PaperSample
from partyhub.domain.service_items.item import ServiceItem
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import Invalid, NotFound
from partyhub.domain.shared.ids import SampleId, ServiceItemId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.uow import UnitOfWork

_EDIT = Permission.SERVICE_ITEM_EDIT


async def require_editable(uow: UnitOfWork, actor: Actor, *, item_id: ServiceItemId) -> None:
    """What `add_sample` would refuse, asked before anything is received."""
    async with uow.reading():
        await _editable(uow, actor, item_id)


async def add_sample(
    uow: UnitOfWork, actor: Actor, files: FileStore, file: Received, *,
    item_id: ServiceItemId, quota: int, now: datetime,
) -> PaperSample:  # fmt: skip
    """It is seen once a paper of a published version names it; it is never changed."""
    async with uow:
        item = await _editable(uow, actor, item_id)
        sample = Sample(
            id=SampleId(new_id()), item_id=item.id, file=file, by=actor.account_id, at=now
        )
        await uow.attachments.take_space(item.owner.id, file.size, quota=quota)
        await asyncio.to_thread(files.keep, file)
        await uow.item_samples.add(sample)
        uow.record(sample_added(sample, item.state))
        return await uow.commit(named(sample))


async def open_sample(
    uow: UnitOfWork, actor: Actor, files: FileStore, *, item_id: ServiceItemId, sample_id: SampleId
) -> tuple[Sample, Path]:
    """Any sample of an item that this person edits, also before it is published."""
    async with uow.reading():
        item = await _editable(uow, actor, item_id)
        found = await uow.item_samples.of(item.id, [sample_id])
    if not found:
        raise NotFound("no such sample", sample=str(sample_id))
    return found[0], await asyncio.to_thread(files.path, found[0].file.stored)


async def open_guide_sample(
    uow: UnitOfWork, files: FileStore, *, item_id: ServiceItemId, sample_id: SampleId
) -> tuple[Sample, Path]:
    """For everybody: what a published version names; NotFound for all else."""
    async with uow.reading():
        found = await uow.item_samples.published(item_id, sample_id)
    return found, await asyncio.to_thread(files.path, found.file.stored)


async def with_samples(
    uow: UnitOfWork, item_id: ServiceItemId, content: ItemContent
) -> ItemContent:
    """The samples that papers name by their ids, whole; Invalid for one of another item."""
    asked = {paper.sample.id for paper in content.papers if paper.sample}
    if not asked:
        return content
    known = {one.id: named(one) for one in await uow.item_samples.of(item_id, asked)}
    if asked - known.keys():
        raise Invalid("the item has no such sample", field="papers")

    def whole(paper: ItemPaper) -> ItemPaper:
        return replace(paper, sample=known[paper.sample.id]) if paper.sample else paper

    return replace(content, papers=tuple(whole(paper) for paper in content.papers))


def named(sample: Sample) -> PaperSample:
    """A sample as a paper holds it."""
    return PaperSample(
        id=sample.id, name=sample.file.name, media=sample.file.media, size=sample.file.size
    )


async def _editable(uow: UnitOfWork, actor: Actor, item_id: ServiceItemId) -> ServiceItem:
    item = await uow.service_items.get(item_id, drafts=actor.scope(_EDIT))
    actor.require(_EDIT, at=item.at())
    return item
