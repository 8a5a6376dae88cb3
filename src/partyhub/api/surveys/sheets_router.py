"""One sheet of the yearly survey (MEM-08): its lines, who is proposed, the signature."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.problems import refuses
from partyhub.api.surveys.means import means_of
from partyhub.api.surveys.schemas import (
    SurveyFindIn,
    SurveyFindOut,
    SurveyReopeningIn,
    SurveySheetOut,
    SurveySignatureIn,
)
from partyhub.api.versions import OptionalVersion
from partyhub.domain.shared.actor import Actor
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import SurveySheetId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.surveys.refusals import (
    NobodyFoundUnclear,
    NotOnFloatingRegister,
    SurveyDayWrong,
    SurveyLinesOpen,
)
from partyhub.domain.surveys.survey import Sheet
from partyhub.domain.surveys.views import FindLine
from partyhub.usecases.surveys.fill import add_survey_find
from partyhub.usecases.surveys.read import allowed, list_survey_finds, read_survey_sheet
from partyhub.usecases.surveys.sign import (
    refresh_survey_sheet,
    reopen_survey_sheet,
    sign_survey_sheet,
)

router = APIRouter(prefix="/survey-sheets/{sheet_id}", tags=["surveys"])
_WRITES = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, IllegalTransition, StaleVersion,
)  # fmt: skip


def _out(actor: Actor) -> Callable[[Sheet], SurveySheetOut]:
    return lambda sheet: SurveySheetOut.of(sheet, allowed(actor, sheet))


@router.get(
    "",
    operation_id="getSurveySheet",
    summary="One sheet",
    response_model=SurveySheetOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(sheet_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """It counts people and names none."""
    found = await read_survey_sheet(work, actor, sheet_id=SurveySheetId(sheet_id))
    return answer(_out(actor)(found), version=found.version)


@router.get(
    "/finds",
    operation_id="listSurveyFinds",
    summary="The lines of a sheet",
    response_model=Page[FindLine],
    responses=refuses(NotSignedIn, NotFound, Invalid),
)
async def finds_route(
    sheet_id: UUID,
    work: Work,
    actor: CurrentActor,
    waiting: Annotated[bool, Query(description="Only those not answered yet.")] = False,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By name; phones masked."""
    found = await list_survey_finds(
        work, actor, sheet_id=SurveySheetId(sheet_id), waiting=waiting, after=name_key(cursor),
        limit=limit + 1,
    )  # fmt: skip
    return answer(name_page(found, limit))


@router.post(
    "/finds",
    operation_id="addSurveyFind",
    summary="Write somebody who was found on a sheet",
    status_code=201,
    response_model=SurveyFindOut,
    responses=refuses(*_WRITES, Invalid, SurveyDayWrong, NotOnFloatingRegister),
)
async def add_route(
    sheet_id: UUID,
    body: SurveyFindIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Somebody who was not proposed."""
    return await once.answer(
        lambda uow: add_survey_find(
            uow, actor, sheet_id=SurveySheetId(sheet_id), said=body.said(), phone=body.phone or "",
            means=means_of(services, now),
        ),
        SurveyFindOut.of,
        status=201,
    )  # fmt: skip


@router.post(
    "/proposals",
    operation_id="refreshSurveySheet",
    summary="Propose who came onto the register meanwhile",
    response_model=SurveySheetOut,
    responses=refuses(*_WRITES),
)
async def propose_route(
    sheet_id: UUID, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Who stands on the sheet already doesn't come again."""
    return await once.answer(
        lambda uow: refresh_survey_sheet(
            uow, actor, sheet_id=SurveySheetId(sheet_id), means=means_of(services, now)
        ),
        _out(actor),
    )


@router.post(
    "/signature",
    operation_id="signSurveySheet",
    summary="Sign a sheet with its day",
    response_model=SurveySheetOut,
    responses=refuses(
        *_WRITES, PreconditionFailed, NobodyFoundUnclear, SurveyDayWrong, SurveyLinesOpen
    ),
)
async def sign_route(
    sheet_id: UUID,
    body: SurveySignatureIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """Once each proposed line is answered; "nobody found" is an answer too."""
    return await once.answer(
        lambda uow: sign_survey_sheet(
            uow, actor, sheet_id=SurveySheetId(sheet_id), surveyed_on=body.surveyed_on,
            nobody=body.nobody, comment=body.comment, read_version=version,
            means=means_of(services, now),
        ),
        _out(actor),
    )  # fmt: skip


@router.post(
    "/reopening",
    operation_id="reopenSurveySheet",
    summary="Open a signed sheet again",
    response_model=SurveySheetOut,
    responses=refuses(*_WRITES, PreconditionFailed),
)
async def reopen_route(
    sheet_id: UUID,
    body: SurveyReopeningIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """Somebody was missed; the first signature stays in its history."""
    return await once.answer(
        lambda uow: reopen_survey_sheet(
            uow, actor, sheet_id=SurveySheetId(sheet_id), reason=body.reason, read_version=version,
            means=means_of(services, now),
        ),
        _out(actor),
    )  # fmt: skip
