"""年度评议: runs of a community and the grades that it gives (CHK-14, PV-46)."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.feedback_slips.jobs import go_on, resume_appraisal_runs
from partyhub.api.feedback_slips.schemas_in import AppraisalRunIn, GradesIn
from partyhub.api.feedback_slips.schemas_runs import AppraisalRunOut
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.domain.feedback_slips.refusals import NobodyToAppraise, NotTheSeason
from partyhub.domain.feedback_slips.views import RunProgress
from partyhub.domain.orgs.refusals import WrongKind
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import AppraisalRunId, OrgId
from partyhub.usecases.feedback_slips.grades import GradeList, grades_at, set_grades
from partyhub.usecases.feedback_slips.runs import Started, list_runs, read_run, start_run

router = APIRouter(tags=["feedback slips"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.post(
    "/appraisal-runs",
    operation_id="startAppraisalRun",
    summary="Begin the appraisal of a year",
    response_model=AppraisalRunOut,
    responses=refuses(*_WRITES, WrongKind, NotTheSeason, NobodyToAppraise),
)
async def start_route(
    body: AppraisalRunIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """A slip for everybody who was checked in on a day of the year; goes on after the answer."""
    wanted = Started(OrgId(body.community_id), body.year, services.policy)
    done = await once.answer(
        lambda uow: start_run(uow, actor, wanted, now=now),
        lambda run: AppraisalRunOut.of(RunProgress(run, {}, may_appraise=True)),
    )
    await resume_appraisal_runs(services)
    return done


@router.get(
    "/appraisal-runs",
    operation_id="listAppraisalRuns",
    summary="Appraisals of communities in reach",
    response_model=Page[AppraisalRunOut],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work, actor: CurrentActor, limit: Limit = 25, cursor: Cursor = None
) -> Response:
    """The latest started first, with how many slips stand in each state."""
    found = await list_runs(work, actor, after=moment_key(cursor), limit=limit + 1)
    items = [AppraisalRunOut.of(one) for one in found]
    return answer(moment_page(items, limit, lambda one: one.started_at))


@router.get(
    "/appraisal-runs/{run_id}",
    operation_id="getAppraisalRun",
    summary="One appraisal, and how far it is",
    response_model=AppraisalRunOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(run_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """Ask again while `finished_at` is null; work that was interrupted goes on."""
    found = await read_run(work, actor, AppraisalRunId(run_id))
    go_on(services, found.run)
    return answer(AppraisalRunOut.of(found))


@router.get(
    "/appraisal-grades",
    operation_id="getAppraisalGrades",
    summary="The grades that a community gives",
    response_model=GradeList,
    responses=refuses(NotSignedIn, NotAllowed, NotFound),
)
async def grades_route(org: UUID, work: Work, actor: CurrentActor) -> Response:
    """Its own list, or the nearest one above it, or 优秀, 合格, 基本合格, 不合格."""
    return answer(await grades_at(work, actor, OrgId(org)))


@router.post(
    "/appraisal-grades",
    operation_id="setAppraisalGrades",
    summary="Set the grades of a community",
    response_model=GradeList,
    responses=refuses(*_WRITES, WrongKind, Invalid),
)
async def set_grades_route(
    body: GradesIn, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """From now on; slips keep the grade that they were given."""
    return await once.answer(
        lambda uow: set_grades(uow, actor, OrgId(body.org_id), body.grades, now=now),
        lambda found: found,
    )
