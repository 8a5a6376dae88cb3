"""How to reach somebody who comes from elsewhere: the whole number, with a trace."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.members.schemas import PhoneOut, PurposeIn
from partyhub.api.problems import refuses
from partyhub.domain.members.member import NoPhone
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import TransferId
from partyhub.usecases.transfers.reveal_phone import reveal_arrival_phone

router = APIRouter(prefix="/transfers", tags=["transfers"])


@router.post(
    "/{transfer_id}/phone-reveal",
    operation_id="revealArrivalPhone",
    summary="Show the whole phone number of somebody who comes from elsewhere",
    response_model=PhoneOut,
    responses=refuses(NotSignedIn, NotFound, NoPhone),
)
async def reveal_route(
    transfer_id: UUID, body: PurposeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each call stands in the transfer's history, with its purpose; it takes no key, as its answer
    is never stored. A member's own number is told by `revealPhone`.
    """
    phone = await reveal_arrival_phone(
        work,
        actor,
        transfer_id=TransferId(transfer_id),
        purpose=body.purpose,
        vault=services.vault,
        now=now,
    )
    return answer(PhoneOut(phone))
