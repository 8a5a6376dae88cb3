"""One line of a survey's sheet: answered, entered on the register of floating members, called."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.members.schemas import PhoneOut, PurposeIn
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.surveys.means import means_of
from partyhub.api.surveys.schemas import SurveyEntryIn, SurveyFindIn, SurveyFindOut
from partyhub.api.versions import OptionalVersion, RequiredVersion
from partyhub.domain.floating.refusals import FloatingDaysOutOfOrder
from partyhub.domain.members.member import NoPhone
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
from partyhub.domain.shared.ids import SurveyFindId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.surveys.refusals import (
    NotOnFloatingRegister,
    OnFloatingRegister,
    SurveyDayWrong,
)
from partyhub.usecases.surveys.enter import enter_survey_find
from partyhub.usecases.surveys.fill import answer_survey_find
from partyhub.usecases.surveys.read import reveal_survey_phone

router = APIRouter(prefix="/survey-finds/{find_id}", tags=["surveys"])
_WRITES = (
    NotSignedIn, NotAllowed, NotFound, Invalid, KeyNeeded, KeyReused, IllegalTransition,
    PreconditionFailed, StaleVersion,
)  # fmt: skip


@router.put(
    "",
    operation_id="answerSurveyFind",
    summary="Confirm a line, or bring it up to date",
    response_model=SurveyFindOut,
    responses=refuses(*_WRITES, PreconditionRequired, SurveyDayWrong, NotOnFloatingRegister),
)
async def answer_route(
    find_id: UUID,
    body: SurveyFindIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: RequiredVersion,
) -> Response:
    """What the line says from now on, and what came of it on which day."""
    return await once.answer(
        lambda uow: answer_survey_find(
            uow, actor, find_id=SurveyFindId(find_id), said=body.said(), phone=body.phone,
            read_version=version, means=means_of(services, now),
        ),
        SurveyFindOut.of,
    )  # fmt: skip


@router.post(
    "/registration",
    operation_id="enterSurveyFind",
    summary="Enter somebody found on the register of floating members",
    status_code=201,
    response_model=SurveyFindOut,
    responses=refuses(*_WRITES, OrgClosed, FloatingDaysOutOfOrder, OnFloatingRegister),
)
async def enter_route(
    find_id: UUID,
    body: SurveyEntryIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """With what the line says, phone included; nobody types it twice."""
    return await once.answer(
        lambda uow: enter_survey_find(
            uow, actor, find_id=SurveyFindId(find_id), origin=body.origin, until=body.until,
            read_version=version, means=means_of(services, now),
        ),
        SurveyFindOut.of,
        status=201,
    )  # fmt: skip


@router.post(
    "/phone-reveal",
    operation_id="revealSurveyPhone",
    summary="Show the whole phone number of somebody found in a survey",
    response_model=PhoneOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, NoPhone),
)
async def reveal_route(
    find_id: UUID, body: PurposeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each call stands in the line's history, with its purpose; it takes no key, as its answer is
    never stored.
    """
    phone = await reveal_survey_phone(
        work, actor, find_id=SurveyFindId(find_id), purpose=body.purpose, vault=services.vault,
        now=now,
    )  # fmt: skip
    return answer(PhoneOut(phone))
