"""Files of a transfer: scans of its papers and proofs, added and read by whom the table of
visibility names (machine 9.3; ADR 0014).
"""

import asyncio
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime
from pathlib import Path

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.attachments.attachment import MOST_FILES, Received, downloaded
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.attachments.refusals import FilesClosed, TooManyFiles
from partyhub.domain.attachments.transfer_file import TransferFile, added
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import NotAllowed, NotFound
from partyhub.domain.shared.ids import AttachmentId, OrgId, TransferId, new_id
from partyhub.domain.shared.permission import Permission
from partyhub.domain.transfers.papers import TAKES_FILES, TransferFileKind, section_of
from partyhub.domain.transfers.transfer import Transfer
from partyhub.domain.transfers.visibility import Section, Viewer
from partyhub.usecases.attachments.keep import Place, put
from partyhub.usecases.transfers.sides import SIDE, sections_for, written_from
from partyhub.usecases.uow import UnitOfWork


async def require_attachable(uow: UnitOfWork, actor: Actor, *, transfer_id: TransferId) -> None:
    """What `attach_to_transfer` would refuse, asked before anything is received."""
    async with uow.reading():
        scope = actor.scope(Permission.TRANSFER_READ)
        _require_open(actor, await uow.transfers.get(transfer_id, within=scope))


async def attach_to_transfer(
    uow: UnitOfWork, actor: Actor, place: Place, file: Received, *,
    transfer_id: TransferId, kind: TransferFileKind, now: datetime,
) -> TransferFile:  # fmt: skip
    """404 out of reach, 403 for a side that does not see it, FilesClosed once it came to nothing.
    The same file from the same side is not kept again: its first line is the answer.
    """
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.locked(transfer_id, within=scope)
        _require_open(actor, transfer)
        side = Viewer(written_from(actor, transfer))
        fresh = TransferFile(
            id=AttachmentId(new_id()), transfer_id=transfer.id, kind=kind, side=side, file=file,
            by=actor.account_id, by_name=actor.signature, at=now,
        )  # fmt: skip
        there = await uow.attachments.of_transfer(transfer.id)
        if known := next((one for one in there if one.same(fresh)), None):
            return await uow.commit(known)
        if len(there) >= MOST_FILES:
            raise TooManyFiles("a transfer has no more files", most=str(MOST_FILES))
        await put(uow, place, file, _owner(transfer, side))
        await uow.attachments.add_to_transfer(fresh)
        facts: dict[str, str] = {SIDE: side} if kind is TransferFileKind.PROOF else {}
        uow.record(added(fresh, transfer.state, facts))
        return await uow.commit(fresh)


async def open_transfer_file(
    uow: UnitOfWork, actor: Actor, files: FileStore, *,
    transfer_id: TransferId, file_id: AttachmentId, now: datetime,
) -> tuple[TransferFile, Path]:  # fmt: skip
    """NotFound for the other side's proofs too; each look is in the log of both (SP-03)."""
    async with uow:
        scope = actor.scope(Permission.TRANSFER_READ)
        transfer = await uow.transfers.get(transfer_id, within=scope)
        found = await uow.attachments.in_transfer(transfer.id, file_id)
        if not _sees(found, sections_for(actor, transfer)):
            raise NotFound("no such file", file=str(file_id))
        path = await asyncio.to_thread(files.path, found.file.stored)
        uow.record(downloaded(found.id, actor.account_id, now, transfer=transfer.id))
        if transfer.member_id is not None:
            seen = Access.by(actor, transfer.member_id, Look.VIEW, now, "组织关系接转附件")
            uow.looked(seen)
        return await uow.commit((found, path))


async def files_seen(
    uow: UnitOfWork, transfer: Transfer, sections: AbstractSet[Section]
) -> Sequence[TransferFile]:
    return [one for one in await uow.attachments.of_transfer(transfer.id) if _sees(one, sections)]


def _sees(one: TransferFile, sections: AbstractSet[Section]) -> bool:
    return section_of(TransferFileKind(one.kind), Viewer(one.side)) in sections


def _require_open(actor: Actor, transfer: Transfer) -> None:
    if Section.LETTER not in sections_for(actor, transfer):
        raise NotAllowed("this side does not see it")
    if transfer.state not in TAKES_FILES:
        raise FilesClosed("it came to nothing", state=transfer.state)


def _owner(transfer: Transfer, side: Viewer) -> OrgId:
    """Whose space it fills: the committee of that side, or the counter."""
    first = {
        Viewer.OLD: transfer.source.committee,
        Viewer.NEW: transfer.target.committee,
        Viewer.COUNTER: transfer.centre,
    }[side]
    places = (first, transfer.source.committee, transfer.target.committee, transfer.centre)
    return next(place.id for place in places if place is not None)
