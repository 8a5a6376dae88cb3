"""The rules by which a centre handles tickets: read, tried out, changed by a new version."""

from uuid import UUID

from fastapi import APIRouter, Response
from starlette.background import BackgroundTask

from partyhub.api.answers import answer
from partyhub.api.clock import recount_soon
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.tickets.policies_in import PolicyIn
from partyhub.api.tickets.policies_out import PolicyBookOut
from partyhub.api.tickets.trial_views import PolicyTrialOut
from partyhub.api.versions import RequiredVersion
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
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.refusals import NotACentre
from partyhub.usecases.tickets.policies import read_policy, set_policy, try_policy

router = APIRouter(prefix="/ticket-policies/{centre_id}", tags=["ticket policies"])
_READS = (NotSignedIn, NotAllowed, NotFound, NotACentre)
_CHANGES = (*_READS, Invalid, PreconditionFailed, PreconditionRequired, OrgClosed, StaleVersion)


@router.get(
    "",
    operation_id="getTicketPolicy",
    summary="By which rules a centre handles tickets",
    response_model=PolicyBookOut,
    responses=refuses(*_READS),
)
async def get_route(centre_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """What holds now, with every version, who made it and why; for all who read tickets."""
    book = await read_policy(work, actor, centre_id=OrgId(centre_id))
    return answer(PolicyBookOut.of(book), version=book.current.version)


@router.post(
    "/versions",
    operation_id="setTicketPolicy",
    summary="Change a centre's rules",
    status_code=201,
    response_model=PolicyBookOut,
    responses=refuses(*_CHANGES, KeyNeeded, KeyReused),
)
async def set_route(
    centre_id: UUID,
    body: PolicyIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: RequiredVersion,
) -> Response:
    """A new version from now on, by the centre's director; earlier ones stay.

    The limit of a running ticket stays as it was promised, and no pause is lost. Which waits stop
    the clock and when the warning comes follow at once; whose due time moves is told.
    """
    new = body.new(OrgId(centre_id), version)
    response = await once.answer(
        lambda work: set_policy(work, actor, new, now=now), PolicyBookOut.of, status=201
    )
    response.background = BackgroundTask(recount_soon, services)
    return response


@router.post(
    "/trials",
    operation_id="tryTicketPolicy",
    summary="What a change of the rules would do",
    response_model=PolicyTrialOut,
    responses=refuses(*_CHANGES),
)
async def trial_route(
    centre_id: UUID,
    body: PolicyIn,
    work: Work,
    actor: CurrentActor,
    now: Now,
    version: RequiredVersion,
) -> Response:
    """Which running tickets would be due, or warned of, at another time. Nothing is kept."""
    new = body.new(OrgId(centre_id), version)
    return answer(PolicyTrialOut.of(await try_policy(work, actor, new, now=now)))
