"""Why a ticket is due when it is."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.api.working_time.views_questions import CalculationOut
from partyhub.domain.shared.errors import NotFound, NotSignedIn
from partyhub.domain.shared.ids import TicketId
from partyhub.domain.tickets.refusals import NothingPromised
from partyhub.domain.working_time.deadline import Deadline
from partyhub.domain.working_time.standing import State
from partyhub.usecases.tickets.explain import Explained, explain_ticket

_MINUTE = timedelta(minutes=1)
router = APIRouter(prefix="/tickets", tags=["tickets"])


@dataclass(frozen=True, slots=True)
class LongestOut:
    """How far the director may extend it: so many days in all, and the last moment (PV-02)."""

    days: int
    due_at: datetime

    @classmethod
    def of(cls, longest: Deadline | None) -> "LongestOut | None":
        if longest is None:
            return None
        return cls(longest.limit.counted_days, longest.due_at.astimezone(UTC))


@dataclass(frozen=True, slots=True)
class ExplainedOut:
    """How it stands, in minutes of working time, and where its due time comes from.

    `longest` is null where nothing can be granted: no longer limit, or the clock has stopped.
    """

    standing: State
    elapsed_minutes: int
    remaining_minutes: int
    late_minutes: int
    calculation: CalculationOut
    longest: LongestOut | None

    @classmethod
    def of(cls, found: Explained) -> "ExplainedOut":
        stands = found.standing
        return cls(
            stands.state,
            stands.elapsed // _MINUTE,
            stands.remaining // _MINUTE,
            stands.late // _MINUTE,
            CalculationOut.of(found.due.deadline, found.due.rules),
            LongestOut.of(found.due.longest),
        )


@router.get(
    "/{ticket_id}/explanation",
    operation_id="explainTicket",
    summary="Why it is due when it is",
    response_model=ExplainedOut,
    responses=refuses(NotSignedIn, NotFound, NothingPromised),
)
async def explain_route(ticket_id: UUID, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Day by day in plain Chinese: the same lines as on the receipt (CLK-16)."""
    found = await explain_ticket(work, actor, ticket_id=TicketId(ticket_id), now=now)
    return answer(ExplainedOut.of(found))
