"""Many transfers at once: one step for each, what is open to the reader, and the workbooks."""

import asyncio
from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.transfers.batches.schemas import TransferStepsIn, TransferStepsOut
from partyhub.api.transfers.files_router import router as transfer_files
from partyhub.api.transfers.joint_router import router as joint_letters
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import TransferBatchId
from partyhub.domain.shared.permission import Permission
from partyhub.usecases.transfers.batches.browse import refused_rows
from partyhub.usecases.transfers.batches.moves import BatchMoves, browse_moves
from partyhub.usecases.transfers.step import Means
from partyhub.usecases.transfers.step_many import Stepped, step_many

router = APIRouter(tags=["transfers"])
router.include_router(joint_letters)
router.include_router(transfer_files)
_IN_PART: dict[int | str, dict[str, Any]] = {
    207: {"model": TransferStepsOut, "description": "Some were refused; `problem` says why."}
}


@router.post(
    "/transfers/steps",
    operation_id="takeTransferSteps",
    summary="Take the same step of many transfers",
    response_model=TransferStepsOut,
    responses=_IN_PART | refuses(NotSignedIn, NotAllowed, KeyNeeded, KeyReused, Invalid),
)
async def steps_route(
    body: TransferStepsIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Up to 100, each in its own transaction with its own event, as if taken one by one; what is
    refused, out of reach or in another state by now stops no other.
    """
    actor.require_any(Permission.TRANSFER_READ)
    means = Means(pinyin=services.pinyin, vault=services.vault)
    return await once.answer(
        lambda uow: step_many(
            uow,
            actor,
            body.wanted(),
            work=lambda: services.work(actor=actor),
            means=means,
            now=now,
        ),
        TransferStepsOut.of,
        status=_status,
    )


def _status(done: list[Stepped]) -> int:
    return 200 if all(one.refusal is None for one in done) else 207


@router.get(
    "/transfer-batches/{batch_id}/moves",
    operation_id="listTransferBatchMoves",
    summary="How a batch stands, and what can be done at once",
    response_model=BatchMoves,
    responses=refuses(NotSignedIn, NotFound),
)
async def moves_route(batch_id: UUID, work: Work, actor: CurrentActor, today: Today) -> Response:
    """Of the batch's transfers in the caller's reach: how many stand where, which steps are open
    to the caller and for which of them.
    """
    batch = TransferBatchId(batch_id)
    return answer(await browse_moves(work, actor, batch_id=batch, today=today))


@router.get(
    "/transfer-batch-template",
    operation_id="getTransferBatchTemplate",
    summary="An empty list of transfers to fill in",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed),
)
async def template_route(actor: CurrentActor, services: Here) -> Response:
    """Columns as on form 8.5, drop-down lists, and a sheet that says how to fill it in."""
    actor.require_any(Permission.TRANSFER_APPLY)
    data = await asyncio.to_thread(services.transfer_lists.template)
    return file_answer(
        data, XLSX, name="组织关系批量接转名单模板.xlsx", plain_name="transfer-list.xlsx"
    )


@router.get(
    "/transfer-batches/{batch_id}/refused.xlsx",
    operation_id="getRefusedTransferRows",
    summary="The refused rows of a list, to mend and send again",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def refused_route(
    batch_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """In their own columns, with a column that says what to mend; kept for 30 days."""
    data = await refused_rows(
        work,
        actor,
        batch_id=TransferBatchId(batch_id),
        lists=services.transfer_lists,
        vault=services.vault,
        now=now,
    )
    return file_answer(
        data, XLSX, name="批量接转需修改的行.xlsx", plain_name="transfer-refused.xlsx"
    )
