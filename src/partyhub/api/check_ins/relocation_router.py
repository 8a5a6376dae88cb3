"""A member moves home: the old check-in ends, a new one begins."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.check_ins.schemas_in import (
    RelocationIn,
)
from partyhub.api.check_ins.schemas_out import CheckInOut
from partyhub.api.dependencies import CurrentActor, Now, Today
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.check_ins.refusals import (
    ElsewhereNeedsReason,
    NotACommunity,
)
from partyhub.domain.shared.errors import (
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import CheckInId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.check_ins.relocate import relocate

router = APIRouter(prefix="/check-ins", tags=["check-ins"])
_STEPS = (
    NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused, StaleVersion, IllegalTransition,
)  # fmt: skip


@router.post(
    "/{check_in_id}/relocation",
    operation_id="relocateCheckIn",
    summary="The member moved home",
    status_code=201,
    response_model=CheckInOut,
    responses=refuses(*_STEPS, ElsewhereNeedsReason, NotACommunity),
)
async def relocate_route(
    check_in_id: UUID,
    body: RelocationIn,
    once: OnceDep,
    actor: CurrentActor,
    now: Now,
    today: Today,
) -> Response:
    """Ends the old check-in and begins a new one, which waits for its certificate (CHK-34)."""
    wish = body.wish(volunteered=True, how="relocation")
    return await once.answer(
        lambda uow: relocate(
            uow,
            actor,
            check_in_id=CheckInId(check_in_id),
            wish=wish,
            reason=body.reason,
            now=now,
            today=today,
        ),
        lambda begun: CheckInOut.of(begun, seen_by=actor),
        status=201,
    )
