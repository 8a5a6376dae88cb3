"""Where identity numbers are kept at all: off, until the organisation department turns it on."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.identity.schemas import KeepingOut, SwitchIn
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.identity.switch import SwitchStandsSo
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
)
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.identity.switch_keeping import see_keeping, switch_keeping

router = APIRouter(prefix="/identity-switch", tags=["identity numbers"])


@router.get(
    "",
    operation_id="getIdentitySwitch",
    summary="Whether identity numbers are kept at an organisation",
    response_model=KeepingOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def read_route(
    org: Annotated[UUID, Query(description="Which organisation.")], work: Work, actor: CurrentActor
) -> Response:
    """The nearest organisation at or above that said a word decides; nobody: off (SP-03)."""
    return answer(KeepingOut.of(await see_keeping(work, actor, org_id=OrgId(org))))


@router.post(
    "",
    operation_id="switchIdentity",
    summary="Turn the keeping of identity numbers on or off",
    response_model=KeepingOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, SwitchStandsSo, KeyNeeded, KeyReused),
)
async def switch_route(body: SwitchIn, once: OnceDep, actor: CurrentActor, now: Now) -> Response:
    """With a reason; numbers that were kept stay sealed when it is turned off, and are cleared
    one by one."""
    return await once.answer(
        lambda work: switch_keeping(
            work, actor, org_id=OrgId(body.org_id), on=body.on, reason=body.reason, now=now
        ),
        KeepingOut.of,
    )
