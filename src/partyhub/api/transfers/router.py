"""Transfers of members: the register, one transfer with all that belongs to it, and its steps."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.transfers.narrowed import Wanted
from partyhub.api.transfers.refusals import START_REFUSALS, STEP_REFUSALS
from partyhub.api.transfers.schemas_in import ArrivalIn, TransferIn
from partyhub.api.transfers.schemas_out import TransferOut, WholeTransferOut, transfer_out
from partyhub.api.transfers.steps_in import TransferStepIn
from partyhub.api.versions import OptionalVersion
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import MemberId, OrgId, TransferId
from partyhub.domain.transfers.views import TransferLine
from partyhub.usecases.transfers.counter import register_arrival, register_at_counter
from partyhub.usecases.transfers.listed import list_transfers
from partyhub.usecases.transfers.read import read_transfer
from partyhub.usecases.transfers.start import start_from_branch
from partyhub.usecases.transfers.step import Means, step_transfer

router = APIRouter(prefix="/transfers", tags=["transfers"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.post(
    "",
    operation_id="startTransfer",
    summary="Begin a member's transfer",
    status_code=201,
    response_model=TransferOut,
    responses=refuses(*_WRITES, *START_REFUSALS),
)
async def start_route(body: TransferIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """By the member's branch it is applied for at once; at a counter it is registered, and the
    branch applies then (TRF-01, TRF-05). A member has one open transfer at most.
    """
    member_id, at = MemberId(body.member_id), body.registered_at
    if at is None:
        return await once.answer(
            lambda uow: start_from_branch(
                uow, actor, member_id=member_id, start=body.start(), now=now
            ),
            transfer_out,
            status=201,
        )
    counter = OrgId(at)
    return await once.answer(
        lambda uow: register_at_counter(
            uow, actor, member_id=member_id, at=counter, start=body.start(), now=now
        ),
        transfer_out,
        status=201,
    )


@router.post(
    "/arrivals",
    operation_id="registerArrival",
    summary="Register somebody who comes from elsewhere",
    status_code=201,
    response_model=TransferOut,
    responses=refuses(*_WRITES, *START_REFUSALS),
)
async def arrival_route(
    body: ArrivalIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """At a counter or a committee, whatever the jurisdiction; the letter may follow (TRF-01)."""
    return await once.answer(
        lambda uow: register_arrival(
            uow,
            actor,
            comer=body.comer(),
            start=body.start(),
            at=OrgId(body.registered_at),
            pinyin=services.pinyin,
            vault=services.vault,
            now=now,
        ),
        transfer_out,
        status=201,
    )


@router.get(
    "",
    operation_id="listTransfers",
    summary="The register of transfers, page by page",
    response_model=Page[TransferLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    wanted: Wanted,
    today: Today,
    limit: Annotated[int, Query(ge=1, le=100)] = 25,
    cursor: Cursor = None,
) -> Response:
    """Of one's whole reach, the latest change first; with the columns of ledger LG-04."""
    after = moment_key(cursor)
    found = await list_transfers(work, actor, wanted, after=after, limit=limit + 1, today=today)
    return answer(moment_page(found, limit, lambda line: line.changed_at))


@router.get(
    "/{transfer_id}",
    operation_id="getTransfer",
    summary="One transfer with its letters and its history",
    response_model=WholeTransferOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(transfer_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """What this side may see of it, whose turn it is, who answers for the member, and what the
    caller may do; a look at a member's transfer stands in the member's access log.
    """
    whole = await read_transfer(work, actor, transfer_id=TransferId(transfer_id), now=now)
    return answer(WholeTransferOut.of(whole), version=whole.transfer.version)


@router.post(
    "/{transfer_id}/steps",
    operation_id="takeTransferStep",
    summary="Take a step of a transfer",
    response_model=TransferOut,
    responses=refuses(*_WRITES, *STEP_REFUSALS),
)
async def step_route(
    transfer_id: UUID,
    body: TransferStepIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """One operation for every step; `allowed_actions` names those that are open to the caller."""
    means = Means(pinyin=services.pinyin, vault=services.vault)
    return await once.answer(
        lambda uow: step_transfer(
            uow,
            actor,
            transfer_id=TransferId(transfer_id),
            wish=body.wish(),
            read_version=version,
            means=means,
            now=now,
        ),
        transfer_out,
    )
