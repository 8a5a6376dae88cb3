"""What the community does with a pair: consent, plan, supporters, start, review, end."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.dependencies import CurrentActor, Here, Now
from partyhub.api.once import OnceDep
from partyhub.api.pairing_support.outs import WholeSupportPairOut
from partyhub.api.pairing_support.schemas import (
    HouseholdAgreementIn,
    SupportEndIn,
    SupporterIn,
    SupportPlanIn,
    SupportReasonIn,
    SupportReviewIn,
)
from partyhub.api.problems import refuses
from partyhub.domain.pairing_support.refusals import (
    AlreadySupports,
    CannotSupport,
    GuardianNeeded,
    NamesTheHousehold,
    OneSupporter,
    OwnSupport,
    PlanNeeded,
    ReviewedThisYear,
    SupportDaysOutOfOrder,
    SupporterNeeded,
    SupportOver,
)
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import SupporterId, SupportPairId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.pairing_support.changes import add_supporter, let_go, write_plan
from partyhub.usecases.pairing_support.steps import (
    end_pair,
    note_agreement,
    review_pair,
    start_pair,
)

router = APIRouter(prefix="/support-pairs/{pair_id}", tags=["pairing support"])
_STEP = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, IllegalTransition)
_of = WholeSupportPairOut.of


@router.post(
    "/agreement",
    operation_id="noteHouseholdAgreement",
    summary="Note that the household agreed",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, OwnSupport, GuardianNeeded, SupportDaysOutOfOrder),
)
async def agree_route(
    pair_id: UUID, body: HouseholdAgreementIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """By somebody who doesn't support it; for a child its guardian agrees."""
    return await once.answer(
        lambda work: note_agreement(work, actor, SupportPairId(pair_id), body.said(), now=now), _of
    )


@router.post(
    "/plans",
    operation_id="writeSupportPlan",
    summary="Write the plan, or its next version",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, NamesTheHousehold, SupportDaysOutOfOrder),
)
async def plan_route(
    pair_id: UUID, body: SupportPlanIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Versions before stay; the latest counts."""
    return await once.answer(
        lambda work: write_plan(
            work, actor, SupportPairId(pair_id), body.said(), vault=services.vault, now=now
        ),
        _of,
    )


@router.post(
    "/supporters",
    operation_id="addSupporter",
    summary="Name who supports it, or hand over",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, CannotSupport, OneSupporter, AlreadySupports, NamesTheHousehold),
)
async def add_route(
    pair_id: UUID, body: SupporterIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Checked in there, or of its staff; handing over ends the other's part in the same step."""
    return await once.answer(
        lambda work: add_supporter(
            work, actor, SupportPairId(pair_id), body.said(), vault=services.vault, now=now
        ),
        _of,
    )


@router.post(
    "/supporters/{supporter_id}/leaving",
    operation_id="letSupporterGo",
    summary="Somebody supports it no longer",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, SupportOver, NamesTheHousehold),
)
async def leave_route(
    pair_id: UUID,
    supporter_id: UUID,
    body: SupportReasonIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """With the reason; what they did stays."""
    return await once.answer(
        lambda work: let_go(
            work, actor, SupportPairId(pair_id), SupporterId(supporter_id), reason=body.reason,
            vault=services.vault, now=now,
        ),
        _of,
    )  # fmt: skip


@router.post(
    "/start",
    operation_id="startSupport",
    summary="Begin the support",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, PlanNeeded, SupporterNeeded),
)
async def start_route(pair_id: UUID, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Once the household agreed, with a plan and somebody to carry it out."""
    return await once.answer(
        lambda work: start_pair(work, actor, SupportPairId(pair_id), now=now), _of
    )


@router.post(
    "/reviews",
    operation_id="reviewSupport",
    summary="Write the yearly review down",
    response_model=WholeSupportPairOut,
    responses=refuses(
        *_STEP, OwnSupport, NamesTheHousehold, ReviewedThisYear, SupportDaysOutOfOrder
    ),
)
async def review_route(
    pair_id: UUID,
    body: SupportReviewIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Once a year, by somebody who doesn't support it."""
    return await once.answer(
        lambda work: review_pair(
            work, actor, SupportPairId(pair_id), body.said(), vault=services.vault, now=now
        ),
        _of,
    )


@router.post(
    "/end",
    operation_id="endSupportPair",
    summary="End a pair",
    response_model=WholeSupportPairOut,
    responses=refuses(*_STEP, SupportOver, NamesTheHousehold),
)
async def end_route(
    pair_id: UUID, body: SupportEndIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Name, phone and address are erased at once; the code and what was done stay."""
    return await once.answer(
        lambda work: end_pair(
            work, actor, SupportPairId(pair_id), by_household=body.by_household,
            reason=body.reason, vault=services.vault, now=now,
        ),
        _of,
    )  # fmt: skip
