"""The workbench of tickets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.domain.shared.errors import NotAllowed, NotSignedIn
from partyhub.domain.tickets.tiles import TileCount
from partyhub.usecases.tickets.read_desk import read_desk

router = APIRouter(prefix="/tickets", tags=["tickets"])


@dataclass(frozen=True, slots=True)
class DeskOut:
    """What waits, and the query with which `GET /tickets` lists exactly these."""

    as_of: datetime
    items: Sequence[TileCount]


@router.get(
    "/desk",
    operation_id="getTicketDesk",
    summary="What waits for me among the tickets",
    response_model=DeskOut,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def desk_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Of one's own desk; who leads or watches has also what they lead, and a director decides."""
    return answer(DeskOut(now, await read_desk(work, actor, now=now)))
