"""Finding who stands at the counter among those whom the centre knows."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Response
from pydantic import BaseModel, Field

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Now, Work
from partyhub.api.problems import refuses
from partyhub.api.tickets.step_body import AN_ID, example
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import OrgId
from partyhub.domain.tickets.refusals import NotACentre
from partyhub.usecases.tickets.known_clients import KnownClients, find_known

router = APIRouter(prefix="/tickets", tags=["tickets"])


class KnownClientIn(BaseModel):
    """At a centre or one of its departments: the phone's last four digits, or two letters or more
    of a name (Chinese, pinyin, initials).
    """

    model_config = example(org_id=AN_ID, asked="wxl")
    org_id: UUID
    asked: Annotated[str, Field(pattern=r"^([0-9]{4}|[^0-9\x00-\x1f\x7f]{2,20})$")]


@router.post(
    "/client-lookups",
    operation_id="findKnownClients",
    summary="Who stands at the counter",
    response_model=KnownClients,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, NotACentre, OrgClosed),
)
async def find_route(body: KnownClientIn, work: Work, actor: CurrentActor, now: Now) -> Response:
    """Members of the centre's street, phones masked, eight at most; each is a look in their access
    log (窗口登记). By four digits also who has been here before.
    """
    return answer(
        await find_known(work, actor, at_org=OrgId(body.org_id), asked=body.asked, now=now)
    )
