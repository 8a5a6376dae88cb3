"""What new opening hours would do to the tickets that run at the centres there (PV-08)."""

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.api.tickets.trial_views import MovedOut
from partyhub.api.working_time.schemas import HoursIn
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.usecases.tickets.try_hours import try_hours

router = APIRouter(prefix="/working-time", tags=["working-time"])


@router.post(
    "/opening-hours-trials",
    operation_id="tryOpeningHours",
    summary="What new opening hours would move",
    response_model=MovedOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid, OrgClosed),
)
async def trial_route(body: HoursIn, work: Work, actor: CurrentActor, now: Now) -> Response:
    """How many running tickets there are, and how many would be due at another time.

    Nothing is kept.
    """
    org_id, hours = OrgId(body.org_id), body.hours()
    found = await try_hours(work, actor, org_id=org_id, hours=hours, title=body.title, now=now)
    return answer(MovedOut.of(found))
