"""Contact requests for the organisation that is asked, and for counters that write one down."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from partyhub.api.answers import Page, answer
from partyhub.api.contacts.schemas import (
    ContactLine,
    ContactOut,
    ContactStepIn,
    EnteredContactIn,
    WholeContactOut,
    contact_out,
)
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.once import OnceDep
from partyhub.api.pages import Cursor, Limit, moment_key, moment_page
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.contacts.ports import ContactTally, ContactView
from partyhub.domain.contacts.refusals import ContactUnderWay, ContactUnsaid, OwnContact
from partyhub.domain.orgs.refusals import OrgClosed
from partyhub.domain.shared.errors import (
    Invalid,
    KeyNeeded,
    KeyReused,
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
    StaleVersion,
)
from partyhub.domain.shared.ids import ContactRequestId, MemberId, OrgId
from partyhub.domain.shared.lifecycle import IllegalTransition
from partyhub.usecases.contacts.desk import (
    count_contacts,
    list_contacts,
    read_contact,
    take_contact_step,
)
from partyhub.usecases.contacts.send import Wanted, enter_contact

router = APIRouter(tags=["contact requests"])
_WRITES = (NotSignedIn, NotAllowed, NotFound, KeyNeeded, KeyReused)


@router.get(
    "/contact-requests",
    operation_id="listContactRequests",
    summary="Members who asked to be contacted",
    response_model=Page[ContactLine],
    responses=refuses(NotSignedIn, NotAllowed, Invalid),
)
async def list_route(
    work: Work,
    actor: CurrentActor,
    now: Now,
    view: Annotated[ContactView, Query(description="What is due first stands first.")] = (
        ContactView.OPEN
    ),
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Response:
    """What the caller's organisations and those below them were asked; no phones."""
    found = await list_contacts(
        work, actor, view, after=moment_key(cursor), limit=limit + 1, now=now
    )
    page = moment_page(
        found, limit, lambda placed: placed.request.closed_at or placed.request.due_at
    )
    return answer(Page([ContactLine.of(placed, now) for placed in page.items], page.next_cursor))


@router.post(
    "/contact-requests",
    operation_id="enterContactRequest",
    summary="Write a contact request down for a member who came to the counter",
    status_code=201,
    response_model=ContactOut,
    responses=refuses(*_WRITES, Invalid, OrgClosed, ContactUnderWay),
)
async def enter_route(
    body: EnteredContactIn, once: OnceDep, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """A look at the member; the phone is known and not asked again."""
    wanted = Wanted(OrgId(body.org_id), body.wish(), services.policy)
    at_org, member_id = OrgId(body.entered_at), MemberId(body.member_id)
    return await once.answer(
        lambda uow: enter_contact(uow, actor, wanted, at_org=at_org, member_id=member_id, now=now),
        lambda made: contact_out(made, now),
        status=201,
    )


@router.get(
    "/contact-request-counts",
    operation_id="countContactRequests",
    summary="How many contact requests wait, and how many are late",
    response_model=ContactTally,
    responses=refuses(NotSignedIn, NotAllowed),
)
async def count_route(work: Work, actor: CurrentActor, now: Now) -> Response:
    """For the workbench of who answers."""
    return answer(await count_contacts(work, actor, now=now))


@router.get(
    "/contact-requests/{request_id}",
    operation_id="getContactRequest",
    summary="One contact request",
    response_model=WholeContactOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(
    request_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """With the member's phone while it is open; the look stands in the member's access log."""
    whole = await read_contact(
        work, actor, request_id=ContactRequestId(request_id), vault=services.vault, now=now
    )
    return answer(WholeContactOut.of(whole, now), version=whole.placed.request.version)


@router.post(
    "/contact-requests/{request_id}/steps",
    operation_id="takeContactStep",
    summary="Say when the member was reached, close, or decline",
    response_model=WholeContactOut,
    responses=refuses(
        *_WRITES, PreconditionFailed, PreconditionRequired, StaleVersion, IllegalTransition,
        OwnContact, ContactUnsaid, Invalid,
    ),
)  # fmt: skip
async def step_route(
    request_id: UUID,
    body: ContactStepIn,
    read_version: RequiredVersion,
    once: OnceDep,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """The member sees what is said; nobody answers their own request."""
    return await once.answer(
        lambda uow: take_contact_step(
            uow, actor, body.step(), request_id=ContactRequestId(request_id),
            read_version=read_version, vault=services.vault, now=now,
        ),
        lambda whole: WholeContactOut.of(whole, now),
    )  # fmt: skip
