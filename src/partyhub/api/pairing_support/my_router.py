"""A member's own households: what is planned, telling a visit, where to go, leaving (VOL-05)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pairing_support.outs import HouseholdOut, MyHouseholdsOut, SupportVisitOut
from partyhub.api.pairing_support.schemas import SupportReasonIn, SupportVisitIn
from partyhub.api.problems import refuses
from partyhub.domain.pairing_support.refusals import (
    NamesTheHousehold,
    SupportDaysOutOfOrder,
    SupportOver,
    VisitTold,
)
from partyhub.domain.service_records.refusals import ImpossibleTime, RecordStands
from partyhub.domain.shared.errors import KeyNeeded, KeyReused, NotFound, NotSignedIn
from partyhub.domain.shared.ids import SupportPairId
from partyhub.usecases.pairing_support.mine import (
    leave_household,
    my_households,
    see_household,
    tell_visit,
)

router = APIRouter(prefix="/me/support-pairs", tags=["pairing support"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listMyHouseholds",
    summary="The households that I support",
    response_model=MyHouseholdsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(work: Work, actor: CurrentActor) -> Response:
    """The latest first, also past ones; by their codes."""
    return answer(MyHouseholdsOut(await my_households(work, actor)))


@router.post(
    "/{pair_id}/visits",
    operation_id="tellSupportVisit",
    summary="Tell a visit",
    status_code=201,
    response_model=SupportVisitOut,
    responses=refuses(
        *_WRITES, SupportOver, SupportDaysOutOfOrder, NamesTheHousehold, VisitTold,
        ImpossibleTime, RecordStands,
    ),
)  # fmt: skip
async def visit_route(
    pair_id: UUID,
    body: SupportVisitIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Its hours wait for the community; the same time is told once."""
    return await once.answer(
        lambda work: tell_visit(
            work, actor, SupportPairId(pair_id), body.said(), vault=services.vault, now=now
        ),
        SupportVisitOut.of,
        status=201,
    )


@router.post(
    "/{pair_id}/household-reveal",
    operation_id="seeMyHousehold",
    summary="Where to go and whom to call",
    response_model=HouseholdOut,
    responses=refuses(NotSignedIn, NotFound, SupportOver),
)
async def reveal_route(
    pair_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """While it is mine and open; each look is kept."""
    person = await see_household(work, actor, SupportPairId(pair_id), vault=services.vault, now=now)
    return answer(HouseholdOut.of(person))


@router.post(
    "/{pair_id}/leaving",
    operation_id="leaveHousehold",
    summary="Support it no longer",
    response_model=MyHouseholdsOut,
    responses=refuses(*_WRITES, NamesTheHousehold, SupportOver),
)
async def leave_route(
    pair_id: UUID,
    body: SupportReasonIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """At any time, by oneself; the community finds somebody else."""
    return await once.answer(
        lambda work: leave_household(
            work, actor, SupportPairId(pair_id), reason=body.reason, vault=services.vault, now=now
        ),
        MyHouseholdsOut,
    )
