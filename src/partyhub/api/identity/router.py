"""A member's identity number (公民身份号码): off by default, masked, shown for a purpose."""

from uuid import UUID

from fastapi import APIRouter, Response

from partyhub.api.answers import answer
from partyhub.api.dependencies import CurrentActor, Here, Now, Work
from partyhub.api.identity.schemas import IdentityIn, IdentityOut, NumberOut
from partyhub.api.members.schemas import PurposeIn
from partyhub.api.problems import refuses
from partyhub.api.versions import RequiredVersion
from partyhub.domain.identity.number import WrongIdentityNumber
from partyhub.domain.identity.record import NoIdentityNumber
from partyhub.domain.identity.switch import IdentityOff
from partyhub.domain.members.member import MemberGone, MemberMerged
from partyhub.domain.shared.errors import (
    NotAllowed,
    NotFound,
    NotSignedIn,
    PreconditionFailed,
    PreconditionRequired,
    StaleVersion,
)
from partyhub.domain.shared.ids import MemberId
from partyhub.usecases.identity.keep_number import (
    SeenIdentity,
    clear_identity,
    enter_identity,
    reveal_identity,
    see_identity,
)

router = APIRouter(prefix="/members/{member_id}/identity", tags=["identity numbers"])
_WRITES = (
    NotSignedIn, NotAllowed, NotFound, MemberGone, MemberMerged, StaleVersion, PreconditionFailed,
    PreconditionRequired,
)  # fmt: skip


def _seen(seen: SeenIdentity) -> Response:
    return answer(IdentityOut.of(seen), version=seen.record.version)


@router.get(
    "",
    operation_id="getMemberIdentity",
    summary="A member's identity number, masked",
    response_model=IdentityOut,
    responses=refuses(NotSignedIn, NotFound),
)
async def read_route(
    member_id: UUID, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Whether numbers are kept here at all; who sees somebody else's mask leaves a trace."""
    seen = await see_identity(
        work, actor, member_id=MemberId(member_id), vault=services.identity_vault, now=now
    )
    return _seen(seen)


@router.put(
    "",
    operation_id="enterMemberIdentity",
    summary="Enter a member's identity number",
    response_model=IdentityOut,
    responses=refuses(*_WRITES, IdentityOff, WrongIdentityNumber),
)
async def enter_route(
    member_id: UUID,
    body: IdentityIn,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """Sealed at rest; the answer holds the mask, and where number and record disagree."""
    seen = await enter_identity(
        work,
        actor,
        member_id=MemberId(member_id),
        number=body.number,
        read_version=read_version,
        vault=services.identity_vault,
        now=now,
    )
    return _seen(seen)


@router.delete(
    "",
    operation_id="clearMemberIdentity",
    summary="Clear a member's identity number",
    response_model=IdentityOut,
    responses=refuses(*_WRITES, NoIdentityNumber),
)
async def clear_route(
    member_id: UUID,
    read_version: RequiredVersion,
    work: Work,
    actor: CurrentActor,
    services: Here,
    now: Now,
) -> Response:
    """The number is gone for good; who cleared it and when stays."""
    seen = await clear_identity(
        work,
        actor,
        member_id=MemberId(member_id),
        read_version=read_version,
        vault=services.identity_vault,
        now=now,
    )
    return _seen(seen)


@router.post(
    "/reveal",
    operation_id="revealMemberIdentity",
    summary="Show a member's whole identity number",
    response_model=NumberOut,
    responses=refuses(NotSignedIn, NotAllowed, NotFound, IdentityOff, MemberGone, NoIdentityNumber),
)
async def reveal_route(
    member_id: UUID, body: PurposeIn, work: Work, actor: CurrentActor, services: Here, now: Now
) -> Response:
    """Each call is a look in the access log; it takes no key, as its answer is never stored."""
    number = await reveal_identity(
        work,
        actor,
        member_id=MemberId(member_id),
        purpose=body.purpose,
        vault=services.identity_vault,
        now=now,
    )
    return answer(NumberOut(number))
