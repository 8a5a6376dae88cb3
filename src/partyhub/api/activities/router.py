"""Activities: planned, published, recorded, inspected, summed up (四有); lists and ledgers."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.activities.answers import ActivityOut, ReadActivityOut
from partyhub.api.activities.asking import AskedDep
from partyhub.api.activities.schemas import ActivityIn, ActivityPlanIn, ActivityStepIn
from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.activities.refusals import NotItsTime, SameHands, VenueClosed, VenueTaken
from partyhub.domain.activities.views import ActivityLine
from partyhub.domain.orgs.refusals import OrgClosed, WrongKind
from partyhub.domain.service_records.refusals import ImpossibleTime, RecordStands
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
from partyhub.domain.shared.ids import ActivityId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.activities.plan import change_activity, plan_activity
from partyhub.usecases.activities.registers import (
    list_activities,
    read_activity,
)
from partyhub.usecases.activities.steps import take_activity_step

router = APIRouter(tags=["activities"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, Invalid)


@router.get(
    "/activities",
    operation_id="listActivities",
    summary="Activities within one's reach",
    response_model=Page[ActivityLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    asked: AskedDep,
    work: Work,
    actor: CurrentActor,
    now: Now,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By when they begin. `owed`: over, without record, inspection or summary; `between` counts
    both days in.
    """
    after = moment_key(cursor)
    found = await list_activities(work, actor, asked, after=after, limit=limit + 1, now=now)
    return answer(moment_page(found, limit, lambda line: line.begins_at))


@router.post(
    "/activities",
    operation_id="planActivity",
    summary="Plan an activity",
    response_model=ActivityOut,
    status_code=201,
    responses=refuses(*_WRITES, OrgClosed, WrongKind, VenueClosed, VenueTaken),
)
async def plan_route(body: ActivityIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """Members don't see it before it is published."""
    wanted, org_id = body.wanted(), OrgId(body.org_id)
    return await once.answer(
        lambda work: plan_activity(work, actor, wanted, org_id=org_id, now=now),
        ActivityOut.of,
        status=201,
    )


@router.get(
    "/activities/{activity_id}",
    operation_id="getActivity",
    summary="One activity",
    response_model=ReadActivityOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(activity_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """With what the caller may do next."""
    read = await read_activity(work, actor, ActivityId(activity_id))
    return answer(ReadActivityOut.of(read), version=read.activity.version)


@router.put(
    "/activities/{activity_id}",
    operation_id="changeActivity",
    summary="Change the plan of an activity",
    response_model=ActivityOut,
    responses=refuses(
        *_WRITES, PreconditionFailed, PreconditionRequired, StaleVersion, IllegalTransition,
        OrgClosed, WrongKind, VenueClosed, VenueTaken,
    ),
)  # fmt: skip
async def change_route(
    activity_id: UUID,
    body: ActivityPlanIn,
    read_version: RequiredVersion,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
) -> Response:
    """While it has no record; a wider limit lets in who waits."""
    wanted, one = body.wanted(), ActivityId(activity_id)
    return await once.answer(
        lambda work: change_activity(
            work, actor, wanted, activity_id=one, read_version=read_version, now=now
        ),
        ActivityOut.of,
    )


@router.post(
    "/activities/{activity_id}/steps",
    operation_id="takeActivityStep",
    summary="Publish, open the attendance, record, inspect, sum up or cancel",
    response_model=ActivityOut,
    responses=refuses(
        *_WRITES,
        IllegalTransition,
        NotItsTime,
        StaleVersion,
        ImpossibleTime,
        RecordStands,
        SameHands,
    ),
)
async def step_route(
    activity_id: UUID, body: ActivityStepIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """The record of service enters the hours of who came; a reason to cancel is told to all who
    signed up.
    """
    step, one = body.step(), ActivityId(activity_id)
    return await once.answer(
        lambda work: take_activity_step(work, actor, step, activity_id=one, now=now),
        ActivityOut.of,
    )
