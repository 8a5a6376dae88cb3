"""Requests about their data as those see them who keep the records; each look leaves a trace."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from partyhub.domain.access_log.access import Access, Look
from partyhub.domain.attachments.ports import FileStore
from partyhub.domain.data_requests.ports import (
    DataRequestTally,
    DataRequestView,
    EvidenceFile,
    PlacedRequest,
)
from partyhub.domain.data_requests.request import possible
from partyhub.domain.data_requests.states import DataRequestAction
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.events import Event
from partyhub.domain.shared.ids import DataRequestId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.data_requests.mine import file_of
from partyhub.usecases.uow import UnitOfWork

PURPOSE = "办理本人申请"


@dataclass(frozen=True, slots=True)
class WholeRequest:
    """A request with its evidence, and the steps that its reader is offered."""

    placed: PlacedRequest
    files: Sequence[EvidenceFile]
    possible: Sequence[DataRequestAction]


async def list_requests(
    uow: UnitOfWork,
    actor: Actor,
    view: DataRequestView,
    *,
    after: tuple[datetime, UUID] | None,
    limit: int,
    now: datetime,
) -> list[PlacedRequest]:
    """NotAllowed for who keeps no records."""
    scope = actor.require_any(Permission.MEMBER_EDIT)
    async with uow.reading():
        return await uow.data_requests.page(view, within=scope, after=after, limit=limit, now=now)


async def count_requests(uow: UnitOfWork, actor: Actor, *, now: datetime) -> DataRequestTally:
    """NotAllowed for who keeps no records."""
    scope = actor.require_any(Permission.MEMBER_EDIT)
    async with uow.reading():
        return await uow.data_requests.tally(within=scope, now=now)


async def read_request(
    uow: UnitOfWork, actor: Actor, *, request_id: DataRequestId, now: datetime
) -> WholeRequest:
    """NotFound for who doesn't keep the record of its member today."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_EDIT)
        placed = await uow.data_requests.get(request_id, within=scope)
        member_id = placed.request.member_id
        if member_id != actor.member_id:
            uow.looked(Access.by(actor, member_id, Look.VIEW, now, PURPOSE))
        return await uow.commit(await whole_of(uow, actor, placed))


async def whole_of(uow: UnitOfWork, actor: Actor, placed: PlacedRequest) -> WholeRequest:
    files = await uow.data_requests.files([placed.request.id])
    return WholeRequest(placed, files, possible(placed.request, actor))


async def open_evidence(
    uow: UnitOfWork,
    actor: Actor,
    files: FileStore,
    *,
    request_id: DataRequestId,
    file_id: UUID,
    now: datetime,
) -> tuple[EvidenceFile, Path]:
    """Each look at a personal file is an event of the file (SP-03)."""
    async with uow:
        scope = actor.scope(Permission.MEMBER_EDIT)
        await uow.data_requests.get(request_id, within=scope)
        found = await file_of(uow, files, request_id, file_id)
        uow.record(
            Event(
                action="data-request.download",
                subject=file_id,
                by=actor.account_id,
                at=now,
                facts={"request": str(request_id)},
            )
        )
        return await uow.commit(found)
