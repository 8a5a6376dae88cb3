"""Around a member's record: the revealed phone, history, who looked, the community proposed."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import Page, answer
from partyhub.api.cursors import cursor_of, last_of, number
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.members.schemas import (
    AccessOut,
    CommunityProposalOut,
    MemberEventsOut,
    PhoneOut,
    ProposedCommunity,
    PurposeIn,
)
from partyhub.api.pages import Cursor, Limit
from partyhub.api.problems import refuses
from partyhub.domain.members.member import MemberGone, NoPhone
from partyhub.domain.shared.errors import Invalid, NotAllowed, NotFound, NotSignedIn
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.access_log.read_accesses import read_accesses
from partyhub.usecases.members.propose_community import propose_community
from partyhub.usecases.members.read_member import read_member_events
from partyhub.usecases.members.reveal_phone import reveal_phone

router = APIRouter(tags=["members"])


@router.post(
    "/members/{member_id}/phone-reveal",
    operation_id="revealPhone",
    summary="Show a member's whole phone number",
    response_model=PhoneOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, MemberGone, NoPhone),
)
async def reveal_route(
    member_id: UUID, body: PurposeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each call is a look in the access log; it takes no key, as its answer is never stored."""
    phone = await reveal_phone(
        work,
        actor,
        member_id=MemberId(member_id),
        purpose=body.purpose,
        vault=services.vault,
        now=now,
    )
    return answer(PhoneOut(phone))


@router.get(
    "/members/{member_id}/events",
    operation_id="listMemberEvents",
    summary="What happened to a member's record",
    response_model=MemberEventsOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def events_route(member_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """The latest first; changed fields by name, never by value."""
    events = await read_member_events(work, actor, member_id=MemberId(member_id))
    return answer({"items": events})


@router.get(
    "/members/{member_id}/accesses",
    operation_id="listMemberAccesses",
    summary="Who looked at a member's data",
    response_model=Page[AccessOut],
    responses=refuses(NotSignedIn, NotAllowed, NotFound, Invalid),
)
async def accesses_route(
    member_id: UUID, work: Work, actor: CurrentActor, limit: Limit = 50, cursor: Cursor = None
) -> Response:
    """For the member, and for auditors; the latest first."""
    looks = await read_accesses(
        work, actor, member_id=MemberId(member_id), before=_before(cursor), limit=limit + 1
    )
    items = [AccessOut.of(number, look) for number, look in looks[:limit]]
    more = cursor_of(str(looks[limit - 1][0])) if len(looks) > limit else None
    return answer(Page(items, more))


@router.get(
    "/members/{member_id}/community-proposal",
    operation_id="proposeCommunity",
    summary="The community that covers a member's home",
    response_model=CommunityProposalOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def proposal_route(member_id: UUID, work: Work, actor: CurrentActor) -> Response:
    """Another community needs a stated reason (CHK-03)."""
    org = await propose_community(work, actor, member_id=MemberId(member_id))
    if org is None:
        return answer(CommunityProposalOut(None))
    community = ProposedCommunity(
        org.id, org.name, org.address, org.place, org.contact_name, org.contact_phone, org.hours
    )
    return answer(CommunityProposalOut(community))


def _before(cursor: str | None) -> int | None:
    last = last_of(cursor, number)
    return last and last[0]
