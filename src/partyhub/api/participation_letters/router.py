"""参与情况反馈函: lists by side, one letter, its steps, and paper (REG-02, NT-24, RP-12)."""

import asyncio
from typing import Annotated, Literal
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.files import PDF, holds, shown_pdf
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, name_key, name_page
from partyhub.api.participation_letters.schemas import (
    LetterPrintIn,
    LetterStepIn,
    ParticipationLetterOut,
)
from partyhub.api.problems import refuses
from partyhub.domain.participation_letters.letter import LetterState
from partyhub.domain.participation_letters.period import Period, PeriodPart
from partyhub.domain.participation_letters.refusals import (
    LetterAnswered,
    LetterTooEarly,
    OwnLetter,
)
from partyhub.domain.participation_letters.views import LetterFilter, LetterLine, LetterSide
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId, ParticipationLetterId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.org import Side
from partyhub.usecases.participation_letters.read import (
    letters_to_print,
    list_letters,
    read_letter,
)
from partyhub.usecases.participation_letters.steps import take_letter_step

router = APIRouter(tags=["participation letters"])
_SIDES: dict[str, LetterSide] = {
    "unit": Side.UNIT, "community": Side.COMMUNITY, "superior": Side.TARGET,
}  # fmt: skip
_Side = Literal["unit", "community", "superior"]
_Year = Annotated[int | None, Query(ge=2015, le=2999, description="With `part`: of that period.")]
_Org = Annotated[UUID | None, Query(description="Only at or below this organisation.")]


@router.get(
    "/participation-letters",
    operation_id="listParticipationLetters",
    summary="Participation letters, as one side reads them",
    response_model=Page[LetterLine],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    side: _Side,
    year: _Year = None,
    part: PeriodPart | None = None,
    state: LetterState | None = None,
    org: _Org = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """By the unit's name, never ranked; a superior finds what was issued."""
    wanted = LetterFilter(
        side=_SIDES[side], state=state, after=name_key(cursor), limit=limit + 1,
        period=Period(year, part) if year is not None and part is not None else None,
    )  # fmt: skip
    found = await list_letters(work, actor, wanted, org_id=None if org is None else OrgId(org))
    return answer(name_page(found, limit))


@router.get(
    "/participation-letters/{letter_id}",
    operation_id="getParticipationLetter",
    summary="A participation letter with its versions",
    response_model=ParticipationLetterOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def get_route(letter_id: UUID, work: Work, actor: CurrentActor, services: Here) -> Response:
    """The unit reads it before its superior does."""
    found = await read_letter(work, actor, ParticipationLetterId(letter_id))
    return answer(ParticipationLetterOut.of(found, services.policy))


@router.post(
    "/participation-letters/{letter_id}/steps",
    operation_id="takeParticipationLetterStep",
    summary="Answer, review, issue, receive or correct a participation letter",
    response_model=ParticipationLetterOut,
    responses=refuses(
        NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, IllegalTransition, Invalid,
        OwnLetter, LetterTooEarly, LetterAnswered,
    ),
)  # fmt: skip
async def step_route(
    letter_id: UUID,
    body: LetterStepIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """`allowed_actions` says which of them are the reader's; a correction keeps the old version."""
    step = body.step(services.policy)
    return await once.answer(
        lambda uow: take_letter_step(uow, actor, ParticipationLetterId(letter_id), step, now=now),
        lambda found: ParticipationLetterOut.of(found, services.policy),
    )


@router.post(
    "/participation-letter-prints",
    operation_id="printParticipationLetters",
    summary="Print participation letters",
    response_class=Response,
    responses=holds(PDF) | refuses(NotSignedIn, NotFound),
)
async def print_route(
    body: LetterPrintIn, work: Work, actor: CurrentActor, services: Here
) -> Response:
    """Those in reach, each on a page of its own; a draft says that it is one."""
    letters = await letters_to_print(work, actor, body.ids())
    data = await asyncio.to_thread(services.letter_printer.print_letters, letters)
    return shown_pdf(data, "participation-letters.pdf")
