"""A member's own requests about their data: where they stand, withdrawn, their evidence."""

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from uuid import UUID

from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.data_requests.ports import EvidenceFile
from partyhub.domain.data_requests.request import DataRequest, stepped
from partyhub.domain.data_requests.states import DataRequestAction
from partyhub.domain.shared.actor import Actor, Scope
from partyhub.domain.shared.errors import NotFound
from partyhub.domain.shared.ids import DataRequestId, MemberId
from partyhub.usecases.data_requests.submit import OwnRequest
from partyhub.usecases.uow import UnitOfWork


async def my_requests(uow: UnitOfWork, actor: Actor) -> Sequence[OwnRequest]:
    """The latest first; NotFound for accounts of no member."""
    async with uow.reading():
        found = await uow.data_requests.of_member(_member(actor))
        files = await uow.data_requests.files([one.id for one in found])
        return [_with(one, files) for one in found]


async def withdraw_my_request(
    uow: UnitOfWork, actor: Actor, *, request_id: DataRequestId, now: datetime
) -> OwnRequest:
    """While nobody has settled it."""
    async with uow:
        own = Scope(own=_member(actor))
        request = (await uow.data_requests.locked(request_id, within=own)).request
        after, event = stepped(request, DataRequestAction.WITHDRAW, by=actor, at=now)
        await uow.data_requests.save(after)
        uow.record(event)
        files = await uow.data_requests.files([request.id])
        return await uow.commit(_with(after, files))


async def open_my_evidence(
    uow: UnitOfWork, actor: Actor, files: FileStore, *, request_id: DataRequestId, file_id: UUID
) -> tuple[EvidenceFile, Path]:
    """What one sent oneself."""
    async with uow.reading():
        own = Scope(own=_member(actor))
        await uow.data_requests.get(request_id, within=own)
        return await file_of(uow, files, request_id, file_id)


async def file_of(
    uow: UnitOfWork, files: FileStore, request_id: DataRequestId, file_id: UUID
) -> tuple[EvidenceFile, Path]:
    """NotFound unless the request has it; whoever calls has found the request in reach."""
    for file in await uow.data_requests.files([request_id]):
        if file.id == file_id:
            return file, await asyncio.to_thread(files.path, file.stored)
    raise NotFound("no such file", file=str(file_id))


def _with(request: DataRequest, files: Sequence[EvidenceFile]) -> OwnRequest:
    return OwnRequest(request, [file for file in files if file.request_id == request.id])


def _member(actor: Actor) -> MemberId:
    if actor.member_id is None:
        raise NotFound("this account belongs to no member")
    return actor.member_id
