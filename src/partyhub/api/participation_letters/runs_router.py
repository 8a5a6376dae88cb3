"""Runs: the letters of a period for all units of a street or a community (REG-02)."""

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.participation_letters.jobs import go_on, resume_letter_runs
from partyhub.api.participation_letters.schemas import LetterPeriod, LetterRunIn, LetterRunOut
from partyhub.api.problems import refuses
from partyhub.domain.participation_letters.period import periods_over
from partyhub.domain.participation_letters.refusals import (
    NobodyToWriteAbout,
    PeriodNotOver,
    WrongPeriod,
)
from partyhub.domain.shared.days import local_day
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import LetterRunId
from partyhub.usecases.participation_letters.read import require_reader
from partyhub.usecases.participation_letters.runs import (
    list_letter_runs,
    read_letter_run,
    start_letter_run,
)

router = APIRouter(prefix="/participation-letter-runs", tags=["participation letters"])
periods = APIRouter(tags=["participation letters"])
_SHOWN: Final = 4
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.post(
    "",
    operation_id="startLetterRun",
    summary="Draft the participation letters of a period",
    response_model=LetterRunOut,
    responses=refuses(*_WRITES, WrongPeriod, PeriodNotOver, NobodyToWriteAbout),
)
async def start_route(
    body: LetterRunIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """One for each unit and community; goes on after the answer. Started again it adds new ones."""
    wanted = body.wanted(services.policy)
    done = await once.answer(
        lambda uow: start_letter_run(uow, actor, wanted, now=now), LetterRunOut.of
    )
    await resume_letter_runs(services)
    return done


@router.get(
    "",
    operation_id="listLetterRuns",
    summary="Runs of participation letters in reach",
    response_model=Page[LetterRunOut],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work, actor: CurrentActor, limit: Limit = 25, cursor: Cursor = None
) -> Response:
    """The latest started first."""
    found = await list_letter_runs(work, actor, after=moment_key(cursor), limit=limit + 1)
    items = [LetterRunOut.of(one) for one in found]
    return answer(moment_page(items, limit, lambda one: one.started_at))


@router.get(
    "/{run_id}",
    operation_id="getLetterRun",
    summary="One run, and how far it is",
    response_model=LetterRunOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(run_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """Ask again while `finished_at` is null; work that was interrupted goes on."""
    run = await read_letter_run(work, actor, LetterRunId(run_id))
    go_on(services, run)
    return answer(LetterRunOut.of(run))


@periods.get(
    "/participation-letter-periods",
    operation_id="listLetterPeriods",
    summary="Periods that are over and that letters are written for",
    response_model=list[LetterPeriod],
    responses=refuses(NotSignedIn, NotAllowed),
)
async def periods_route(actor: CurrentActor, services: Here, now: Now) -> Response:
    """The last four, newest first: half-years or years, as the street's rules say (PV-24)."""
    require_reader(actor)
    over: Sequence[LetterPeriod] = [
        LetterPeriod.of(one) for one in periods_over(local_day(now), services.policy, count=_SHOWN)
    ]
    return answer(over)
