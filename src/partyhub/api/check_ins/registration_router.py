"""The community registers a member, and takes a registration by mistake back."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.check_ins.schemas_in import RegistrationIn
from partyhub.api.check_ins.schemas_out import CheckInOut, seen_at
from partyhub.api.dependencies import CurrentActor, Here, Now, Today
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.api.versions import OptionalVersion
from partyhub.domain.check_ins.refusals import UndoNotYours, UndoTooLate
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    StaleVersion,
)
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.domain.shared.short_code import plain_code
from partyhub.usecases.check_ins.advance import undo_registration
from partyhub.usecases.check_ins.register import register_check_in

router = APIRouter(prefix="/check-ins", tags=["check-ins"])
_STEPS = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion, IllegalTransition,
)  # fmt: skip


@router.post(
    "/{check_in_id}/registration",
    operation_id="registerCheckIn",
    summary="Register the member at the community",
    response_model=CheckInOut,
    responses=refuses(*_STEPS),
)
async def register_route(
    check_in_id: UUID,
    body: RegistrationIn,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    today: Today,
) -> Response:
    """The community has seen the person and the certificate; the receipt is issued with it."""
    code = plain_code(body.short_code)
    return await once.answer(
        lambda uow: register_check_in(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            short_code=code,
            now=now,
            today=today,
        ),
        lambda saved: seen_at(saved, actor, now, services.policy),
    )


@router.post(
    "/{check_in_id}/registration-undo",
    operation_id="undoRegistration",
    summary="Take a registration back",
    response_model=CheckInOut,
    responses=refuses(*_STEPS, PreconditionFailed, UndoNotYours, UndoTooLate),
)
async def undo_route(
    check_in_id: UUID,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
    version: OptionalVersion = None,
) -> Response:
    """By who registered, for 60 seconds, while nothing was built upon it; the history keeps both.

    The certificate is awaited again and can be registered again (ADR 0008).
    """
    return await once.answer(
        lambda uow: undo_registration(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            now=now,
            policy=services.policy,
            read_version=version,
        ),
        lambda saved: CheckInOut.of(saved, seen_by=actor),
    )
