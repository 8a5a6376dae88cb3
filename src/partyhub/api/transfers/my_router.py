"""A member's own transfers, by the account that they have signed in with (ADR 0015)."""

from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Today, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.text import Reason
from partyhub.api.transfers.fields import example
from partyhub.api.transfers.schemas_out import MyTransfersOut
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotFound, NotSignedIn, StaleVersion
from partyhub.domain.shared.ids import TransferId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.refusals import OtherWay, WhyNeeded
from partyhub.usecases.transfers.mine import my_transfers, withdraw_mine

router = APIRouter(prefix="/me/transfers", tags=["my transfers"])


class MyTransferWithdrawalIn(BaseModel):
    """Why I stay."""

    model_config = example({"reason": "工作未变动，不再转出"})
    reason: Reason


@router.get(
    "",
    operation_id="listMyTransfers",
    summary="My own transfers",
    response_model=MyTransfersOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(work: Work, actor: CurrentActor, today: Today) -> Response:
    """Where each file stands, who holds it, what is next, and the map of its steps with dates."""
    return answer(MyTransfersOut.of(await my_transfers(work, actor, today=today)))


@router.post(
    "/{transfer_id}/withdrawals",
    operation_id="withdrawMyTransfer",
    summary="I stay where I am",
    response_model=MyTransfersOut,
    responses=refuses(
        NotSignedIn, NotFound, KeyNeeded, KeyReused, StaleVersion, IllegalTransition, OtherWay,
        WhyNeeded,
    ),
)  # fmt: skip
async def withdraw_route(
    transfer_id: UUID, body: MyTransferWithdrawalIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The member's own word ends it until they have been taken in; the account signs it."""
    return await once.answer(
        lambda uow: withdraw_mine(
            uow,
            actor,
            transfer_id=TransferId(transfer_id),
            reason=body.reason,
            now=now,
        ),
        MyTransfersOut.of,
    )
