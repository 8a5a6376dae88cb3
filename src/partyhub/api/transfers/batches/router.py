"""Batches of transfers: send a list, look at its dry run, let it run, see how far it is."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, small_number
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.api.transfers.batches.jobs import go_on
from partyhub.api.transfers.batches.schemas import TransferBatchOut, TransferBatchStepIn
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.rosters.cells import clean_text
from partyhub.domain.rosters.header import HeaderRefused
from partyhub.domain.rosters.refusals import WorkbookRefused
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, TransferBatchId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.batches.batch import ListedOutcome, TransferBatch
from partyhub.domain.transfers.batches.refusals import BatchEmpty, BatchTooLarge
from partyhub.usecases.transfers.batches.browse import (
    TransferBatchLine,
    browse_batch_rows,
    browse_batches,
    read_batch,
)
from partyhub.usecases.transfers.batches.decide import decide_batch
from partyhub.usecases.transfers.batches.plan_batch import ListMeans, SentList, plan_batch

router = APIRouter(prefix="/transfer-batches", tags=["transfers"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_LONGEST_NAME = 120
_READING = asyncio.Semaphore(2)  # each workbook is read by a child that may take 512 MB


@router.post(
    "",
    operation_id="planTransferBatch",
    summary="Send a list of transfers: a dry run",
    status_code=201,
    response_model=TransferBatchOut,
    responses=refuses(*_WRITES, WorkbookRefused, HeaderRefused, BatchTooLarge, OrgClosed),
)
async def plan_route(
    org_id: Annotated[UUID, Form(description="The branch or unit whose members move.")],
    file: Annotated[UploadFile, File(description="An .xlsx of 5 MB at most.")],
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Nothing is begun yet. A refused workbook says why in `facts.message`, in Chinese."""
    name = clean_text(file.filename or "")[:_LONGEST_NAME]
    sent = SentList(name, await file.read())
    means = ListMeans(lists=services.transfer_lists, vault=services.vault)
    async with _READING:
        return await once.answer(
            lambda uow: plan_batch(uow, actor, sent, org_id=OrgId(org_id), means=means, now=now),
            lambda batch: TransferBatchOut.of(batch, actor),
            status=201,
        )


@router.get(
    "",
    operation_id="listTransferBatches",
    summary="Lists of transfers, sent and coming",
    response_model=Page[TransferBatchOut],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work, actor: CurrentActor, limit: Limit = 25, cursor: Cursor = None
) -> Response:
    """Newest first: those of one's own side, and those of which members have reached it."""
    found = await browse_batches(work, actor, before=_before(cursor), limit=limit)
    more = cursor_of(str(found[limit - 1].id)) if len(found) > limit else None
    return answer(Page([TransferBatchOut.of(batch, actor) for batch in found[:limit]], more))


def _before(cursor: str | None) -> UUID | None:
    last = last_of(cursor, UUID)
    return last and last[0]


@router.get(
    "/{batch_id}",
    operation_id="getTransferBatch",
    summary="One list of transfers, and how far it is",
    response_model=TransferBatchOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(batch_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """Ask again while it is `running`; work that was interrupted goes on."""
    batch = await read_batch(work, actor, batch_id=TransferBatchId(batch_id))
    go_on(services, batch)
    return answer(TransferBatchOut.of(batch, actor), version=batch.version)


@router.get(
    "/{batch_id}/rows",
    operation_id="listTransferBatchRows",
    summary="The rows of a list of transfers",
    response_model=Page[TransferBatchLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def rows_route(
    batch_id: UUID,
    work: Work,
    actor: CurrentActor,
    services: Here,
    outcome: ListedOutcome | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """In the order of the sheet, for who may begin transfers there; kept for 30 days."""
    found = await browse_batch_rows(
        work,
        actor,
        batch_id=TransferBatchId(batch_id),
        outcome=outcome,
        after=_after(cursor),
        limit=limit,
        vault=services.vault,
    )
    more = cursor_of(str(found[limit - 1].row_number)) if len(found) > limit else None
    return answer(Page(found[:limit], more))


def _after(cursor: str | None) -> int:
    last = last_of(cursor, small_number)
    return 0 if last is None else last[0]


@router.post(
    "/{batch_id}/steps",
    operation_id="takeTransferBatchStep",
    summary="Let a list run, stop it, let it go on, or throw it away",
    status_code=202,
    response_model=TransferBatchOut,
    responses=refuses(*_WRITES, IllegalTransition, BatchEmpty),
)
async def step_route(
    batch_id: UUID,
    body: TransferBatchStepIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """It goes on after the answer, a transfer at a time; ask for the batch to see how far."""
    decided: list[TransferBatch] = []

    def shown(batch: TransferBatch) -> TransferBatchOut:
        decided.append(batch)
        return TransferBatchOut.of(batch, actor)

    response = await once.answer(
        lambda uow: decide_batch(
            uow, actor, batch_id=TransferBatchId(batch_id), action=body.wanted(), now=now
        ),
        shown,
        status=202,
    )
    for batch in decided:
        go_on(services, batch)
    return response
