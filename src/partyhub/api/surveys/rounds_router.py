"""The yearly survey of inflow and merchant members (MEM-08): its rounds, street by street."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Today, Work
from partyhub.api.files import XLSX, file_answer, holds, written
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.surveys.means import means_of
from partyhub.api.surveys.schemas import SurveyRoundIn
from partyhub.domain.check_ins.refusals import ExportTooLarge
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, SurveyRoundId
from partyhub.domain.surveys.refusals import NoSurveyHere, SurveyDayWrong, SurveyRoundExists
from partyhub.domain.surveys.views import RoundLine, SheetFilter, SheetLine
from partyhub.usecases.surveys.export import export_survey_round
from partyhub.usecases.surveys.open_round import open_survey_round
from partyhub.usecases.surveys.read import (
    list_survey_rounds,
    list_survey_sheets,
    read_survey_round,
)

router = APIRouter(prefix="/survey-rounds", tags=["surveys"])


@router.post(
    "",
    operation_id="openSurveyRound",
    summary="Open the survey of a year",
    status_code=201,
    response_model=RoundLine,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, Invalid, KeyNeeded, KeyReused, OrgClosed, NoSurveyHere,
        SurveyDayWrong, SurveyRoundExists,
    ),
)  # fmt: skip
async def open_route(
    body: SurveyRoundIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each community and centre right below gets a sheet, filled with who stands on the register of
    floating members and who was found in the round before.
    """
    return await once.answer(
        lambda uow: open_survey_round(
            uow, actor, org_id=OrgId(body.org_id), year=body.year, due_on=body.due_on,
            note=body.note, means=means_of(services, now),
        ),
        _same,
        status=201,
    )  # fmt: skip


def _same(line: RoundLine) -> RoundLine:
    return line


@router.get(
    "",
    operation_id="listSurveyRounds",
    summary="Rounds of the yearly survey",
    response_model=Page[RoundLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work, actor: CurrentActor, today: Today, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """Those with a sheet in reach, the latest first, counted over these; late ones say so."""
    found = await list_survey_rounds(
        work, actor, after=moment_key(cursor), limit=limit + 1, today=today
    )
    return answer(moment_page(found, limit, lambda line: line.opened_at))


@router.get(
    "/{round_id}",
    operation_id="getSurveyRound",
    summary="One round",
    response_model=RoundLine,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(round_id: UUID, work: Work, actor: CurrentActor, today: Today) -> Response:
    """Counted over the sheets in reach."""
    found = await read_survey_round(work, actor, round_id=SurveyRoundId(round_id), today=today)
    return answer(found)


@router.get(
    "/{round_id}/sheets",
    operation_id="listSurveySheets",
    summary="The sheets of a round",
    response_model=Page[SheetLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def sheets_route(
    round_id: UUID,
    work: Work,
    actor: CurrentActor,
    today: Today,
    unsigned: Annotated[bool, Query(description="Only those that are not signed.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name, never ranked; each says how far it is."""
    wanted = SheetFilter(
        round_id=round_id, unsigned=unsigned, after=name_key(cursor), limit=limit + 1
    )
    return answer(name_page(await list_survey_sheets(work, actor, wanted, today=today), limit))


@router.get(
    "/{round_id}/export",
    operation_id="exportSurveyRound",
    summary="A round as a workbook",
    response_class=Response,
    responses=holds(XLSX) | refuses(NotSignedIn, NotFound, ExportTooLarge),
)
async def export_route(
    round_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now, today: Today
) -> Response:
    """All lines in reach and the sheets without any, phones masked; in their access logs."""
    book = await export_survey_round(work, actor, round_id=SurveyRoundId(round_id), now=now)
    data = await written(services, book, by=actor, at=now)
    return file_answer(data, XLSX, name=f"{book.title}.xlsx", plain_name=_plain(today))


def _plain(today: date) -> str:
    return f"survey-{today}.xlsx"
