"""A counter takes a transfer up for a member of another street, whose committee claims it."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.transfers.claims_schemas import (
    TransferClaimCandidatesOut,
    TransferClaimIn,
    TransferClaimOut,
    TransferClaimStepIn,
    WholeTransferClaimOut,
    claim_out,
)
from partyhub.api.versions import RequiredVersion
from partyhub.domain.members.member import NotABranch
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
    StaleVersion,
)
from partyhub.domain.shared.ids import OrgId, TransferClaimId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.transfers.claims.claim import TransferNotOver
from partyhub.domain.transfers.claims.ports import ClaimView
from partyhub.domain.transfers.refusals import TransferUnderWay, WhyNeeded
from partyhub.domain.transfers.refusals_moving import NoCommitteeAbove, TransferredOut
from partyhub.usecases.transfers.claims.desk import (
    claim_candidates,
    claim_notice,
    list_claims,
    read_claim,
)
from partyhub.usecases.transfers.claims.send import send_claim
from partyhub.usecases.transfers.claims.step import step_claim

router = APIRouter(prefix="/transfer-claims", tags=["transfers"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)
_TARGET = (Invalid, NotABranch, NoCommitteeAbove, OrgClosed)


@router.post(
    "",
    operation_id="sendTransferClaim",
    summary="Take a transfer up for a member of another street (TRF-01)",
    status_code=201,
    response_model=TransferClaimOut,
    responses=refuses(*_WRITES, *_TARGET),
)
async def send_route(
    body: TransferClaimIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """By what the person says alone: the answer is the same whether the register knows them or
    not (SP-17). The committee above the branch that they name claims it.
    """
    return await once.answer(
        lambda uow: send_claim(
            uow, actor, body.taken(), at=OrgId(body.registered_at), vault=services.vault, now=now
        ),
        lambda made: claim_out(made, now),
        status=201,
    )


@router.get(
    "",
    operation_id="listTransferClaims",
    summary="Transfers to claim, or taken up here for others",
    response_model=Page[TransferClaimOut],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    view: Annotated[ClaimView, Query(description="What came last stands first.")] = (
        ClaimView.TO_CLAIM
    ),
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """`to_claim` waits for the caller's committees, `sent` was taken up at their counters."""
    found = await list_claims(work, actor, view, after=moment_key(cursor), limit=limit + 1)
    lines = [claim_out(one, now) for one in found]
    return answer(moment_page(lines, limit, lambda line: line.sent_at))


@router.get(
    "/{claim_id}",
    operation_id="getTransferClaim",
    summary="One transfer that was taken up for another street",
    response_model=WholeTransferClaimOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(
    claim_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """What was said, where it stands, and what the caller may do: nothing of any record."""
    whole = await read_claim(work, actor, claim_id=TransferClaimId(claim_id), vault=services.vault)
    return answer(WholeTransferClaimOut.of(whole, now), version=whole.claim.version)


@router.get(
    "/{claim_id}/candidates",
    operation_id="listTransferClaimCandidates",
    summary="Who it may be, for the committee that claims",
    response_model=TransferClaimCandidatesOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def candidates_route(claim_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Members of that name below the committee; each look stands in the member's access log."""
    found = await claim_candidates(work, actor, claim_id=TransferClaimId(claim_id), now=now)
    return answer(TransferClaimCandidatesOut(found))


@router.get(
    "/{claim_id}/notice",
    operation_id="printTransferClaimNotice",
    summary="What the person was told, on paper",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotAllowed, NotFound),
)
async def notice_route(claim_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """When, where, whom and what to bring (TRF-03), for the counter that took it up."""
    sheet = await claim_notice(work, actor, claim_id=TransferClaimId(claim_id))
    return shown_pdf(
        await asyncio.to_thread(services.transfer_printer.print_notice, sheet), "notice.pdf"
    )


@router.post(
    "/{claim_id}/steps",
    operation_id="takeTransferClaimStep",
    summary="Claim, decline, follow up, tell, or withdraw",
    response_model=WholeTransferClaimOut,
    responses=refuses(
        *_WRITES, *_TARGET, PreconditionFailed, PreconditionRequired, StaleVersion,
        IllegalTransition, TransferUnderWay, TransferredOut, TransferNotOver, WhyNeeded,
    ),
)  # fmt: skip
async def step_route(
    claim_id: UUID,
    body: TransferClaimStepIn,
    read_version: RequiredVersion,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """With a claim an ordinary transfer begins, for which the member's branch applies."""
    return await once.answer(
        lambda uow: step_claim(
            uow, actor, body.wish(), claim_id=TransferClaimId(claim_id),
            read_version=read_version, vault=services.vault, now=now,
        ),
        lambda whole: WholeTransferClaimOut.of(whole, now),
    )  # fmt: skip
