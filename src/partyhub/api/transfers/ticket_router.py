"""The transfers that a service ticket goes on as, for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.api.transfers.schemas_out import TransferOut, transfer_out
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.transfers.answering import Turn
from partyhub.domain.transfers.owed import Owed
from partyhub.domain.transfers.road import Stop
from partyhub.usecases.transfers.of_ticket import (
    TicketTransfer,
    TicketTransfers,
    transfers_of_ticket,
)

router = APIRouter(prefix="/tickets/{ticket_id}/transfers", tags=["transfers"])


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferOut:
    """Where it stands, who holds it, what is next; `outcome` is what the client is to be told,
    empty until there is one.
    """

    transfer: TransferOut
    turn: Turn | None
    next_stop: str
    road: Sequence[Stop]
    deadlines: Sequence[Owed]
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransfersOut:
    """The latest change first; `can_open`: the caller may open one from this ticket now."""

    items: Sequence[TicketTransferOut]
    can_open: bool

    @classmethod
    def of(cls, found: TicketTransfers) -> "TicketTransfersOut":
        return cls(items=[_out(one) for one in found.items], can_open=found.can_open)


def _out(one: TicketTransfer) -> TicketTransferOut:
    return TicketTransferOut(
        transfer=transfer_out(one.transfer),
        turn=one.course.turn,
        next_stop=one.course.next_stop,
        road=one.course.road,
        deadlines=one.course.owed,
        outcome=one.outcome,
    )


@router.get(
    "",
    operation_id="listTransfersOfTicket",
    summary="The transfers that a ticket goes on as",
    response_model=TicketTransfersOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(ticket_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Those in the caller's reach, each with what their side sees of it; a look at a member's
    transfer stands in the member's access log.
    """
    found = await transfers_of_ticket(work, actor, ticket_id=TicketId(ticket_id), now=now)
    return answer(TicketTransfersOut.of(found))
