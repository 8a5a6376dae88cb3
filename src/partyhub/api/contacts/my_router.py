"""党员找组织: a member's own contact requests, sent, followed, withdrawn."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.contacts.schemas import ContactIn, ContactOut, MyContactsOut, contact_out
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.problems import refuses
from partyhub.domain.contacts.refusals import ContactUnderWay
from partyhub.domain.members.member import MemberMerged
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotFound,
    NotSignedIn,
    StaleVersion,
)
from partyhub.domain.shared.ids import ContactRequestId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.contacts.mine import my_contacts, withdraw_contact
from partyhub.usecases.contacts.send import Wanted, send_contact

router = APIRouter(prefix="/me/contact-requests", tags=["contact requests"])
_WRITES = (NotSignedIn, NotFound, KeyNeeded, KeyReused)


@router.get(
    "",
    operation_id="listMyContactRequests",
    summary="Whom I asked to contact me",
    response_model=MyContactsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def list_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """Where each stands, by when somebody calls, and what came of it."""
    return answer(MyContactsOut.of(await my_contacts(work, actor), now))


@router.post(
    "",
    operation_id="sendContactRequest",
    summary="Ask an organisation to contact me (MEM-15)",
    status_code=201,
    response_model=ContactOut,
    responses=refuses(*_WRITES, Invalid, OrgClosed, ContactUnderWay, MemberMerged),
)
async def send_route(
    body: ContactIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """The phone is known and not asked again; whoever answers sees it while the request is open."""
    wanted = Wanted(OrgId(body.org_id), body.wish(), services.policy)
    return await once.answer(
        lambda uow: send_contact(uow, actor, wanted, now=now),
        lambda made: contact_out(made, now),
        status=201,
    )


@router.post(
    "/{request_id}/withdrawals",
    operation_id="withdrawMyContactRequest",
    summary="I no longer need to be contacted",
    response_model=ContactOut,
    responses=refuses(*_WRITES, IllegalTransition, StaleVersion),
)
async def withdraw_route(
    request_id: UUID, once: OnceDep, actor: CurrentActor, now: Now
) -> Response:
    """While nobody has closed it."""
    return await once.answer(
        lambda uow: withdraw_contact(uow, actor, request_id=ContactRequestId(request_id), now=now),
        lambda after: contact_out(after, now),
    )
